import type { Editor } from '../editor/editor.ts';

/** Where the interface has got to in following the document of one editor. */
class Follower {
  readonly #editor: Editor;
  readonly #listeners = new Set<() => void>();
  #told: number;
  #later = 0;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#told = editor.state.version;
    editor.session.subscribe((state, before) => {
      if (state.edit !== null && before.edit !== null) this.#afterTheKey();
      else this.#tell();
    });
  }

  readonly version = (): number => this.#told;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  #tell(): void {
    clearTimeout(this.#later);
    this.#later = 0;
    const { version } = this.#editor.state;
    if (version === this.#told) return;
    this.#told = version;
    for (const listener of [...this.#listeners]) listener();
  }

  /** The letter comes first: panels follow once it has been painted. */
  #afterTheKey(): void {
    if (this.#later !== 0 || this.#editor.state.version === this.#told) return;
    this.#later = window.setTimeout(() => this.#tell(), PANELS_FOLLOW_MS);
  }
}

/** While somebody types on the board, the panels around it need not keep up with every letter. */
const PANELS_FOLLOW_MS = 120;

const followers = new WeakMap<Editor, Follower>();

/** Follows the document at the pace of the interface: at once, or a little behind while words are typed on the board. */
export function documentVersion(editor: Editor): Pick<Follower, 'version' | 'subscribe'> {
  let follower = followers.get(editor);
  if (!follower) followers.set(editor, (follower = new Follower(editor)));
  return follower;
}
