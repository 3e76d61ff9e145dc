import type { Editor } from './editor.ts';
import type { Notice } from './session.ts';

/** What was said in a notice, and when. */
export interface Message extends Pick<Notice, 'key' | 'tone' | 'text'> {
  readonly atMs: number;
}

/** What has been said since the document was opened, for who looked away. */
export interface Messages {
  /** Newest first. */
  readonly said: readonly Message[];
  /** An error left the screen by itself, and nobody has looked at the list since. */
  readonly missed: boolean;
  readonly open: boolean;
}

/** More are not looked through: what went wrong longer ago is history. */
const MOST = 50;

export const NO_MESSAGES: Messages = { said: [], missed: false, open: false };

/** With one more. What is said again is listed once, as it was said last; what only says what is seen, or goes on, is no message. */
export function withMessage(messages: Messages, { key, tone, text, fleeting, lasting }: Notice, atMs: number): Messages {
  if (fleeting || lasting) return messages;
  const others = messages.said.filter((message) => message.text !== text);
  return { ...messages, said: [{ key, tone, text, atMs }, ...others].slice(0, MOST) };
}

/** A notice has been there for as long as it takes to read, and goes. */
export function fade(editor: Editor, { key, tone }: Notice): void {
  editor.dismiss(key);
  if (tone === 'error') editor.session.setState(({ messages }) => ({ messages: { ...messages, missed: !messages.open } }));
}

/** Shows the list; whoever opens it has seen what is in it. */
export const openMessages = (editor: Editor, open: boolean): void =>
  editor.session.setState(({ messages, presenting }) => ({ messages: { ...messages, open: open && presenting === null, missed: false } }));
