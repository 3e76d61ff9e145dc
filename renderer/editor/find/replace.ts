import { likeCase } from '../../../shared/base/like-case.ts';
import { replaceText, type Replaceable, type Replaced } from '../../../shared/commands/replace-text.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import type { Editor } from '../editor.ts';
import { inTurn } from '../in-turn.ts';
import { closedWords } from '../lane-words.ts';
import { finishSearch, refreshFind, spokenHit, stepFind } from './find.ts';
import { foundWords, hitsIn, isBorrowed, patternOf } from './found-words.ts';
import { showWords } from './show-hit.ts';
import { currentHit, type Hit } from './view.ts';

/** What is to be written anew, record by record; words that belong to another record are left to that one. */
function targetsOf(editor: Editor, hits: readonly Hit[]): readonly Replaceable[] {
  return [...Map.groupBy(hits, ({ id }) => id)].flatMap(([id, spans]) => {
    const record = editor.document.get(id);
    return record && !isBorrowed(editor.document, record) ? [{ id, text: foundWords(editor.document, record, editor.t), spans }] : [];
  });
}

/** What is written for what was found: where letters count as typed, as it was typed; else with the case of what stood there. */
function wordsFor({ state: { find, language } }: Editor): string | ((found: string) => string) {
  const { query, replacement, matchCase } = find;
  return matchCase ? replacement : (found) => likeCase(found, replacement, { query, turkish: language === 'tr' });
}

interface Outcome extends Replaced {
  /** How many were left because their words come from another record, which was not among those replaced. */
  readonly borrowed: number;
}

/** What the records of some hits say now, where their words belong to another. */
const borrowedWords = ({ document, t }: Editor, hits: readonly Hit[]): readonly (readonly [Hit, string])[] =>
  hits.flatMap((hit) => {
    const record = document.get(hit.id);
    return record && isBorrowed(document, record) ? [[hit, foundWords(document, record, t)] as const] : [];
  });

function replace(editor: Editor, hits: readonly Hit[]): Outcome {
  editor.commit();
  const words = borrowedWords(editor, hits);
  const done = replaceText(editor.document, { targets: targetsOf(editor, hits), replacement: wordsFor(editor) });
  const cards = done.diff.updated.flatMap(([, after]) => (after.kind === 'touchpoint' ? [after.id] : []));
  if (!isEmptyDiff(done.diff)) editor.execute('history.replace', inTurn(editor.document, [() => done.diff, closedWords(editor, cards)]));
  refreshFind(editor);
  finishSearch(editor);
  const borrowed = words.filter(([{ id }, before]) => {
    const record = editor.document.get(id);
    return record !== undefined && foundWords(editor.document, record, editor.t) === before;
  }).length;
  editor.session.setState(({ find }) => ({ find: { ...find, replaced: find.replaced || done.count > 0 } }));
  return { ...done, borrowed, count: hits.length - done.locked - done.long - borrowed };
}

/** Says what was left as it was, and why. */
function tellLeft({ t }: Editor, { locked, long, borrowed }: Outcome): readonly string[] {
  return [
    ...(locked > 0 ? [t('search.locked', { count: locked })] : []),
    ...(long > 0 ? [t('search.long', { count: long })] : []),
    ...(borrowed > 0 ? [t('search.borrowed', { count: borrowed })] : []),
  ];
}

/** Puts the other words in place of the hit one is at, and goes on to the next; where one is at none, goes to the first. */
export function replaceCurrent(editor: Editor): void {
  finishSearch(editor);
  const hit = currentHit(editor.state);
  if (!hit) return stepFind(editor, 1);
  const { hits, replacement } = editor.state.find;
  const after = hits[(editor.state.find.at + 1) % hits.length];
  const done = replace(editor, [hit]);
  const left = tellLeft(editor, done);
  if (left.length > 0) editor.notify('info', left.join(' '));
  if (done.count === 0) return stepFind(editor, 1);
  goOn(editor, hit, replacement.length, after);
}

/** To the first hit behind what was just written, so that the words written are not found again. */
function goOn(editor: Editor, hit: Hit, length: number, after: Hit | undefined): void {
  const { hits } = editor.state.find;
  const behind = hits.findIndex(({ id, start }) => id === hit.id && start >= hit.start + length);
  const next = behind >= 0 ? behind : hits.findIndex(({ id }) => id !== hit.id && id === after?.id);
  const at = next >= 0 ? next : Math.min(0, hits.length - 1);
  editor.session.setState(({ find }) => ({ find: { ...find, at } }));
  const now = currentHit(editor.state);
  if (now) showWords(editor, now.id, now.boardId);
  editor.announce(spokenHit(editor));
}

/** How many places are only similar to what was typed, as a search without replacing would find them. */
function similarTo({ document, t, state: { find } }: Editor): number {
  const exact = patternOf(find);
  const pattern = find.matchCase ? null : patternOf({ ...find, replacing: false });
  if (!pattern || !exact) return 0;
  const work = hitsIn({ document, t, pattern, exact });
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value.filter(({ similar }) => similar).length;
}

/** Puts the other words in place of every hit of the document: one step of undo. */
export function replaceEverything(editor: Editor): void {
  finishSearch(editor);
  const { hits } = editor.state.find;
  if (hits.length === 0) return editor.announce(editor.t('search.none'));
  const similar = similarTo(editor);
  const done = replace(editor, hits);
  const left = [...tellLeft(editor, done), ...(similar > 0 ? [editor.t('search.leftSimilar', { count: similar })] : [])];
  const said = [editor.t('search.replaced', { count: done.count }), ...left].join(' ');
  editor.notify('info', said, done.count > 0 ? { undoes: true } : {});
  editor.announce(said);
}
