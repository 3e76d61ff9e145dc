import type { Editor } from '../editor/editor.ts';
import { suggestionsOf, takeSuggestion, type Suggestions } from '../editor/suggest.ts';

/** Between the text and the list, CSS px. */
const GAP = 10;
const WIDTH = 240;

/**
 * The list under a text of a lane of channels or owners. The text keeps the keyboard; the list only shows what is chosen
 * (the pattern of a text field with a listbox, WAI-ARIA 1.2).
 */
export class SuggestionList {
  readonly #editor: Editor;
  readonly #field: HTMLTextAreaElement;
  readonly #list = document.createElement('div');
  readonly #onTaken: () => void;
  #shown: Suggestions | null = null;
  #chosen: number | null = null;

  constructor(editor: Editor, field: HTMLTextAreaElement, onTaken: () => void) {
    this.#editor = editor;
    this.#field = field;
    this.#onTaken = onTaken;
    this.#list.id = 'board-suggestions';
    this.#list.className = 'panel combobox-list';
    this.#list.setAttribute('role', 'listbox');
    Object.assign(this.#list.style, { position: 'absolute', left: '0', top: '0', width: `${WIDTH}px`, maxHeight: 'none' });
    // A click must neither take the keyboard from the text nor reach the board.
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'mousedown', 'click', 'dblclick', 'contextmenu'] as const) {
      this.#list.addEventListener(type, (event) => {
        event.preventDefault();
        event.stopPropagation();
      });
    }
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.#list.id);
    field.after(this.#list);
    this.update();
  }

  /** After every key. */
  update(): void {
    this.#shown = suggestionsOf(this.#editor);
    this.#choose(this.#shown?.meant ?? null);
  }

  destroy(): void {
    this.#list.remove();
  }

  /** ↓ and ↑ choose; true when the key was for the list. */
  move(key: string): boolean {
    const count = this.#shown?.entries.length ?? 0;
    if ((key !== 'ArrowDown' && key !== 'ArrowUp') || count === 0) return false;
    const next = (this.#chosen ?? -1) + (key === 'ArrowDown' ? 1 : -1);
    this.#choose(next < 0 ? null : Math.min(next, count - 1));
    return true;
  }

  /** Takes what is chosen, if anything is. */
  take(): void {
    const entry = this.#chosen === null ? undefined : this.#shown?.entries[this.#chosen];
    if (this.#shown && entry) takeSuggestion(this.#editor, this.#shown.kind, entry);
  }

  /** Under the text, or above it where there is no room. */
  place(): void {
    const host = this.#list.parentElement?.getBoundingClientRect();
    if (!host) return;
    const text = this.#field.getBoundingClientRect();
    const height = this.#list.offsetHeight;
    const below = text.bottom - host.top + GAP;
    const y = below + height > host.height ? Math.max(0, text.top - host.top - GAP - height) : below;
    const x = Math.max(0, Math.min(text.left - host.left - GAP, host.width - WIDTH));
    this.#list.style.transform = `translate(${x}px, ${y}px)`;
  }

  #choose(at: number | null): void {
    this.#chosen = at;
    const { t } = this.#editor;
    const shown = this.#shown;
    this.#list.hidden = !shown || shown.entries.length === 0;
    if (shown) this.#list.setAttribute('aria-label', t(`kind.${shown.kind}`));
    this.#list.replaceChildren(
      ...(shown?.entries ?? []).map(({ id, name }, index) => {
        const option = document.createElement('div');
        option.id = `board-suggestion-${index}`;
        option.className = id === null ? 'combobox-option quiet' : 'combobox-option';
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', String(index === at));
        option.toggleAttribute('data-active', index === at);
        option.textContent = id === null && shown ? t(`picker.new.${shown.kind}`, { name }) : name;
        option.addEventListener('pointerup', () => {
          this.#chosen = index;
          this.take();
          this.#onTaken();
        });
        return option;
      }),
    );
    if (at === null) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `board-suggestion-${at}`);
    this.place();
  }
}
