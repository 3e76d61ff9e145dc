import { textOf } from './text-of.ts';

/** Whether a file is an SVG that is written to its end: real UTF-8, one root, every element closed in turn. Its texts hold no `<` or `>`. */
export async function isWholeSvg(path: string): Promise<boolean> {
  const text = await textOf(path);
  return text !== null && /^<\?xml [^>]*\?>\s*<svg\s/.test(text) && isBalanced(text);
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const match of text.matchAll(/<(\/?)([A-Za-z][\w:.-]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    const [whole, closes, name = '', empty] = match;
    if (closes) {
      if (open.pop() !== name) return false;
    } else {
      if (open.length === 0 && ++roots > 1) return false;
      if (!empty) open.push(name);
    }
    end = match.index + whole.length;
  }
  return roots === 1 && open.length === 0 && text.slice(end).trim() === '';
}
