import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { Clock } from '../../../renderer/editor/clock.ts';
import { Editor } from '../../../renderer/editor/editor.ts';
import type { Bridge, Events, EventName } from '../../../shared/ipc/bridge.ts';
import type { KeptFile, RequestInput, RequestName } from '../../../shared/ipc/contract.ts';
import { REQUESTS } from '../../../shared/ipc/contract.ts';
import { newId } from '../../../shared/base/id.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { tableMeasure } from '../../shared/layout/table-measure.ts';

/** A clock that stands still until somebody turns it. */
export class HandClock implements Clock {
  #now = 0;
  #tasks: { readonly at: number; readonly task: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly after = (ms: number, task: () => void): (() => void) => {
    const entry = { at: this.#now + ms, task };
    this.#tasks.push(entry);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== entry);
    };
  };

  /** Lets time pass; everything that falls due runs in order, with what it causes. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settled();
      const due = this.#tasks.filter((entry) => entry.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#tasks = this.#tasks.filter((other) => other !== due);
      this.#now = Math.max(this.#now, due.at);
      due.task();
    }
    this.#now = end;
    await settled();
  }
}

/** Until no promise that is already resolved has anything left to do. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The app's side of the contract, in this process: it checks every message by the contract's own schemas, keeps a
 * document of its own, and refuses what does not fit, as the document host does.
 */
export class InProcessApp {
  readonly document: Document;
  readonly received: { readonly sequence: number; readonly diff: Diff }[] = [];
  readonly asked: { readonly name: RequestName; readonly input: unknown }[] = [];
  /** Steps of undo the page let go of, by number. */
  readonly steps = new Map<number, string>();
  /** While true, no edit can be stored, nor any step of undo be kept or read. */
  broken = false;
  /** What of a change does not fit, whatever it is sent with. */
  refuses: (diff: Diff) => boolean = () => false;
  /** Attachments whose bytes no window has, by SHA-256. */
  nowhere: readonly string[] = [];
  /** What comes of a file that is given to be kept. */
  kept: KeptFile | null = null;
  #listeners = new Map<EventName, Set<(payload: never) => void>>();
  #gate: Promise<void> = Promise.resolve();
  #last = 0;

  constructor(records: readonly AnyRecord[]) {
    this.document = new Document(records);
  }

  get bridge(): Bridge {
    const request = Object.fromEntries((Object.keys(REQUESTS) as RequestName[]).map((name) => [name, (input: unknown) => this.#answer(name, input)]));
    const names: readonly EventName[] = [
      'action',
      'status',
      'title',
      'language',
      'theme',
      'canvas',
      'enter',
      'fullScreen',
      'notice',
      'document',
      'flush',
      'exportProgress',
      'mergeCopies',
    ];
    const on = Object.fromEntries(names.map((name) => [name, (listener: (payload: never) => void) => this.#listen(name, listener)]));
    return { request, on, openDropped: () => Promise.resolve(ok(null)), chooseDropped: () => Promise.resolve(ok([])) } as unknown as Bridge;
  }

  /** Tells the page something. */
  tell<N extends EventName>(name: N, payload: Events[N]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload as never);
  }

  /** Answers nothing until the returned function is called. */
  hold(): () => void {
    let open = () => {};
    this.#gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  #listen(name: EventName, listener: (payload: never) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  #keep({ from, steps }: RequestInput<'history.keep'>): Result<null> {
    if (this.broken) return fail('disk-full');
    for (const [at, step] of steps.entries()) this.steps.set(from + at, step);
    return ok(null);
  }

  /** Five at a time. */
  #read({ at, toward }: RequestInput<'history.read'>): Result<readonly string[]> {
    const first = toward === 'older' ? Math.max(0, at - 5) : at;
    const steps = Array.from({ length: 5 }, (_, index) => first + index).flatMap((number) =>
      toward === 'newer' || number < at ? (this.steps.get(number) ?? []) : [],
    );
    return this.broken || steps.length === 0 ? fail('file-missing') : ok(steps);
  }

  async #answer(name: RequestName, input: unknown): Promise<Result<unknown>> {
    const parsed = REQUESTS[name].safeParse(input);
    if (!parsed.success) return fail('bad-request');
    this.asked.push({ name, input });
    if (name === 'history.keep') return this.#keep(input as RequestInput<'history.keep'>);
    if (name === 'attachment.bring') return ok(this.nowhere);
    if (name === 'document.read') return this.broken ? fail('host-stopped') : ok(JSON.stringify([...this.document.records().values()]));
    if (name === 'attachment.add') return this.kept ? ok(this.kept) : fail('picture-unreadable');
    if (name !== 'document.apply' && name !== 'history.read') return ok(null);
    await this.#gate;
    if (name === 'history.read') return this.#read(input as RequestInput<'history.read'>);
    if (this.broken) return fail('disk-full');
    const { sequence, diff } = parsed.data as RequestInput<'document.apply'>;
    if (sequence <= this.#last) return fail('edit-refused');
    if (this.refuses(diff)) return fail('edit-refused');
    this.#last = sequence;
    this.document.apply(diff);
    this.received.push({ sequence, diff });
    return ok({ sequence });
  }
}

export interface Desk {
  readonly editor: Editor;
  readonly app: InProcessApp;
  readonly clock: HandClock;
}

/** An open document with its app beside it. */
export function openDesk(
  template: 'blank' | 'journey' | 'blueprint' | 'demo' = 'blank',
  records: readonly AnyRecord[] = templateRecords(template, 'en', newId),
): Desk {
  const app = new InProcessApp(records);
  const clock = new HandClock();
  const editor = new Editor({
    records,
    bridge: app.bridge,
    measure: tableMeasure,
    language: 'en',
    theme: 'light',
    title: 'Workshop',
    untitled: true,
    status: { state: 'saved', atMs: 0 },
    clock,
  });
  editor.session.setState({ view: { width: 1600, height: 900 } });
  return { editor, app, clock };
}

/** Every record, by id, to compare documents as a whole. */
export const contentOf = (document: Document): readonly AnyRecord[] => [...document.records().values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
