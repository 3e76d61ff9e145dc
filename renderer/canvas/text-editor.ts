import type { BoardTokens } from '../../shared/scene/tokens.ts';
import type { Id } from '../../shared/base/id.ts';
import { fitted, toScreen, type Camera } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { turned, unturned } from '../../shared/geometry/turn.ts';
import { caretAt, rowAt } from '../../shared/layout/caret-at.ts';
import { LINE_HEIGHT } from '../../shared/layout/text.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import { typedWords } from '../../shared/model/words.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { NO_LIGATURES } from '../../shared/paint/paint-canvas.ts';
import { isRevealed, reveal, setCamera } from '../editor/camera-motion.ts';
import type { Editor } from '../editor/editor.ts';
import { coveredByHeld } from '../editor/frozen.ts';
import { isHeader, revealRecord } from '../editor/selection.ts';
import type { TextEdit } from '../editor/session.ts';
import { typedValue } from '../editor/point-value.ts';
import { longestText } from '../editor/field-paste.ts';
import { endEdit, escapeEdit, typeText } from '../editor/text-edit.ts';
import { leaveValue } from '../tools/curve-keys.ts';
import { nextNote } from '../editor/note-chain.ts';
import { pressInCell } from '../tools/grid-keys.ts';
import { keyOf } from '../tools/key-event.ts';
import { leaveCard, nextName } from '../tools/keyboard.ts';
import { suggestionsOf } from '../editor/suggest.ts';
import { boardField } from './board-field.ts';
import { pressInDrawn } from './drawn-keys.ts';
import { easeLongWords, limitField } from './field-paste.ts';
import { pressInNote, signAsTyped } from './note-keys.ts';
import { onPixels } from './pixel-view.ts';
import { SuggestionList } from './suggestion-list.ts';
import { textBoxOf, type TextBox } from './text-box.ts';

/** Text that would be smaller than this on screen is brought closer before it is typed, CSS px: from 30 % on a note is written where it lies. */
const LEGIBLE_PX = 5.9;
/** An inset that cuts nothing off. */
const PAST = '-100px';

/**
 * A real text field laid exactly over the text it edits: same face, size, colour and line breaks, scaled with the board.
 * It writes through the editor, so what is drawn and what is typed are one thing.
 */
export class TextEditor {
  readonly #host: HTMLElement;
  readonly #editor: Editor;
  readonly #tokens: () => BoardTokens;
  #field: HTMLTextAreaElement | null = null;
  /** What the words may mean, in a lane of channels or owners. */
  #suggestions: SuggestionList | null = null;
  /** The view before a text too small to be read was brought closer, and the one we have shown since. */
  #away: { readonly from: Camera; shown: Camera } | null = null;
  #open: TextEdit | null = null;
  #waiting: HTMLTextAreaElement | null = null;

  constructor(host: HTMLElement, editor: Editor, tokens: () => BoardTokens) {
    this.#host = host;
    this.#editor = editor;
    this.#tokens = tokens;
  }

  /** Follows the session: opens, moves or closes the field. */
  update(): void {
    const { edit } = this.#editor.state;
    if (edit?.id !== this.#open?.id) {
      this.#close();
      if (edit) this.#show(edit);
    }
    this.#place();
  }

  destroy(): void {
    this.#close();
  }

  /** Opens a text in a field that has the keyboard already, and into which words are coming; false when none was opened. */
  openIn(field: HTMLTextAreaElement, open: () => void): boolean {
    this.#waiting = field;
    try {
      open();
    } finally {
      // Another text would be opened with the words of this one.
      this.#waiting = null;
    }
    return this.#field === field;
  }

  #show(edit: TextEdit): void {
    const record = this.#editor.document.get(edit.id);
    if (!record) return;
    this.#open = edit;
    this.#bringClose(edit);
    // What waits for words has those that are there.
    const waiting = this.#waiting;
    const field = waiting ?? boardField();
    field.className = 'board-text';
    if (!waiting) field.value = edit.field === 'value' ? typedValue(this.#editor, edit.id) : typedWords(record);
    limitField(this.#editor, field, longestText(record, edit.field));
    const kind = this.#editor.t(`kind.${record.kind}`);
    field.setAttribute('aria-label', this.#editor.t('board.edit', { what: kind }));
    const shown = textBoxOf(this.#editor, edit.id, this.#tokens());
    if (shown?.placeholder !== undefined) field.placeholder = shown.placeholder;
    else if (field.value === '' && shown && record.kind !== 'note' && record.kind !== 'touchpoint' && record.kind !== 'curvePoint') {
      field.placeholder = shown.text.lines.map((line) => line.text).join(' ');
    }
    field.addEventListener('input', () => {
      typeText(this.#editor, field.value);
      this.#suggestions?.update();
      this.#place();
      this.#followCaret(field);
    });
    if (record.kind === 'note') signAsTyped(field);
    field.addEventListener('keyup', () => this.#followCaret(field));
    field.addEventListener('keydown', (event) => this.#keydown(event));
    field.addEventListener('blur', () => this.#blur(field));
    // The board underneath shall not take these for its own.
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'dblclick', 'contextmenu'] as const) {
      field.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#field = field;
    if (!waiting) this.#host.append(field);
    if (suggestionsOf(this.#editor)) this.#suggestions = new SuggestionList(this.#editor, field, () => endEdit(this.#editor));
    this.#place();
    clickThrough(field, edit.at !== undefined);
    if (waiting) return;
    field.focus({ preventScroll: true });
    if (edit.selectAll) field.select();
    else field.setSelectionRange(...this.#caretOf(edit, field.value));
  }

  /** Where somebody pointed at the words; else behind all of them. */
  #caretOf({ id, at }: TextEdit, text: string): [number, number] {
    const box = at && textBoxOf(this.#editor, id, this.#tokens());
    const caret = at && box && !box.turned ? caretAt(box.text, text, box.turn ? unturned(at, box.turn) : at, this.#editor.measure) : text.length;
    return [caret, caret];
  }

  #close(): void {
    const field = this.#field;
    const left = this.#open?.id;
    this.#field = null;
    this.#open = null;
    this.#suggestions?.destroy();
    this.#suggestions = null;
    if (!field) return;
    const hadFocus = document.activeElement === field;
    field.remove();
    if (hadFocus) this.#host.focus({ preventScroll: true });
    if (left !== undefined) this.#goBack(left);
  }

  /** Back to the view before the text was brought closer, unless somebody has moved it since. */
  #goBack(id: Id): void {
    const away = this.#away;
    this.#away = null;
    if (!away || this.#editor.state.camera !== away.shown) return;
    setCamera(this.#editor, away.from);
    revealRecord(this.#editor, id);
  }

  /** Leaving the field ends it, unless the whole window was left: then its words are sent and it stays open. */
  #blur(field: HTMLTextAreaElement): void {
    if (field !== this.#field) return;
    if (document.hasFocus()) endEdit(this.#editor);
    else void this.#editor.sync.flush();
  }

  #keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const record = this.#open && this.#editor.document.get(this.#open.id);
    if (!record) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const mod = event.ctrlKey || event.metaKey;
    if (record.kind === 'note' && this.#field && pressInNote(this.#editor, this.#field, record, event)) return done();
    if (pressInDrawn(this.#editor, event)) return done();
    if (record.kind === 'gridCell' && pressInCell(this.#editor, keyOf(event))) return done();
    if (!mod && !event.altKey && !event.shiftKey && this.#suggestions) {
      if (this.#suggestions.move(event.key)) return done();
      if (event.key === 'Enter' || event.key === 'Tab') this.#suggestions.take();
    }
    if (event.key === 'Escape' || (event.key === 'Enter' && mod)) {
      done();
      if (event.key === 'Escape') escapeEdit(this.#editor);
      else endEdit(this.#editor);
      // In a name the same keys go on to the next column or lane: names are written one after the other.
      if (event.key === 'Enter' && isHeader(record)) this.#editor.perform(event.shiftKey ? 'map.addLane' : 'map.addStep');
    } else if (event.key === 'Tab' && !mod && !event.altKey) {
      done();
      if (record.kind === 'note' && !event.shiftKey) nextNote(this.#editor, record, 'column');
      else if (record.kind === 'note') endEdit(this.#editor);
      else if (record.kind === 'touchpoint') leaveCard(this.#editor, event.shiftKey ? 'back' : 'next');
      else if (record.kind === 'curvePoint') leaveValue(this.#editor, event.shiftKey);
      else nextName(this.#editor, record, event.shiftKey);
    } else if (event.key === 'Enter' && !event.shiftKey && record.kind !== 'note' && record.kind !== 'shape') {
      done();
      if (record.kind === 'touchpoint') leaveCard(this.#editor, 'below');
      else endEdit(this.#editor);
    }
  }

  #place(): void {
    const field = this.#field;
    const edit = this.#open;
    const tokens = this.#tokens();
    const box = edit && textBoxOf(this.#editor, edit.id, tokens);
    if (!field || !box) return;
    const camera = onPixels(this.#editor.state.camera, devicePixelRatio);
    const at = toScreen(camera, box.rect);
    const { style } = field;
    style.font = cssFont(box.text.font);
    // A font sets the kerning back.
    easeLongWords(field, field.value);
    style.lineHeight = String(LINE_HEIGHT);
    style.letterSpacing = NO_LIGATURES;
    style.color = box.color;
    style.caretColor = box.color;
    style.textAlign = box.align;
    style.width = `${box.rect.width}px`;
    // A hair wider than the layout's box, so that rounding never breaks a line the layout did not break.
    style.paddingRight = '0.5px';
    style.minHeight = `${box.text.font.size * LINE_HEIGHT}px`;
    style.height = `${Math.max(box.rect.height, box.text.height)}px`;
    style.transform = `translate(${at.x}px, ${at.y}px) scale(${camera.zoom})`;
    style.clipPath = this.#clip(edit.id, { ...box.rect, height: Math.max(box.rect.height, box.text.height) });
    style.whiteSpace = box.unbroken ? 'pre' : 'pre-wrap';
    this.#suggestions?.place();
    if (box.turn) {
      const corner = toScreen(camera, turned(box.rect, box.turn));
      style.transform = `translate(${corner.x}px, ${corner.y}px) rotate(${box.turn.degrees}deg) scale(${camera.zoom})`;
    }
    if (!box.turned) return;
    style.width = `${box.rect.height}px`;
    style.height = `${box.rect.width}px`;
    style.transform = `translate(${at.x + box.rect.width * camera.zoom}px, ${at.y}px) scale(${camera.zoom}) rotate(90deg)`;
  }

  /** Held headers lie over the words of a card while they are written, as they do when they are drawn. */
  #clip(id: Id, rect: Rect): string {
    const record = this.#editor.document.get(id);
    if (!record || record.kind === 'map' || record.kind === 'lane' || record.kind === 'curve' || isHeader(record)) return '';
    const { left, top } = coveredByHeld(this.#editor, rect, mapIdOf(this.#editor.document, id));
    // Nothing is cut off at the other edges: a caret may stand past them.
    return left > 0 || top > 0 ? `inset(${top > 0 ? `${top}px` : PAST} ${PAST} ${PAST} ${left > 0 ? `${left}px` : PAST})` : '';
  }

  /** Brings a text into view, and near enough to be read while it is typed. */
  #bringClose(edit: TextEdit): void {
    const { camera, view, presenting } = this.#editor.state;
    const box = textBoxOf(this.#editor, edit.id, this.#tokens());
    if (!box || presenting || view.width === 0) return;
    const { rect } = box;
    if (box.text.font.size * camera.zoom < LEGIBLE_PX) {
      setCamera(this.#editor, fitted({ ...rect, height: Math.max(rect.height, 1) }, view, view.height / 3, 1));
      this.#away = { from: camera, shown: this.#editor.state.camera };
      return;
    }
    const record = this.#editor.document.get(edit.id);
    const fits = rect.width * camera.zoom < view.width && rect.height * camera.zoom < view.height;
    if (fits || !record) return reveal(this.#editor, rect);
    const words = typedWords(record);
    reveal(this.#editor, lineOf(box, rowAt(box.text, words, this.#caretOf(edit, words)[0])));
  }

  /** Keeps the line that is being written in view. */
  #followCaret(field: HTMLTextAreaElement): void {
    const edit = this.#open;
    const box = edit && field === this.#field && textBoxOf(this.#editor, edit.id, this.#tokens());
    if (!box || isRevealed(this.#editor, { ...box.rect, height: Math.max(box.rect.height, box.text.height) })) return;
    const { camera } = this.#editor.state;
    reveal(this.#editor, lineOf(box, rowAt(box.text, field.value, field.selectionEnd)));
    if (this.#away?.shown === camera) this.#away.shown = this.#editor.state.camera;
  }
}

/** Where one line of a text lies, board units: what is written is seen although a note larger than the window is not. */
function lineOf({ rect, text, turned: runsDown }: TextBox, row: number): Rect {
  const height = text.font.size * LINE_HEIGHT;
  const line = text.lines[row];
  const y = rect.y + row * height;
  return runsDown || !line ? { ...rect, y, height } : { x: line.x, y, width: Math.min(line.width, rect.width), height };
}

/** A third click soon after the two that opened a text takes all of it, as it does later on; ms. */
const THIRD_CLICK_MS = 400;

/** Three clicks select everything, wherever the first of them went. */
function clickThrough(field: HTMLTextAreaElement, byClicks: boolean): void {
  const openedMs = performance.now();
  field.addEventListener('mousedown', (event) => {
    const third = byClicks && performance.now() - openedMs < THIRD_CLICK_MS;
    if (event.button !== 0 || !(event.detail >= 3 || third)) return;
    event.preventDefault();
    field.select();
  });
}
