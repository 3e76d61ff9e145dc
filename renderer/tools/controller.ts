import type { Editor } from '../editor/editor.ts';
import { toolContext } from './context.ts';
import type { ToolEvent } from './events.ts';
import { interpret } from './interpreter.ts';
import { FINE, reachOf } from './reach.ts';
import { IDLE, type ToolState } from './state.ts';
import { step } from './step.ts';

/** Keeps what the hand is in the middle of, and tells those who draw it. */
export class ToolController {
  readonly #editor: Editor;
  readonly #listeners = new Set<(state: ToolState) => void>();
  #state: ToolState = IDLE;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  get state(): ToolState {
    return this.#state;
  }

  /** True while Escape has something of the hand's to end. */
  get busy(): boolean {
    return this.#state.name !== 'idle';
  }

  handle(event: ToolEvent): void {
    const { state, effects } = step(this.#state, event, toolContext(this.#editor, 'pointer' in event ? reachOf(event) : FINE));
    const changed = state !== this.#state;
    this.#state = state;
    for (const effect of effects) interpret(this.#editor, effect);
    if (changed) for (const listener of this.#listeners) listener(state);
  }

  onState(listener: (state: ToolState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
