import { readdirSync } from 'node:fs';
import type { DocumentSession } from '../../../electron/main/document-session.ts';
import { fileSession, newSession } from '../../../electron/main/open-session.ts';
import type { Host, SessionParts } from '../../../electron/main/session-parts.ts';
import { newIdentity } from '../../../electron/host/identity.ts';
import type { HostCall, HostCalls } from '../../../electron/host/protocol.ts';
import { packed } from '../../../electron/host/packed-file.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { fail, type Result } from '../../../shared/base/result.ts';
import type { SaveStatus } from '../../../shared/ipc/contract.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { HostProcess } from '../host/host-process.ts';
import { board, note, temporaryFolder, valueOf } from '../host/support.ts';

/** A real host process that can be made to die at the worst moment: after the work, before the answer. */
class FragileHost implements Host {
  readonly process = new HostProcess();
  dieAfter: HostCall | null = null;
  /** Never answers this, as a file system that has gone does. */
  hangOn: HostCall | null = null;
  readonly #onCrash: () => void;
  #ended = false;

  constructor(onCrash: () => void) {
    this.#onCrash = onCrash;
    void this.process.ended.then(() => this.#ended || this.#onCrash());
  }

  async call<C extends HostCall>(call: C, args: HostCalls[C]['in']): Promise<Result<HostCalls[C]['out']>> {
    if (this.hangOn === call) return this.process.ended.then(() => fail('host-stopped'));
    const answer = this.process.call(call, args).then(async (result) => {
      if (this.dieAfter !== call) return result;
      this.process.kill();
      await this.process.ended;
      return fail('host-stopped');
    });
    return Promise.race([answer, this.process.ended.then(() => fail('host-stopped'))]);
  }

  end(): void {
    this.#ended = true;
    this.process.kill();
  }
}

/** A session on real processes and files, with a clock that stands still until the test moves it. */
export function workshop({ hangOn = null, dieAfter = null }: Partial<Pick<FragileHost, 'hangOn' | 'dieAfter'>> = {}) {
  const root = temporaryFolder();
  const hosts: FragileHost[] = [];
  const statuses: SaveStatus[] = [];
  const told: string[] = [];
  let now = 1_000_000;
  const timers = new Set<{ readonly timeMs: number; readonly action: () => void }>();
  const next = () => [...timers].toSorted((a, b) => a.timeMs - b.timeMs)[0];
  const parts: SessionParts = {
    startHost: (onCrash) => {
      const host = new FragileHost(onCrash);
      Object.assign(host, { hangOn, dieAfter });
      hosts.push(host);
      return host;
    },
    now: () => now,
    at: (timeMs, action) => {
      const timer = { timeMs, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  };
  const follow = (session: DocumentSession): DocumentSession => {
    session.listen({
      status: (status) => (statuses.push(status), told.push(status.state)),
      moved: () => told.push('moved'),
      restarted: () => told.push('restarted'),
    });
    return session;
  };
  return {
    root,
    hosts,
    statuses,
    told,
    working: () => readdirSync(root),
    openNew: async (records: readonly AnyRecord[] = [board], identity = newIdentity()) =>
      follow(valueOf(await newSession(parts, root, identity, records))),
    openFile: (path: string, passphrase: string | null = null) =>
      fileSession(parts, root, { path, unlocking: passphrase === null ? null : { passphrase } }, () =>
        Promise.resolve(packed(vetFile(path, passphrase))),
      ).then((result) => (result.ok ? { ...result, value: follow(result.value) } : result)),
    dueInMs: () => (next()?.timeMs ?? now) - now,
    pass(ms: number) {
      now += ms;
      for (const timer of timers) {
        if (timer.timeMs > now) continue;
        timers.delete(timer);
        timer.action();
      }
    },
  };
}

export const adding = (id: string): Diff => ({ added: [note(id, id)], updated: [], removed: [] });

/** Ids of its notes, sorted. */
export const notesOf = async (session: DocumentSession) =>
  valueOf(await session.read())
    .records.filter(({ kind }) => kind === 'note')
    .map(({ id }) => id)
    .toSorted();
