import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from './clock.ts';
import { withMessage } from './messages.ts';
import { stacked, withoutTried } from './notices.ts';
import type { Notice, Session, Tried } from './session.ts';

/** What is said to the user at the edge of the window, and kept among the messages. */
export class News {
  readonly #session: StoreApi<Session>;
  readonly #clock: Clock;
  #count = 0;

  constructor(session: StoreApi<Session>, clock: Clock) {
    this.#session = session;
    this.#clock = clock;
  }

  /** In place of one that says the same, and of the oldest where there are many; its key takes it away again. */
  add(said: Omit<Notice, 'key'>): string {
    // One that is fleeting only changes its words: held keys must not make it flicker.
    const key = said.fleeting ? 'notice-fleeting' : `notice-${++this.#count}`;
    const notice = { key, ...said };
    this.#session.setState(({ notices, messages }) => ({
      notices: stacked(notices, notice),
      messages: withMessage(messages, notice, this.#clock.now()),
    }));
    return key;
  }

  dismiss(key: string): void {
    this.#session.setState((state) => ({ notices: state.notices.filter((notice) => notice.key !== key) }));
  }

  /** Something is tried anew: what was said of the last try goes. */
  trying(what: Tried): void {
    this.#session.setState((state) => ({ notices: withoutTried(state.notices, what) }));
  }
}
