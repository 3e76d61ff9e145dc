import { toScreen } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { BoardTokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';
import { rectOfPlace } from '../editor/grid-place.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { keyOf } from '../tools/key-event.ts';
import { beginsText } from '../tools/shortcuts.ts';
import { longestWords, openGoal, sameGoal, textGoal, wordsBefore, type TextGoal } from '../tools/text-goal.ts';
import { boardField, makeWait, stopWaiting } from './board-field.ts';
import { textBoxOf } from './text-box.ts';
import type { TextEditor } from './text-editor.ts';

const TAKEN: ReadonlySet<string> = new Set(['insertText', 'insertCompositionText', 'insertReplacementText']);

/**
 * The keyboard of the board while something with words is selected: an unseen text field, for a plain element gets no
 * words but those of keys. It holds the words that are there already, and when others come the text editor makes it its
 * own: an input method that composes in it is not disturbed. What keys type never gets here, it stays with the tools.
 */
export class WaitingField {
  readonly #host: HTMLElement;
  readonly #editor: Editor;
  readonly #text: TextEditor;
  readonly #tokens: () => BoardTokens;
  readonly #ended = new AbortController();
  #field: HTMLTextAreaElement | null = null;
  #goal: TextGoal | null = null;
  #listening = new AbortController();
  /** The text is being opened: what changes meanwhile is no reason to leave. */
  #opening = false;

  constructor(host: HTMLElement, editor: Editor, text: TextEditor, tokens: () => BoardTokens) {
    this.#host = host;
    this.#editor = editor;
    this.#text = text;
    this.#tokens = tokens;
    host.addEventListener('focus', () => this.#takeKeyboard(), { signal: this.#ended.signal });
  }

  /** Follows the session and the document. */
  update(): void {
    if (this.#opening) return;
    const goal = textGoal(this.#editor);
    if (!goal) return this.#leave();
    const moved = !sameGoal(goal, this.#goal);
    this.#goal = goal;
    const field = (this.#field ??= this.#make());
    const words = wordsBefore(this.#editor, goal);
    if (moved || field.value !== words) fill(field, words);
    if (moved) {
      field.maxLength = longestWords(this.#editor, goal);
      this.#place();
    }
    this.#takeKeyboard();
  }

  /** In the language of the window. */
  name(): void {
    this.#field?.setAttribute('aria-label', this.#editor.t('board.label'));
  }

  destroy(): void {
    this.#ended.abort();
    this.#listening.abort();
  }

  /** From the board, which has it otherwise; never from anything else. */
  #takeKeyboard(): void {
    if (document.activeElement === this.#host) this.#field?.focus({ preventScroll: true });
  }

  #make(): HTMLTextAreaElement {
    const field = boardField();
    makeWait(field);
    this.#listening = new AbortController();
    const options = { signal: this.#listening.signal };
    // Opening at once what an accent or an input method begins gives it the place where it shows.
    field.addEventListener('keydown', (event) => (isBeginning(event) ? void this.#open() : this.#place()), options);
    // A key nobody had a use for writes nothing.
    field.addEventListener('keypress', (event) => event.preventDefault(), options);
    // Home and the like, which mean nothing on the board, have moved the caret.
    field.addEventListener('keyup', () => caretToEnd(field), options);
    field.addEventListener('compositionstart', () => void this.#open(), options);
    field.addEventListener('compositionend', () => this.#goal && fill(field, wordsBefore(this.#editor, this.#goal)), options);
    field.addEventListener(
      'beforeinput',
      (event) => {
        if (!TAKEN.has(event.inputType) || !this.#open()) event.preventDefault();
      },
      options,
    );
    // One stop for Tab, whichever of the two has the keyboard.
    this.#host.tabIndex = -1;
    this.#field = field;
    this.name();
    this.#host.append(field);
    return field;
  }

  #leave(): void {
    this.#goal = null;
    const field = this.#field;
    if (!field) return;
    this.#release();
    if (document.activeElement === field) this.#host.focus({ preventScroll: true });
    field.remove();
  }

  #release(): void {
    this.#listening.abort();
    this.#field = null;
    this.#host.tabIndex = 0;
  }

  /** Gives the field to the text editor, with the words that come; false when nothing could be opened. */
  #open(): boolean {
    const field = this.#field;
    const goal = this.#goal;
    if (!field || !goal || this.#editor.state.dialog) return false;
    this.#opening = true;
    try {
      if (!this.#text.openIn(field, () => openGoal(this.#editor, goal))) return false;
    } finally {
      this.#opening = false;
    }
    this.#goal = null;
    this.#release();
    stopWaiting(field);
    return true;
  }

  /** Where the words will be, for that is where what offers them shows itself. */
  #place(): void {
    const field = this.#field;
    const rect = this.#goal && rectOfGoal(this.#editor, this.#goal, this.#tokens());
    if (!field || !rect) return;
    const { camera, view } = this.#editor.state;
    const { x, y } = toScreen(camera, rect);
    const within = (at: number, end: number): number => Math.max(0, Math.min(at, end - 1));
    field.style.transform = `translate(${within(x, view.width)}px, ${within(y, view.height)}px)`;
  }
}

/** An accent that waits for its letter, or a key that an input method has taken. */
const isBeginning = (event: KeyboardEvent): boolean => (event.key === 'Dead' || event.key === 'Process') && beginsText(keyOf(event));

const caretToEnd = (field: HTMLTextAreaElement): void => field.setSelectionRange(field.value.length, field.value.length);

function fill(field: HTMLTextAreaElement, words: string): void {
  field.value = words;
  caretToEnd(field);
}

function rectOfGoal(editor: Editor, goal: TextGoal, tokens: BoardTokens): Rect | null {
  if (goal.in === 'record') return textBoxOf(editor, goal.id, tokens)?.rect ?? null;
  if (goal.in === 'gridCell') return rectOfPlace(editor, goal.place);
  return cellLayoutOf(editor, goal.cell)?.rect ?? null;
}
