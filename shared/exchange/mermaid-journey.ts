import { fail, ok, type Result } from '../base/result.ts';
import { IMPORT_LIMITS } from './imported.ts';
import { fromCodes, protectedCodes } from './mermaid-words.ts';

/** A user journey as Mermaid knows it (https://mermaid.js.org/syntax/userJourney.html). */
export interface MermaidJourney {
  readonly title: string;
  readonly sections: readonly MermaidSection[];
}

export interface MermaidSection {
  /** Empty for tasks before the first section. */
  readonly name: string;
  readonly tasks: readonly MermaidTask[];
}

export interface MermaidTask {
  readonly name: string;
  /** As entered: Mermaid's own run from 1 to 5. Null where there is none. */
  readonly score: number | null;
  /** What stands where a score should, and is none. */
  readonly scoreWords?: string;
  readonly actors: readonly string[];
}

/** Before a task whose score is only there because Mermaid must have one. */
export const NO_SCORE = '%% temas:no-score';

/** A score beyond this is no score. */
const LARGEST_SCORE = 1_000;

const SECTION = /^section(?:\s+|$)/i;
const TITLE = /^title(?:\s+|$)/i;
const ACCESSIBLE = /^acc(?:title|descr)\s*:/i;

/**
 * Reads the text of a Mermaid `journey`, also one that stands in a fence of a Markdown file. What Mermaid passes over is passed
 * over: comments, settings, descriptions for screen readers. Fails with import-no-journey for its other diagrams, import-empty or
 * import-too-much.
 */
export function readMermaidJourney(source: string): Result<MermaidJourney> {
  if (source.length > IMPORT_LIMITS.text) return fail('import-too-much', { found: source.length, limit: IMPORT_LIMITS.text });
  const { title: above, lines } = statementsOf(source);
  const [first = '', ...statements] = lines;
  const begin = /^journey(?![\w-])\s*/i.exec(first);
  if (!begin) return fail('import-no-journey');
  let title = above;
  const sections: { name: string; tasks: MermaidTask[] }[] = [];
  let scored = true;
  let count = 0;
  for (const line of [first.slice(begin[0].length), ...statements]) {
    if (line === NO_SCORE) scored = false;
    else if (TITLE.test(line)) title = nameIn(line.replace(TITLE, ''));
    else if (SECTION.test(line)) sections.push({ name: nameIn(line.replace(SECTION, '')), tasks: [] });
    else if (line !== '' && !ACCESSIBLE.test(line)) {
      const task = taskOf(line, scored);
      scored = true;
      count += 1 + task.actors.length;
      if (sections.length === 0) sections.push({ name: '', tasks: [] });
      sections.at(-1)?.tasks.push(task);
    }
  }
  if (count + sections.length > IMPORT_LIMITS.items) return fail('import-too-much', { found: count + sections.length, limit: IMPORT_LIMITS.items });
  return sections.length === 0 && title === '' ? fail('import-empty') : ok({ title, sections });
}

/** `name: score: actor, actor`; what has no score and no actors is a task all the same. */
function taskOf(line: string, scored: boolean): MermaidTask {
  const [name = '', score = '', ...rest] = line.split(':');
  const words = scored ? score.trim() : '';
  const number = words === '' ? Number.NaN : Number(words);
  const isScore = Math.abs(number) <= LARGEST_SCORE;
  return {
    name: nameIn(name),
    score: isScore ? number + 0 : null,
    ...(!isScore && words !== '' && { scoreWords: words }),
    actors: rest.join(':').split(',').map(nameIn).filter(Boolean),
  };
}

/** A name in one line: breaks in it are for drawing. */
const nameIn = (words: string): string =>
  fromCodes(words.replaceAll(/<br\s*\/?>/gi, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The statements that say something, codes for letters still in them, and the title that stands in front of all. */
function statementsOf(source: string): { readonly title: string; readonly lines: readonly string[] } {
  const text = source.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const fence = /^[^\S\n]*```[^\S\n]*mermaid[^\n]*\n/im.exec(text);
  const inside = fence ? (text.slice(fence.index + fence[0].length).split(/^[^\S\n]*```/m)[0] ?? '') : text;
  const front = /^\s*---[^\S\n]*\n([^]*?)\n---[^\S\n]*(?:\n|$)/.exec(inside);
  const said = /^title:[^\S\n]*(.*)$/m.exec(front?.[1] ?? '')?.[1]?.trim() ?? '';
  const body = front ? inside.slice(front[0].length) : inside;
  const lines = withoutSettings(body)
    .split('\n')
    .flatMap((line) => (line.trim().startsWith(NO_SCORE) ? [NO_SCORE] : withoutComment(line).split(';')))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { title: said.replace(/^(["'])(.*)\1$/, '$2'), lines };
}

/** Without `%%{ … }%%` and without `accDescr { … }`, both of which may be several lines long. */
function withoutSettings(text: string): string {
  let rest = protectedCodes(text);
  for (const [begin, end] of [
    [/%%\{/, '}%%'],
    [/accDescr\s*\{/i, '}'],
  ] as const) {
    const pieces = rest.split(begin);
    rest = pieces.map((piece, at) => (at === 0 ? piece : piece.includes(end) ? piece.slice(piece.indexOf(end) + end.length) : '')).join('');
  }
  return rest;
}

const withoutComment = (line: string): string => line.split('%%')[0]?.split('#')[0] ?? '';
