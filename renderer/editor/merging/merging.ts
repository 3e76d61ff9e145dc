import type { Id } from '../../../shared/base/id.ts';
import { isSomebodyElses, ok, type Result } from '../../../shared/base/result.ts';
import type { DroppedFile } from '../../../shared/ipc/bridge.ts';
import type { ChosenFile } from '../../../shared/ipc/contract.ts';
import type { MergeMaterial } from '../../../shared/ipc/merge-material.ts';
import type { Records } from '../../../shared/merge/edits.ts';
import { merge, settle, type Choices, type Conflict, type Merge } from '../../../shared/merge/merge.ts';
import { answersTo, keptChoices, losesSame, openIn } from '../../../shared/merge/sides.ts';
import { diffBetween, isEmptyDiff } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { leaveBoards } from '../boards.ts';
import { askAgain, backToMerge, dropAside } from './aside.ts';
import { showCameIn, tellCameIn } from './came-in.ts';
import type { Editor } from '../editor.ts';
import { errorText } from '../notice-words.ts';
import { endEdit } from '../text-edit.ts';
import { storeEverything } from '../versions.ts';

/** The name of this workshop among the copies: no token of a file is that short. */
export const MINE = 'mine';

/** A merge that is being decided on. */
export interface MergeWork {
  readonly files: readonly ChosenFile[] | null;
  readonly material: MergeMaterial;
  /** This workshop as it was when the copies were read; among the merged copies some of it may go by another id. */
  readonly mine: Records;
  /** Of the copies that hold something new. */
  readonly merged: Merge;
  readonly choices: Choices;
  /** The conflicts that nobody was asked about yet, as what was written there stays. */
  readonly kept: Choices;
}

/** Whether the workshop is what it was when the copies were read. */
export const isStill = (editor: Editor, { mine }: MergeWork): boolean => isEmptyDiff(diffBetween(mine, editor.document.records()));

/** Asks which copies came back; one that was put aside goes on instead. */
export async function chooseCopies(editor: Editor): Promise<void> {
  endEdit(editor);
  if (backToMerge(editor)) return;
  const chosen = await editor.bridge.request['attachment.choose']('copies');
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  if (chosen.value.length > 0) openMerge(editor, chosen.value);
}

/** Workshops dropped on the board: copies of this one are merged, others opened. */
export async function dropWorkshops(editor: Editor, files: readonly DroppedFile[]): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.chooseDropped(files);
  const sorted = chosen.ok ? await editor.bridge.request['merge.sortDrop'](chosen.value.map(({ token }) => token)) : chosen;
  if (!chosen.ok || !sorted.ok) return void editor.bridge.openDropped(files);
  const { copies, others } = sorted.value;
  const toOpen = files.filter((_, at) => others.includes(chosen.value[at]?.token ?? ''));
  if (toOpen.length > 0) void editor.bridge.openDropped(toOpen);
  if (copies.length === 0) return;
  dropAside(editor);
  openMerge(
    editor,
    chosen.value.filter(({ token }) => copies.includes(token)),
  );
}

/** Copies that another window gave up to be merged with this workshop. */
export function mergeGiven(editor: Editor, files: readonly ChosenFile[]): void {
  endEdit(editor);
  dropAside(editor);
  openMerge(editor, files);
}

/** Gives this workshop up to be merged with what it is a copy of, in the other one's window. */
export async function mergeIntoOriginal(editor: Editor): Promise<void> {
  await storeEverything(editor);
  const begun = await editor.bridge.request['merge.intoOriginal'](null);
  if (!begun.ok) editor.notify('error', errorText(editor.t, begun.error));
}

/** The document's own file holds what somebody else made of it. */
export function mergeOwnFile(editor: Editor): void {
  endEdit(editor);
  dropAside(editor);
  openMerge(editor, null);
}

function openMerge(editor: Editor, files: readonly ChosenFile[] | null): void {
  editor.session.setState({ dialog: { name: 'merge', files } });
}

const recordsIn = (json: string): Records => {
  const records = JSON.parse(json) as readonly AnyRecord[];
  return new Map<Id, AnyRecord>(records.map((record) => [record.id, record]));
};

/**
 * Reads the copies and holds them against this workshop. Whatever would be somebody's loss is for the user to decide, unless it
 * was decided in `earlier`, a merge of the same files, and nobody has gone on there since.
 */
export async function readMerge(
  editor: Editor,
  files: readonly ChosenFile[] | null,
  earlier: Pick<MergeWork, 'merged' | 'choices'> | null = null,
): Promise<Result<MergeWork>> {
  await storeEverything(editor);
  const read = await editor.bridge.request['merge.read'](files?.map(({ token }) => token) ?? null);
  if (!read.ok) return read;
  const { base, copies } = read.value;
  const mine = new Map(editor.document.records());
  const before = base ? recordsIn(base.recordsJson) : new Map<Id, AnyRecord>();
  const isNew = (records: Records) => [mine, ...(base ? [before] : [])].every((known) => !isEmptyDiff(diffBetween(known, records)));
  const theirs = copies.map((copy) => ({ key: copy.token, records: recordsIn(copy.recordsJson) })).filter(({ records }) => isNew(records));
  const merged = merge(before, [{ key: MINE, records: mine }, ...theirs]);
  const kept = keptChoices(merged);
  const work = { files, material: read.value, mine, merged, choices: kept, kept };
  const asked = new Map(earlier?.merged.conflicts.map((conflict) => [conflict.id, conflict]));
  const again = merged.conflicts.flatMap((conflict) => {
    const key = earlier?.choices.get(conflict.id);
    const then = asked.get(conflict.id);
    if (key === undefined || !then || !losesSame(then, conflict, key)) return [];
    return answersTo(merged, conflict, [MINE, ...conflict.copies]).includes(key) ? [[conflict.id, key] as const] : [];
  });
  return ok(again.length === 0 ? work : settled(work, new Map([...kept, ...again]), MINE));
}

/** With these choices; what cannot be had together with them follows `leading`. */
export const settled = (work: MergeWork, wanted: Choices, leading: string): MergeWork => ({
  ...work,
  choices: settle(work.merged, wanted, leading).choices,
});

/** With all conflicts `among` these, that can be, as one copy has them; as they were where it left them so. */
export function decidedFor(work: MergeWork, key: string, among: readonly Conflict[]): MergeWork {
  const answers = among.filter((conflict) => answersTo(work.merged, conflict, [key]).includes(key)).map(({ id }) => [id, key] as const);
  return settled(work, new Map([...work.choices, ...answers]), key);
}

/** Merges as decided, once everything is, as one step of undo. True when it was done; else it is said why not. */
export async function mergeAsDecided(editor: Editor, work: MergeWork): Promise<boolean> {
  if (openIn(work.merged, work.choices).length > 0) throw new Error('a question is open');
  const { request } = editor.bridge;
  await storeEverything(editor);
  if (!isStill(editor, work)) {
    // Somebody went on working: the answers were about another state.
    askAgain(editor, work);
    return false;
  }
  const begun = await request['merge.begin'](work.material.token);
  if (!begun.ok) {
    editor.notify('error', errorText(editor.t, begun.error));
    return false;
  }
  // The pictures of the copies may have taken a while, and the board was there to be worked on.
  endEdit(editor);
  editor.commit();
  if (!isStill(editor, work)) {
    askAgain(editor, work);
    return false;
  }
  const { records } = settle(work.merged, work.choices, MINE);
  const diff = diffBetween(editor.document.records(), new Map(records.map((record) => [record.id, record])));
  if (!isEmptyDiff(diff)) {
    leaveBoards(editor, diff);
    showCameIn(editor, diff, () => editor.become('history.mergeCopies', diff));
  }
  if (!(await editor.sync.flush())) {
    // Called done, the file would be written over although nothing keeps yet what it held.
    editor.notify('error', editor.t('merge.notStored'));
    return false;
  }
  const ended = await request['merge.end'](work.material.token);
  if (!ended.ok) editor.notify('error', errorText(editor.t, ended.error));
  else if (ended.value.state === 'failed' && isSomebodyElses(ended.value.code)) editor.notify('error', editor.t('merge.stillChanged'));
  else tellCameIn(editor, diff);
  return true;
}
