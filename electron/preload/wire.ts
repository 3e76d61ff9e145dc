import { ipcRenderer } from 'electron';
import type { Result } from '../../shared/base/result.ts';

/** The only place that touches ipcRenderer; what it returns is always one fixed channel. */
export const requestOn =
  <Input, Output>(channel: string) =>
  (input: Input): Promise<Result<Output>> =>
    ipcRenderer.invoke(channel, input) as Promise<Result<Output>>;

/** Hands over only the payload: the event object would carry ipcRenderer itself into the page. */
export function receiveFrom<Payload>(channel: string, receive: (payload: Payload) => void): void {
  ipcRenderer.on(channel, (_event, payload: Payload) => receive(payload));
}
