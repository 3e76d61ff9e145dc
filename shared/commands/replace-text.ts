import type { Id } from '../base/id.ts';
import { withSpansReplaced, type Span } from '../base/search-pattern.ts';
import { storableName, storableText } from '../base/text.ts';
import { EMPTY_DIFF, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { isSealed } from '../model/fixed.ts';
import { typedWords } from '../model/words.ts';
import { setText } from './notes.ts';

export interface Replaceable {
  readonly id: Id;
  /** What the record shows, whoever gave the name. */
  readonly text: string;
  readonly spans: readonly Span[];
}

interface Replacing {
  readonly targets: readonly Replaceable[];
  readonly replacement: string | ((found: string) => string);
}

export interface Replaced {
  readonly diff: Diff;
  /** How many spans became other words. */
  readonly count: number;
  /** How many were left because what they stand in is locked, and because the text would have become longer than it may be. */
  readonly locked: number;
  readonly long: number;
}

/**
 * Puts other words in place of what was found. A record is either changed whole or left as it is: cut off at the end, a
 * text would have lost words nobody looked at. Records that are gone or carry no words are passed over.
 */
export function replaceText(document: DocumentReader, { targets, replacement }: Replacing): Replaced {
  const updated: Diff['updated'][number][] = [];
  let [count, locked, long] = [0, 0, 0];
  for (const { id, text, spans } of targets) {
    const record = document.get(id);
    if (!record || spans.length === 0) continue;
    if (isSealed(document, id)) {
      locked += spans.length;
      continue;
    }
    const wanted = storableText(withSpansReplaced(text, spans, replacement), Infinity);
    const change = setText(document, { id, text: wanted }).updated;
    const [, after] = change[0] ?? [];
    const said = after && typedWords(after);
    if (said === undefined ? wanted === text : said === wanted || said === storableName(wanted, Infinity)) {
      count += spans.length;
      updated.push(...change);
    } else long += spans.length;
  }
  return { diff: updated.length > 0 ? { ...EMPTY_DIFF, updated } : EMPTY_DIFF, count, locked, long };
}
