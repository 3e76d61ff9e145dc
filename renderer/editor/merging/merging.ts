import type { Id } from '../../../shared/base/id.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import type { ChosenFile, DroppedFile } from '../../../shared/ipc/contract.ts';
import type { MergeMaterial } from '../../../shared/ipc/merge-material.ts';
import type { Records } from '../../../shared/merge/edits.ts';
import { merge, settle, type Choices, type Merge } from '../../../shared/merge/merge.ts';
import { diffBetween, isEmptyDiff } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { leaveBoards } from '../boards.ts';
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
  readonly merged: Merge;
  readonly choices: Choices;
}

/** Put aside to look at the board. */
const aside = new WeakMap<Editor, MergeWork>();

/** The merge that was put aside, if the workshop is still what it was then. */
export function takeAside(editor: Editor): MergeWork | null {
  const work = aside.get(editor);
  aside.delete(editor);
  return work && isStill(editor, work) ? work : null;
}

function isStill(editor: Editor, { merged }: MergeWork): boolean {
  const mine = merged.copies.find(({ key }) => key === MINE)?.records ?? new Map();
  return isEmptyDiff(diffBetween(mine, editor.document.records()));
}

/** Puts the decisions made so far aside, and shows a record on its board. */
export function putAside(editor: Editor, work: MergeWork, show: () => void): void {
  aside.set(editor, work);
  editor.session.setState({ dialog: null });
  show();
  editor.notify('info', editor.t('merge.back'));
}

/** Asks which copies came back; one that was put aside goes on instead. */
export async function chooseCopies(editor: Editor): Promise<void> {
  endEdit(editor);
  const waiting = aside.get(editor);
  if (waiting) return openMerge(editor, waiting.files);
  const chosen = await editor.bridge.request['attachment.choose']('copies');
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  if (chosen.value.length > 0) openMerge(editor, chosen.value);
}

/** Workshops dropped on the board: copies of this one are merged, others opened. */
export async function dropWorkshops(editor: Editor, files: readonly DroppedFile[]): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.chooseDropped(files);
  const copies = chosen.ok ? await editor.bridge.request['merge.copiesAmong'](chosen.value.map(({ token }) => token)) : chosen;
  const isCopy = (at: number): boolean => chosen.ok && copies.ok && copies.value.includes(chosen.value[at]?.token ?? '');
  const others = files.filter((_, at) => !isCopy(at));
  if (others.length > 0) void editor.bridge.openDropped(others);
  if (!chosen.ok || others.length === files.length) return;
  aside.delete(editor);
  openMerge(
    editor,
    chosen.value.filter((_, at) => isCopy(at)),
  );
}

/** The document's own file holds what somebody else made of it. */
export function mergeOwnFile(editor: Editor): void {
  endEdit(editor);
  aside.delete(editor);
  openMerge(editor, null);
}

const openMerge = (editor: Editor, files: readonly ChosenFile[] | null): void => editor.session.setState({ dialog: { name: 'merge', files } });

const recordsIn = (json: string): Records => {
  const records = JSON.parse(json) as readonly AnyRecord[];
  return new Map<Id, AnyRecord>(records.map((record) => [record.id, record]));
};

/** Reads the copies and holds them against this workshop. Everything starts as it is here. */
export async function readMerge(editor: Editor, files: readonly ChosenFile[] | null): Promise<Result<MergeWork>> {
  await storeEverything(editor);
  const read = await editor.bridge.request['merge.read'](files?.map(({ token }) => token) ?? null);
  if (!read.ok) return read;
  const { base, copies } = read.value;
  const all = [
    { key: MINE, records: new Map(editor.document.records()) },
    ...copies.map((copy) => ({ key: copy.token, records: recordsIn(copy.recordsJson) })),
  ];
  const merged = merge(base ? recordsIn(base.recordsJson) : new Map(), all);
  return ok(
    settled(
      { files, material: read.value, merged, choices: new Map() },
      new Map(merged.conflicts.map((conflict) => [conflict.id, conflict.copies.includes(MINE) ? MINE : (conflict.copies[0] ?? MINE)])),
      MINE,
    ),
  );
}

/** With these choices; what cannot be had together with them follows `leading`. */
export const settled = (work: MergeWork, wanted: Choices, leading: string): MergeWork => ({
  ...work,
  choices: settle(work.merged, wanted, leading).choices,
});

/** Merges as decided, as one step of undo. True when it was done; else it is said why not. */
export async function mergeAsDecided(editor: Editor, work: MergeWork): Promise<boolean> {
  const { request } = editor.bridge;
  await storeEverything(editor);
  if (!isStill(editor, work)) {
    // Somebody went on working: what was decided was about another state.
    openMerge(editor, work.files);
    return false;
  }
  const begun = await request['merge.begin'](null);
  if (!begun.ok) {
    editor.notify('error', errorText(editor.t, begun.error));
    return false;
  }
  const { records } = settle(work.merged, work.choices, MINE);
  const diff = diffBetween(editor.document.records(), new Map(records.map((record) => [record.id, record])));
  if (!isEmptyDiff(diff)) {
    leaveBoards(editor, diff);
    editor.become('history.merge', diff);
  }
  await editor.sync.flush();
  const ended = await request['merge.end'](null);
  if (!ended.ok) editor.notify('error', errorText(editor.t, ended.error));
  else if (ended.value.state === 'failed' && ended.value.code === 'file-changed-on-disk') editor.notify('error', editor.t('merge.stillChanged'));
  else editor.notify('info', editor.t('merge.done'), { undoes: true });
  return true;
}
