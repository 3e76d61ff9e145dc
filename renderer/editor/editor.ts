import { createStore, type StoreApi } from 'zustand/vanilla';
import { newId, type Id } from '../../shared/base/id.ts';
import type { ActionId } from '../../shared/commands/actions.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { BoardLayout, LayoutContext } from '../../shared/layout/board-layout.ts';
import type { Measure } from '../../shared/layout/text.ts';
import { invertDiff, isEmptyDiff, squashDiffs, type Diff } from '../../shared/model/diff.ts';
import { Document, type DocumentReader } from '../../shared/model/document.ts';
import { canPerform, performAction } from './actions/table.ts';
import type { BoardIndex } from './board-index.ts';
import { listenToBridge } from './bridge-events.ts';
import { wallClock, type Clock } from './clock.ts';
import type { EditorOptions } from './editor-options.ts';
import { firstBoard, firstSession, onlyBoard, withoutRemoved } from './first-session.ts';
import { withFreedEnds } from './freed-ends.ts';
import { Gesture } from './gesture.ts';
import { hostSync } from './host-sync.ts';
import { goBackTo, placeNow } from './keyboard-place.ts';
import { tellLostMeasure } from './lost-measure.ts';
import { layoutBefore, roomFor } from './make-room.ts';
import { News } from './news.ts';
import { selectRecords } from './selecting.ts';
import type { Notice, Session, Tried } from './session.ts';
import { ShownLayout } from './shown-layout.ts';
import { SaveState } from './save-state.ts';
import type { Sync } from './sync.ts';
import { Undoing } from './undoing.ts';

type DocumentListener = (diff: Diff) => void;

/**
 * One open document in one window: the only thing that writes it. It listens by itself to main's `action`, `status`,
 * `title`, `language`, `theme`, `notice` and `flush`.
 */
export class Editor {
  /** Tells this editor from every other of the window. */
  readonly id = newId();
  readonly document: Document;
  readonly session: StoreApi<Session>;
  readonly bridge: Bridge;
  readonly sync: Sync;
  readonly measure: Measure;
  /** The stages in which a large board is laid out; everybody else asks for `layout`. */
  readonly shown: ShownLayout;
  /** As main said last. */
  fullScreen = false;
  /** Where the pointer is over the canvas, CSS px from its top left corner; null when it is elsewhere. */
  pointer: Point | null = null;
  readonly #undoing: Undoing;
  readonly #saveState: SaveState;
  readonly #news: News;
  readonly #clock: Clock;
  readonly #listeners = new Set<DocumentListener>();
  readonly #stopListening: () => void;
  #gesture: Gesture | null = null;

  constructor(options: EditorOptions) {
    this.document = new Document(options.records);
    this.shown = new ShownLayout(this.document);
    this.bridge = options.bridge;
    this.measure = options.measure;
    this.#clock = options.clock ?? wallClock;
    const board = firstBoard(this.document);
    const boardId = board?.id ?? newId();
    this.session = createStore<Session>(() => firstSession(options, boardId));
    this.#news = new News(this.session, this.#clock);
    this.#saveState = new SaveState(options.status, (status) => this.session.setState({ status }));
    this.sync = hostSync(this, { saveState: this.#saveState, giveUp: (refused) => this.#undoing.giveUp(refused), clock: this.#clock });
    this.#undoing = new Undoing(this, { apply: (diff) => this.#apply(diff), clock: this.#clock });
    this.#stopListening = listenToBridge(this, (status) => this.#saveState.setMain(status));
    if (!board) {
      const made = onlyBoard(boardId);
      this.#apply(made);
      this.sync.push(made);
    }
  }

  get state(): Session {
    return this.session.getState();
  }

  /** Texts in the language the window shows now. */
  get t(): Translate {
    return translator(this.state.language);
  }

  /** What layouts are made with. */
  get layoutContext(): LayoutContext {
    return { measure: this.measure, t: this.t };
  }

  /** Where everything on the shown board lies. */
  layout(): BoardLayout {
    return this.shown.of(this.state.boardId, this.layoutContext);
  }

  /** The notes of the layout, to be found by id and by place. */
  index(): BoardIndex {
    return this.shown.indexOf(this.layout());
  }

  /** Calls `listener` after every change of the document, previews included; the answer ends it. */
  onDocument(listener: DocumentListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One edit, one step of undo. An open gesture is finished first. `select` is what shall be selected afterwards. */
  execute(label: MessageKey, diff: Diff, select?: Iterable<Id>): void {
    if (isEmptyDiff(diff)) {
      if (select) this.select(select);
      return;
    }
    if (this.#gesture?.mark.gathers) {
      this.amend(diff);
      if (select) this.select(select);
      return;
    }
    this.commit();
    const before = placeNow(this);
    const layout = layoutBefore(this);
    const done = withFreedEnds(this, diff);
    this.#apply(done);
    const room = roomFor(this, layout, done);
    this.#apply(room);
    const whole = isEmptyDiff(room) ? done : squashDiffs(done, room);
    this.sync.push(whole);
    if (select) this.select(select);
    this.#undoing.record(label, whole, before);
  }

  /** One step of undo to a state that fits together as it is: nothing is moved out of the way of what comes. */
  become(label: MessageKey, diff: Diff): void {
    this.commit();
    const before = placeNow(this);
    this.#apply(diff);
    this.sync.push(diff);
    this.#undoing.record(label, diff, before);
  }

  /** Everything `work` executes becomes one step of undo; when it throws, nothing of it stays. */
  together(label: MessageKey, work: () => void): void {
    this.#begin(label, { live: false, gathers: true });
    try {
      work();
    } catch (error) {
      this.bail();
      throw error;
    }
    this.commit();
  }

  /** Begins a gesture. With `live` (typing, nudging), what it shows is sent on the way; else only when it is committed. */
  mark(label: MessageKey, options: { readonly live?: boolean } = {}): void {
    this.#begin(label, { live: options.live ?? false, gathers: false });
  }

  get gesturing(): boolean {
    return this.#gesture !== null;
  }

  /** What is typed or nudged now goes on with the open gesture; it is no part of a drag, or of what is being pasted. */
  get writing(): boolean {
    return this.#gesture?.mark.live ?? false;
  }

  /**
   * Shows a change counted from the document as it was at the mark, instead of what was shown before. `plan` is given
   * that document. Throws without an open gesture.
   */
  preview(plan: Diff | ((snapshot: DocumentReader) => Diff)): void {
    const gesture = this.#gesture;
    if (!gesture) throw new Error('preview needs an open gesture');
    const step = gesture.show(plan);
    if (gesture.mark.live) this.sync.hold(step);
    this.#changed(step);
  }

  /** Shows a further change on top of what the gesture shows already. Throws without an open gesture. */
  amend(change: Diff): void {
    const gesture = this.#gesture;
    if (!gesture) throw new Error('amend needs an open gesture');
    const diff = withFreedEnds(this, change);
    gesture.add(diff);
    if (gesture.mark.live) this.sync.hold(diff);
    this.#changed(diff);
  }

  /** True for a record that the open gesture made. */
  isNew(id: Id): boolean {
    return this.#gesture?.shown.added.some((record) => record.id === id) ?? false;
  }

  /** Ends the gesture: what it shows becomes one step of undo. */
  commit(): void {
    const gesture = this.#gesture;
    if (!gesture) return;
    const { label, live, before, layout } = gesture.mark;
    const room = roomFor(this, layout, gesture.shown);
    if (!isEmptyDiff(room)) this.amend(room);
    this.#gesture = null;
    if (live) void this.sync.flush();
    else this.sync.push(gesture.shown);
    this.#undoing.record(label, gesture.shown, before);
    tellLostMeasure(this, gesture.shown);
  }

  /** Ends the gesture as if it had never been. */
  bail(): void {
    const gesture = this.#gesture;
    if (!gesture) return;
    this.#gesture = null;
    const back = invertDiff(gesture.shown);
    this.#apply(back);
    if (gesture.mark.live) this.sync.push(back);
    goBackTo(this, gesture.mark.before);
  }

  undo(): void {
    this.#travel('undo');
  }

  redo(): void {
    this.#travel('redo');
  }

  /** Selects these records, as far as they exist, and leaves the cell the keyboard was in. A cell of a table is entered. */
  select(ids: Iterable<Id>): void {
    selectRecords(this, ids);
  }

  perform(id: ActionId): void {
    if (this.can(id)) performAction(this, id);
  }

  can(id: ActionId): boolean {
    return canPerform(this, id);
  }

  /** Shows a notice in place of one that says the same, and of the oldest where there are many; its key takes it away again. */
  notify(tone: Notice['tone'], text: string, about: Omit<Notice, 'key' | 'tone' | 'text'> = {}): string {
    return this.#news.add({ tone, text, ...about });
  }

  dismiss(key: string): void {
    this.#news.dismiss(key);
  }

  /** Something is tried anew: what was said of the last try goes. */
  trying(what: Tried): void {
    this.#news.trying(what);
  }

  announce(text: string): void {
    this.session.setState({ announcement: text });
  }

  /** Finishes what is open and sends it. The document must not be edited through this editor afterwards. */
  destroy(): void {
    this.commit();
    this.sync.end();
    this.#stopListening();
    this.#listeners.clear();
  }

  #begin(label: MessageKey, how: { readonly live: boolean; readonly gathers: boolean }): void {
    this.commit();
    this.#undoing.forgetWaiting();
    this.#gesture = new Gesture(this.document, { label, ...how, before: placeNow(this), layout: layoutBefore(this) });
  }

  #travel(direction: 'undo' | 'redo'): void {
    this.session.setState({ edit: null });
    this.commit();
    this.#undoing.travel(direction);
  }

  #apply(diff: Diff): void {
    if (isEmptyDiff(diff)) return;
    this.document.apply(diff);
    this.#changed(diff);
  }

  #changed(diff: Diff): void {
    if (isEmptyDiff(diff)) return;
    this.shown.outdate();
    this.session.setState((state) => ({ version: state.version + 1, ...withoutRemoved(state, this.document) }));
    for (const listener of this.#listeners) listener(diff);
  }
}
