import { textOf } from './text-of.ts';

/** Whether a file is a hand-out that reaches its end and still has its policy: without that, it would not be safe to send. */
export async function isWholeHandOut(path: string): Promise<boolean> {
  const text = await textOf(path);
  return (
    text !== null &&
    /^<!doctype html>\n<html lang="\w+">\n<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"/.test(text) &&
    text.endsWith('</body></html>\n')
  );
}

/** Whether a file is Markdown with a title that ends with a line. */
export async function isWholeMarkdown(path: string): Promise<boolean> {
  const text = await textOf(path);
  return text !== null && text.startsWith('# ') && text.endsWith('\n');
}
