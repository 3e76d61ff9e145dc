import { ok } from '../../shared/base/result.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';

/** An app behind the page that keeps everything and says nothing: for tests that look at the page alone. `answers` are for what it is asked by name. */
export function quietApp(answers: Readonly<Record<string, (input: unknown) => Promise<unknown>>> = {}): Bridge {
  const request = new Proxy(
    {},
    { get: (_, name) => (typeof name === 'string' && answers[name]) || ((input: unknown) => Promise.resolve(ok(input))) },
  );
  const on = new Proxy({}, { get: () => () => () => {} });
  return { request, on, openDropped: () => Promise.resolve(ok(null)) } as unknown as Bridge;
}
