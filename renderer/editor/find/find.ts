import { intersects } from '../../../shared/geometry/rect.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { spokenName } from '../announce.ts';
import type { Editor } from '../editor.ts';
import { endEdit } from '../text-edit.ts';
import { exactPatternOf, hitsIn, patternOf, type Known } from './found-words.ts';
import { isInTable, showWords } from './show-hit.ts';
import { inSlices, type Sliced } from './slices.ts';
import { currentHit, type FindView, type Hit } from './view.ts';
import { isHidden, wordsRect } from './words-rect.ts';

/** What is already known of the words of a document, for the pattern last used. */
const known = new WeakMap<Editor, { readonly source: string; readonly spans: Known }>();

function set(editor: Editor, patch: Partial<FindView>): void {
  editor.session.setState(({ find }) => ({ find: { ...find, ...patch } }));
}

/** A search that is not over yet. */
const underWay = new WeakMap<Editor, Sliced>();

/** All hits of the present search; a table has rows only for what is on maps. `done` is called at once when a document is small. */
function search(editor: Editor, done: (hits: readonly Hit[]) => void): void {
  const { find } = editor.state;
  underWay.get(editor)?.cancel();
  underWay.delete(editor);
  const pattern = find.open ? patternOf(find) : null;
  if (!pattern) return done([]);
  const before = known.get(editor);
  const spans: Known = before?.source === pattern.source ? before.spans : new WeakMap();
  known.set(editor, { source: pattern.source, spans });
  const work = inSlices(hitsIn({ document: editor.document, t: editor.t, pattern, exact: exactPatternOf(find), known: spans }), (hits) => {
    underWay.delete(editor);
    done(editor.state.table.open ? hits.filter(({ id }) => isInTable(editor.document.get(id)?.kind ?? 'note')) : hits);
  });
  if (!work.isOver()) underWay.set(editor, work);
}

/** Ends a search that is not over yet: what follows needs all of its hits. */
export const finishSearch = (editor: Editor): void => underWay.get(editor)?.finish();

/** The first hit in sight, else the first one on the shown board: nobody wants to be taken to another board by a letter. */
function nearest(editor: Editor, hits: readonly Hit[]): number {
  const { boardId, camera, view, table } = editor.state;
  const here = hits.findIndex((hit) => hit.boardId === boardId);
  if (here < 0 || table.open || view.width === 0) return here;
  const seen = visibleRect(camera, view);
  for (let at = here; hits[at]?.boardId === boardId; at++) {
    const id = hits[at]?.id ?? '';
    const rect = id === hits[at - 1]?.id ? null : wordsRect(editor, id);
    if (rect && intersects(rect, seen)) return at;
  }
  return here;
}

function show(editor: Editor, at: number): void {
  set(editor, { at });
  const hit = currentHit(editor.state);
  if (hit) showWords(editor, hit.id, hit.boardId);
}

/** Opens the search, with the field for other words when they are asked for, and gives it the keyboard. While presenting nothing opens. */
export function openFind(editor: Editor, replacing: boolean): void {
  const { find, presenting } = editor.state;
  if (presenting) return;
  const query = wordsChosen() ?? find.query;
  endEdit(editor);
  editor.commit();
  set(editor, { open: true, asked: find.asked + 1 });
  changeFind(editor, { query, replacing: replacing || (find.open && find.replacing) });
}

/** What is chosen in the text that is being written, when it is on one line. */
function wordsChosen(): string | null {
  const field = globalThis.document?.activeElement;
  if (!field || !(field instanceof HTMLTextAreaElement)) return null;
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
  return chosen.trim() === '' || chosen.includes('\n') ? null : chosen;
}

/** Closes the search; what was found last is selected when it lies on the shown board. The view stays, and no panel opens that would move it. */
export function closeFind(editor: Editor): void {
  const { find, boardId } = editor.state;
  if (!find.open) return;
  underWay.get(editor)?.cancel();
  underWay.delete(editor);
  const hit = currentHit(editor.state);
  set(editor, { open: false, hits: [], at: -1 });
  known.delete(editor);
  const record = hit && editor.document.get(hit.id);
  if (record && hit.boardId === boardId && record.kind !== 'board' && !isHidden(editor, record)) {
    editor.select([hit.id]);
    if (!editor.state.table.open) editor.session.setState({ withoutPanel: editor.state.selection });
  }
}

/** How many hits are only similar to what was typed. */
export const similarCount = ({ find }: { readonly find: FindView }): number => find.hits.filter(({ similar }) => similar).length;

/** Another query, or the same one looked at differently: goes to the hit nearest to where one is. */
export function changeFind(editor: Editor, patch: Partial<Pick<FindView, 'query' | 'matchCase' | 'wholeWords' | 'replacing'>>): void {
  const before = currentHit(editor.state);
  set(editor, { ...patch, replaced: false });
  search(editor, (hits) => {
    set(editor, { hits, at: -1 });
    const same = before ? hits.findIndex(({ id, start }) => id === before.id && start === before.start) : -1;
    show(editor, same >= 0 ? same : nearest(editor, hits));
  });
}

export const setReplacement = (editor: Editor, replacement: string): void => set(editor, { replacement, replaced: false });

/** After a change of the document or the view: finds again and stays at the same hit, or at the next one after it. Moves nothing. */
export function refreshFind(editor: Editor): void {
  search(editor, (hits) => {
    const before = currentHit(editor.state);
    set(editor, { hits, at: before ? placeOf(hits, before, editor.state.find.at) : nearest(editor, hits) });
  });
}

/** Where one is among new hits: at the same words, else at the next ones of that record, else where the count was. */
function placeOf(hits: readonly Hit[], before: Hit, at: number): number {
  const next = hits.findIndex(({ id, start }) => id === before.id && start >= before.start);
  return next >= 0 ? next : Math.min(at, hits.length - 1);
}

/** To the next hit (1) or the one before (−1), round the end and on to other boards. Opens the search where there is none yet. */
export function stepFind(editor: Editor, by: 1 | -1): void {
  const { find, presenting } = editor.state;
  if (presenting) return;
  if (!find.open || find.query.trim() === '') return openFind(editor, false);
  finishSearch(editor);
  const { hits, at } = editor.state.find;
  if (hits.length === 0) return editor.announce(editor.t('search.none'));
  show(editor, at < 0 ? Math.max(0, nearest(editor, hits)) : (at + by + hits.length) % hits.length);
  editor.announce(spokenHit(editor));
}

/** "3 of 17: Sticky note: …" */
export function spokenHit(editor: Editor): string {
  const { find } = editor.state;
  const hit = currentHit(editor.state);
  if (!hit) return editor.t(find.hits.length === 0 ? 'search.none' : 'search.found', { count: find.hits.length });
  const what = spokenName(editor, hit.id);
  const notes = [...(hit.similar ? [editor.t('search.isSimilar')] : []), ...(isHiddenNow(editor) ? [editor.t('search.hidden')] : [])];
  return editor.t('search.at', {
    at: find.at + 1,
    count: find.hits.length,
    what: notes.length > 0 ? `${what} (${notes.join(', ')})` : what,
  });
}

/** True at a hit that is not to be seen because somebody hid it. */
export function isHiddenNow(editor: Editor): boolean {
  const record = editor.document.get(currentHit(editor.state)?.id ?? '');
  return record !== undefined && !editor.state.table.open && isHidden(editor, record);
}
