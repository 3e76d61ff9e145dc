import type { Editor } from '../editor/editor.ts';
import type { ToolController } from '../tools/controller.ts';
import type { Contact, Modifiers, Place } from '../tools/events.ts';
import { isField } from '../tools/focus.ts';
import { isDrag } from '../tools/state.ts';
import { takeFocus } from './take-focus.ts';

type PressedAt = Place & Contact & Modifiers;

interface Desk {
  readonly host: HTMLElement;
  readonly editor: Editor;
  readonly tools: ToolController;
}

/** The right button while it is down: drawn aside it moves the view as the middle one does, let go at once it opens the menu. */
export class RightButton {
  readonly #desk: Desk;
  /** Where it was pressed; null once it moves the view, and while it is up. */
  #pressed: PressedAt | null = null;

  /** Until the signal ends it. */
  constructor(desk: Desk, signal: AbortSignal) {
    this.#desk = desk;
    desk.host.addEventListener(
      'contextmenu',
      (event) => {
        // Keys, and Ctrl with the other button, ask without this one, and are answered at once. Of it some systems tell when it goes down, some when it goes up.
        if (!event.isTrusted || event.button !== 2 || isField(event.target)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal, capture: true },
    );
  }

  down(place: PressedAt): void {
    this.#pressed = place;
  }

  /** True while it has not been moved as far as a drag. */
  holds(place: Place): boolean {
    const pressed = this.#pressed;
    if (!pressed || !isDrag(pressed.screen, place.screen)) return pressed !== null;
    this.#pressed = null;
    this.#desk.tools.handle({ type: 'down', button: 'middle', space: false, ...pressed });
    return false;
  }

  /** True when that opened the menu. */
  up(): boolean {
    const pressed = this.#pressed;
    if (!pressed) return false;
    this.#pressed = null;
    takeFocus(this.#desk.host, this.#desk.editor);
    openMenu(this.#desk, pressed);
    return true;
  }

  cancel(): void {
    this.#pressed = null;
  }
}

/** Opens the menu at a place; what lies there is chosen first. */
export function openMenu({ host, editor, tools }: Desk, place: PressedAt): void {
  tools.handle({ type: 'down', button: 'right', space: false, ...place });
  const { left, top } = host.getBoundingClientRect();
  const { screen } = place;
  // A text that was open closes first, and its own menu with it.
  setTimeout(() => {
    editor.pointer = screen;
    host.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX: left + screen.x, clientY: top + screen.y }),
    );
  });
}
