import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Editor } from '../editor.ts';
import type { MergeWork } from './merging.ts';
import { showPlace, type Place } from './show-place.ts';

/** The questions, or only what each side did. */
export type MergeView = 'decide' | 'compare';

/** A merge put aside to look at the board. */
export interface AsideMerge {
  readonly work: MergeWork;
  readonly view: MergeView;
  /** What was being read in it, by the name of its row. */
  readonly at: string | null;
}

interface Waiting extends AsideMerge {
  /** Of the notice that leads back; null when it is not needed. */
  readonly notice: string | null;
}

const WORDS = { record: 'merge.waits', cell: 'merge.waitsCell', spot: 'merge.waitsSpot' } as const satisfies Record<Place['what'], MessageKey>;

const waiting = new WeakMap<Editor, Waiting>();

/** Puts a merge aside, and shows a place on the board; a notice stays that leads back. */
export function putAside(editor: Editor, merge: AsideMerge, place: Place): void {
  dropAside(editor);
  editor.session.setState({ dialog: null });
  showPlace(editor, place);
  const back = { label: 'merge.back', act: () => void backToMerge(editor) } as const;
  waiting.set(editor, { ...merge, notice: editor.notify('info', editor.t(WORDS[place.what]), { lasting: true, offers: back }) });
}

/** Opens a merge again that was decided on another state of the workshop: the copies are read anew, and the answers stay. */
export function askAgain(editor: Editor, work: MergeWork): void {
  dropAside(editor);
  waiting.set(editor, { work, view: 'decide', at: null, notice: null });
  backToMerge(editor);
}

/** Opens the merge that was put aside; false when there is none. */
export function backToMerge(editor: Editor): boolean {
  const aside = waiting.get(editor);
  if (!aside) return false;
  editor.session.setState({ dialog: { name: 'merge', files: aside.work.files } });
  return true;
}

/** The merge that was put aside, once: it waits no more. */
export function takeAside(editor: Editor): AsideMerge | null {
  const aside = waiting.get(editor) ?? null;
  dropAside(editor);
  return aside;
}

/** Nobody goes back to it. */
export function dropAside(editor: Editor): void {
  const aside = waiting.get(editor);
  if (!aside) return;
  waiting.delete(editor);
  if (aside.notice !== null) editor.dismiss(aside.notice);
}
