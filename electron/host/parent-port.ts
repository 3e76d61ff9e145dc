/** What Electron gives a utility process to talk to the process that started it; named here because nothing in this folder imports Electron. */
interface ParentPort {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

export interface Parent {
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Resolves when the message has been handed over, so that the process may end. */
  readonly send: (message: unknown) => Promise<void>;
}

/** The process that started this one: Electron's main process, or plain Node through `fork`. Throws when there is none. */
export function connectParent(): Parent {
  const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
  if (port) {
    return {
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      send: (message) => {
        port.postMessage(message);
        return Promise.resolve();
      },
    };
  }
  if (!process.send) throw new Error('this program is started by Temas, not by hand');
  const send = process.send.bind(process);
  return {
    onMessage: (listener) => process.on('message', listener),
    send: (message) => new Promise((resolve, reject) => void send(message, (error) => (error ? reject(error) : resolve()))),
  };
}
