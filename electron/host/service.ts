import { z } from 'zod';
import { ID_PATTERN, type Id } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { SHA256_PATTERN } from '../../shared/model/attachments.ts';
import { ATTACHMENT_TYPES, type AnyRecord } from '../../shared/model/kinds.ts';
import { LONGEST_NAME } from '../../shared/model/lengths.ts';
import { LONGEST_STEP, MOST_STEPS_AT_ONCE } from '../../shared/ipc/stored-step.ts';
import { readCalled, writeCalled } from './called.ts';
import { newKey } from './encrypted/key.ts';
import { attempt, writeErrorOf } from './failure.ts';
import { discardLeftBehind, forgetFile, listDiscarded, restoreDiscarded } from './discarded.ts';
import { findForFile, isOnlyOne, listLeftBehind } from './left-behind.ts';
import { originSchema } from './origin.ts';
import { MAX_PASSED } from './passed.ts';
import { VERSION_KINDS, type HostCall, type HostCalls, type HostResponse } from './protocol.ts';
import { checkFile, publish } from './publish.ts';
import type { Snapshots } from './snapshots.ts';
import { versionShape } from './version-shape.ts';
import { WorkingCopy } from './working-copy.ts';

const id = z.string().regex(ID_PATTERN);
const path = z.string().min(1).max(32_768);
const instant = z.iso.datetime({ precision: 3 });
const identity = z.object({
  documentId: id,
  lineageId: id,
  revision: z.int().min(0),
  createdAt: instant,
  modifiedAt: instant,
  stateId: id,
  installationId: id.nullable(),
});

const versionName = z.string().max(LONGEST_NAME);

const assetBytes = z.object({ mime: z.enum(ATTACHMENT_TYPES), bytes: z.instanceof(Uint8Array) });
const sha256 = z.string().regex(SHA256_PATTERN);
const fileKey = z.object({
  costExponent: z.int(),
  blockSize: z.int(),
  parallelism: z.int(),
  salt: z.instanceof(Uint8Array),
  secret: z.instanceof(Uint8Array),
  check: z.instanceof(Uint8Array),
});
const unlocking = z.union([z.object({ passphrase: z.string() }), z.object({ key: fileKey })]);
const asset = assetBytes.extend({ sha256 });

const storedVersion = z.object({
  ...versionShape,
  name: versionName,
  madeAt: instant,
  content: z.instanceof(Uint8Array),
  assets: z.array(sha256),
});
const past = z.object({ passed: z.array(id), versions: z.array(storedVersion) });

/** The shape of every call. Records and diffs are checked by the working copy, whose refusal has a code of its own. */
const SCHEMAS = {
  create: z.object({
    folder: path,
    identity,
    records: z.array(z.custom<AnyRecord>()),
    origin: originSchema.nullable(),
    assets: z.array(asset).optional(),
    passphrase: z.string().nullable().optional(),
    key: fileKey.nullable().optional(),
    called: z.string().nullable().optional(),
    past: past.optional(),
  }),
  keep: z.object({
    folder: path,
    identity,
    recordsJson: z.string(),
    origin: originSchema,
    assets: z.array(asset),
    past,
    key: fileKey.nullable(),
    again: z.boolean(),
    copied: z.boolean(),
  }),
  resume: z.object({ folder: path, unlocking: unlocking.nullable().optional() }),
  apply: z.object({ diff: z.custom<Diff>(), stateId: id.optional() }),
  putAsset: assetBytes,
  hasAsset: z.object({ sha256 }),
  getAsset: z.object({ sha256 }),
  keepHistory: z.object({ sitting: id, from: z.int().min(0), steps: z.array(z.string().max(LONGEST_STEP)).min(1).max(MOST_STEPS_AT_ONCE) }),
  readHistory: z.object({ sitting: id, at: z.int().min(0), toward: z.enum(['older', 'newer']) }),
  keepVersion: z.object({
    id,
    kind: z.enum(VERSION_KINDS),
    name: versionName,
    of: z.object({ recordsJson: z.string(), stateId: id, madeAt: instant }).optional(),
  }),
  listVersions: z.null(),
  versionsSize: z.null(),
  readVersion: z.object({ id }),
  renameVersion: z.object({ id, name: versionName }),
  removeVersion: z.object({ id }),
  handOut: z.object({ withVersions: z.boolean(), whole: z.boolean() }),
  joinCopies: z.object({ passed: z.array(id).max(MAX_PASSED + 1), file: originSchema.omit({ path: true }).nullable() }),
  endSnapshots: z.null(),
  publish: z.object({ path: path.nullable(), force: z.boolean() }),
  checkFile: z.null(),
  read: z.null(),
  readRecords: z.null(),
  listLeftBehind: z.object({ workingRoot: path }),
  discardLeftBehind: z.object({ workingRoot: path, discardedRoot: path, folder: path }),
  listDiscarded: z.object({ discardedRoot: path }),
  restoreDiscarded: z.object({ discardedRoot: path, workingRoot: path, folder: path }),
  forgetFile: z.object({ workingRoot: path, discardedRoot: path, path }),
  findForFile: z.object({ workingRoot: path, path }),
  close: z.object({ discard: z.boolean() }),
} as const satisfies { [C in HostCall]: z.ZodType<HostCalls[C]['in']> };

type Handlers = { [C in HostCall]: (args: HostCalls[C]['in']) => Result<HostCalls[C]['out']> };

const envelope = z.object({ id: z.int(), call: z.string(), args: z.unknown() });

/** What a host knows of the app it works for: which installation edits, and where snapshots go. Null where nobody edits. */
export interface Surroundings {
  readonly installationId: Id | null;
  readonly snapshots: Snapshots | null;
}

/** Answers requests about at most one open document. Never throws: a bug answers `unexpected` and is reported to `report`. */
export function createService(
  report: (error: unknown) => void,
  { installationId, snapshots }: Surroundings = { installationId: null, snapshots: null },
): (request: unknown) => HostResponse {
  let open: WorkingCopy | null = null;
  const edited = <T>(result: Result<T>): Result<T> => {
    if (result.ok) snapshots?.edited(() => open?.photographed ?? null);
    return result;
  };

  const take = (result: Result<WorkingCopy>): Result<HostCalls['create']['out']> => {
    if (!result.ok) return result;
    open = result.value;
    return { ok: true, value: { ...open.state, called: readCalled(open.folder) } };
  };
  const handlers: Handlers = {
    create: ({ passphrase, key = null, called = null, ...rest }) => {
      if (open) return fail('bad-request');
      const made = take(WorkingCopy.create({ ...rest, installationId, key: typeof passphrase === 'string' ? newKey(passphrase) : key }));
      if (!made.ok || called === null) return made;
      // A name may tell what is in an encrypted document.
      if (made.value.key !== null) return ok({ ...made.value, called });
      const noted = attempt(() => ok(writeCalled(rest.folder, called)), writeErrorOf);
      return noted.ok ? ok({ ...made.value, called }) : noted;
    },
    keep: ({ recordsJson, ...rest }) => {
      if (open) return fail('bad-request');
      const kept = take(WorkingCopy.create({ ...rest, installationId, records: JSON.parse(recordsJson) as readonly AnyRecord[] }));
      return kept.ok ? ok(null) : kept;
    },
    resume: ({ folder, unlocking: how }) => (open ? fail('bad-request') : take(WorkingCopy.resume(folder, undefined, how, installationId))),
    apply: ({ diff, stateId }) => (open ? edited(open.apply(diff, stateId)) : fail('bad-request')),
    putAsset: (args) => (open ? open.putAsset(args) : fail('bad-request')),
    hasAsset: (args) => (open ? open.hasAsset(args.sha256) : fail('bad-request')),
    getAsset: (args) => (open ? open.getAsset(args.sha256) : fail('bad-request')),
    keepHistory: (args) => (open ? open.history.keep(args) : fail('bad-request')),
    readHistory: (args) => (open ? open.history.read(args) : fail('bad-request')),
    keepVersion: (args) => (open ? open.past.keep(args) : fail('bad-request')),
    listVersions: () => (open ? open.past.list() : fail('bad-request')),
    versionsSize: () => (open ? open.past.size() : fail('bad-request')),
    readVersion: (args) => (open ? open.past.read(args.id) : fail('bad-request')),
    renameVersion: (args) => (open ? open.past.rename(args.id, args.name) : fail('bad-request')),
    removeVersion: (args) => (open ? open.past.remove(args.id) : fail('bad-request')),
    handOut: (args) => (open ? open.past.handOut(args) : fail('bad-request')),
    joinCopies: (args) => (open ? open.joinCopies(args) : fail('bad-request')),
    endSnapshots: () => {
      snapshots?.end();
      return ok(null);
    },
    publish: ({ path: to, force }) => (open ? publish(open, to, force) : fail('bad-request')),
    checkFile: () => (open ? checkFile(open) : fail('bad-request')),
    read: () => (open ? { ok: true, value: open.state } : fail('bad-request')),
    readRecords: () => (open ? { ok: true, value: JSON.stringify(open.state.records) } : fail('bad-request')),
    listLeftBehind: ({ workingRoot }) => listLeftBehind(workingRoot),
    discardLeftBehind: ({ workingRoot, discardedRoot, folder }) => discardLeftBehind(workingRoot, discardedRoot, folder, Date.now()),
    listDiscarded: ({ discardedRoot }) => listDiscarded(discardedRoot, Date.now()),
    restoreDiscarded: ({ discardedRoot, workingRoot, folder }) => restoreDiscarded(discardedRoot, workingRoot, folder),
    forgetFile: ({ workingRoot, discardedRoot, path: file }) => forgetFile([workingRoot, discardedRoot], file),
    findForFile: ({ workingRoot, path: file }) => findForFile(workingRoot, file),
    close: ({ discard }) => {
      if (!open) return { ok: true, value: null };
      // A workshop without a file of which nothing is to stay leaves none either.
      if (!discard || open.origin) snapshots?.closing();
      const closed = open.close(discard && !isOnlyOne(open));
      if (closed.ok) {
        open = null;
        snapshots?.end();
      }
      return closed;
    },
  };

  const answer = <C extends HostCall>(call: C, args: unknown): Result<HostCalls[C]['out']> => {
    const schema: z.ZodType = SCHEMAS[call];
    const parsed = schema.safeParse(args);
    return parsed.success ? handlers[call](parsed.data as HostCalls[C]['in']) : fail('bad-request');
  };

  return (request) => {
    const parsed = envelope.safeParse(request);
    if (!parsed.success) return { id: -1, result: fail('bad-request') };
    const { id: requestId, call, args } = parsed.data;
    if (!Object.hasOwn(SCHEMAS, call)) return { id: requestId, result: fail('bad-request') };
    try {
      return { id: requestId, result: answer(call as HostCall, args) };
    } catch (error) {
      report(error);
      return { id: requestId, result: fail('unexpected') };
    }
  };
}
