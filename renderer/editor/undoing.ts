import type { MessageKey } from '../../shared/i18n/en.ts';
import { invertDiff, type Diff } from '../../shared/model/diff.ts';
import { followChange, leaveBoards } from './boards.ts';
import type { Clock } from './clock.ts';
import type { Editor } from './editor.ts';
import { tellGivenUp } from './given-up.ts';
import { storeBesideDocument } from './history-store.ts';
import { tellTravelled } from './history-words.ts';
import { History, type HistoryStep, type Place } from './history.ts';
import { goBackTo, placeNow } from './keyboard-place.ts';
import { rectsRemoved, showChange } from './show-change.ts';
import { stepName } from './step-name.ts';

type Direction = 'undo' | 'redo';

/** Old steps are written down once the edit that made them too many is on the screen. */
const AFTER_EDIT_MS = 60;

/** The steps of undo of one editor: taken back, they bring the board, the keyboard and the view along. */
export class Undoing {
  readonly #editor: Editor;
  readonly #apply: (diff: Diff) => void;
  readonly #clock: Clock;
  #history: History;

  /** `apply` changes the document. */
  constructor(editor: Editor, { apply, clock }: { readonly apply: (diff: Diff) => void; readonly clock: Clock }) {
    this.#editor = editor;
    this.#apply = apply;
    this.#clock = clock;
    this.#history = this.#fresh();
  }

  #fresh(): History {
    const editor = this.#editor;
    return new History({
      store: storeBesideDocument(editor.bridge, editor.id),
      later: (task) => this.#clock.after(AFTER_EDIT_MS, task),
      onMissing: () => editor.notify('error', editor.t('undo.missing')),
    });
  }

  /** Takes back for good what cannot be kept, and says so. No earlier step is sure to fit what is left. */
  giveUp(refused: Diff): void {
    const back = invertDiff(refused);
    leaveBoards(this.#editor, back);
    this.#apply(back);
    this.#history = this.#fresh();
    this.#show();
    tellGivenUp(this.#editor, refused);
  }

  /** A step that has been done, and where the keyboard was before. */
  record(label: MessageKey, diff: Diff, before: Place): void {
    this.#history.push({ label: stepName(label, diff), diff, before, after: placeNow(this.#editor) });
    this.#show();
  }

  travel(direction: Direction): void {
    this.#history.travel(direction, (step) => this.#take(direction, step));
  }

  /** A step that was asked for and is not there yet is not wanted any more. */
  forgetWaiting(): void {
    this.#history.forgetWaiting();
  }

  #take(direction: Direction, step: HistoryStep): void {
    const editor = this.#editor;
    const removedFrom = leaveBoards(editor, step.diff);
    const removed = rectsRemoved(editor, step.diff);
    this.#apply(step.diff);
    editor.sync.push(step.diff);
    followChange(editor, step, removedFrom);
    goBackTo(editor, step.place, step.diff);
    showChange(editor, step.diff, removed, step.place.boardId === editor.state.boardId ? step.place.camera : editor.state.camera);
    this.#show();
    tellTravelled(editor, direction, step.label);
  }

  #show(): void {
    const { canUndo, canRedo } = this.#history;
    this.#editor.session.setState({ canUndo, canRedo, undoLabel: this.#history.nextLabel('undo'), redoLabel: this.#history.nextLabel('redo') });
  }
}
