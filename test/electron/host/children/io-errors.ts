import { accessSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { writeOutput } from '../../../../electron/export/output-file.ts';
import { newKey, type FileKey } from '../../../../electron/host/encrypted/key.ts';
import { newIdentity } from '../../../../electron/host/identity.ts';
import { listLeftBehind } from '../../../../electron/host/left-behind.ts';
import { publish } from '../../../../electron/host/publish.ts';
import { vetFile } from '../../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../../electron/host/working-copy.ts';
import { ok, type Result } from '../../../../shared/base/result.ts';
import { EMPTY_DIFF, type Diff } from '../../../../shared/model/diff.ts';
import type { FaultReport } from '../io-errors/report.ts';
import { board, byId, note } from '../simple-records.ts';

/**
 * Does what a user does while the k-th call on our files fails, for every k, and looks at what is there afterwards. Runs with
 * fault.c loaded, below the folder that fault.c was told, and prints a FaultReport for each task as JSON.
 */
const [root, everyLater, ...errors] = process.argv.slice(2) as [string, string, ...string[]];

const PASSPHRASE = 'üç köprü';
/** A write that is lost without a word. */
const NO_ERROR = 'LOST';
const FIRST_ALL = 30;
/** SQLite takes a lock that the system has no room for as one that somebody else has, and waits a second for it. */
const FIRST_WAITING = 3;
const MOST_CALLS = 5_000;
const copyFolder = join(root, 'working', 'copy');
const documents = join(root, 'documents');
const file = join(documents, 'a.cxmap');
const template = `${root}-template`;

const asks = (question: string): boolean => {
  try {
    accessSync(`/temas-fault/${question}`);
    return true;
  } catch {
    return false;
  }
};
const CALLS = ['open', 'read', 'write', 'fsync', 'ftruncate', 'rename', 'unlink', 'mkdir', 'lock'];

const add = (id: string): Diff => ({ ...EMPTY_DIFF, added: [note(id, `Not ${id} ${'ş'.repeat(400)}`)] });
const idsOf = (copy: WorkingCopy): readonly string[] => byId([...copy.document.records().values()]).map(({ id }) => id);
const textOf = (copy: WorkingCopy): string => JSON.stringify(idsOf(copy));
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

/** Says what is wrong afterwards, in words; null: nothing. */
type Look = (answer: string) => string | null;
interface Task {
  readonly encrypted?: boolean;
  /** Up to the moment of the failure, which `act` is, and what is looked at after it. */
  readonly prepare: (key: FileKey | null) => { readonly act: () => Result<unknown> | Promise<Result<unknown>>; readonly look: Look };
}

const unlocking = (key: FileKey | null) => key && { key };

function opened(key: FileKey | null): WorkingCopy {
  const copy = WorkingCopy.resume(copyFolder, 0, unlocking(key));
  if (!copy.ok) throw new Error(`what was prepared cannot be opened: ${copy.error.code}`);
  return copy.value;
}

/** After any failure the open document takes the next edit, and what it holds is what a start finds. */
function lookAtCopy(copy: WorkingCopy, key: FileKey | null): string | null {
  const next = code(copy.apply(add('next')));
  const holds = idsOf(copy);
  copy.close(false);
  if (next !== 'ok') return `the next edit: ${next}`;
  const again = WorkingCopy.resume(copyFolder, 0, unlocking(key));
  if (!again.ok) return `resumed: ${again.error.code}`;
  const found = idsOf(again.value);
  again.value.close(false);
  if (holds.some((id) => !found.includes(id))) return `lost: ${holds.join()} became ${found.join()}`;
  // When nobody could tell whether a commit took place, an edit that was said to have failed may be there.
  return found.every((id) => holds.includes(id) || id === 'new') ? null : `there is more than there was: ${found.join()}`;
}

const strangersBesides = (folder: string, known: readonly string[]): string | null => {
  const strangers = readdirSync(folder).filter((name) => !known.includes(name));
  return strangers.length > 0 ? `beside it: ${strangers.join()}` : null;
};

/** A failure that is no damage must not be called so. */
const CALLED_DAMAGED = ['file-damaged', 'file-foreign', 'file-empty', 'file-hostile', 'document-invalid', 'file-newer'];
const slander = (answer: string): string | null => (CALLED_DAMAGED.includes(answer) ? `is called ${answer}` : null);

const editing: Task['prepare'] = (key) => {
  const copy = opened(key);
  const before = textOf(copy);
  return {
    act: () => copy.apply(add('new')),
    look: (answer) => {
      if ((textOf(copy) !== before) !== (answer === 'ok')) return `it says ${answer} and shows something else`;
      return lookAtCopy(copy, key);
    },
  };
};

const publishing: Task['prepare'] = (key) => {
  const copy = opened(key);
  const { revision } = copy.identity;
  const reader = key ? PASSPHRASE : null;
  return {
    act: () => publish(copy, null, false),
    look: (answer) => {
      const there = vetFile(file, reader);
      if (!there.ok) return `the file: ${there.error.code}`;
      if (answer === 'ok' && there.value.identity.revision !== revision) return 'lost: it says ok, and the file is the old one';
      const later = code(publish(copy, null, false));
      if (later !== 'ok') return `the next publish: ${later}`;
      return strangersBesides(documents, ['a.cxmap']) ?? lookAtCopy(copy, key);
    },
  };
};

const resuming: Task['prepare'] = (key) => {
  const first = opened(key);
  const holds = textOf(first);
  first.close(false);
  return {
    act: () => {
      const copy = WorkingCopy.resume(copyFolder, 0, unlocking(key));
      return copy.ok ? copy.value.close(false) : copy;
    },
    look: (answer) => {
      const again = WorkingCopy.resume(copyFolder, 0, unlocking(key));
      if (!again.ok) return `lost: afterwards ${again.error.code}`;
      const found = textOf(again.value);
      again.value.close(false);
      return found === holds ? slander(answer) : 'lost: something is missing afterwards';
    },
  };
};

const TASKS: Readonly<Record<string, Task>> = {
  edit: { prepare: editing },
  'edit of an encrypted document': { encrypted: true, prepare: editing },
  publish: { prepare: publishing },
  'publish of an encrypted document': { encrypted: true, prepare: publishing },
  recovery: { prepare: resuming },
  'recovery of an encrypted document': { encrypted: true, prepare: resuming },
  'list of what was left': {
    prepare: () => ({
      act: () => listLeftBehind(join(root, 'working')),
      look: () => {
        const again = WorkingCopy.resume(copyFolder, 0);
        if (!again.ok) return `lost: afterwards ${again.error.code}`;
        again.value.close(false);
        return null;
      },
    }),
  },
  'opening a file': {
    prepare: () => {
      const before = readFileSync(file);
      return {
        act: () => vetFile(file),
        look: (answer) => (readFileSync(file).equals(before) ? slander(answer) : 'lost: the file was changed'),
      };
    },
  },
  export: {
    prepare: () => {
      const target = join(documents, 'a.pdf');
      writeFileSync(target, 'old');
      const content = Buffer.alloc(200_000, 'x');
      return {
        act: () =>
          writeOutput(
            target,
            async (write) => {
              const written = await write(content);
              return written.ok ? ok(null) : written;
            },
            (written) => Promise.resolve(readFileSync(written).equals(content)),
          ),
        look: (answer) => {
          const there = readFileSync(target);
          if (!there.equals(content) && (answer === 'ok' || there.toString() !== 'old')) return 'lost: neither the old nor the new file';
          return null;
        },
      };
    },
  },
};

function makeTemplate(key: FileKey | null): void {
  for (const folder of [root, template]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(documents, { recursive: true });
  const made = WorkingCopy.create({ folder: copyFolder, identity: newIdentity(), records: [board], origin: null, key });
  if (!made.ok) throw new Error(made.error.code);
  made.value.apply(add('one'));
  publish(made.value, file, false);
  made.value.apply(add('two'));
  made.value.close(false);
  cpSync(root, template, { recursive: true, preserveTimestamps: true });
}

async function trial(task: Task, key: FileKey | null, arm: string): Promise<{ hit: boolean; call: string; answer: string; wrong: string | null }> {
  rmSync(root, { recursive: true, force: true });
  cpSync(template, root, { recursive: true, preserveTimestamps: true });
  const { act, look } = task.prepare(key);
  asks(arm);
  let answer: string;
  try {
    answer = code(await act());
  } catch (error) {
    answer = `threw ${error instanceof Error ? error.message : String(error)}`;
  }
  const hit = asks('hit');
  const call = CALLS.find((name) => asks(`call/${name}`)) ?? '';
  asks('off');
  let wrong: string | null;
  try {
    wrong = answer.startsWith('threw') ? answer : look(answer);
  } catch (error) {
    wrong = `afterwards: ${error instanceof Error ? error.message : String(error)}`;
  }
  return { hit, call, answer, wrong };
}

for (const [name, task] of Object.entries(TASKS)) {
  const key = task.encrypted ? newKey(PASSPHRASE, 14) : null;
  makeTemplate(key);
  const report: FaultReport = { task: name, trials: 0, wrong: [], swallowed: {}, reported: {} };
  for (const error of errors) {
    const firstAll = error === 'ENOLCK' ? FIRST_WAITING : FIRST_ALL;
    for (const persistent of [0, 1]) {
      for (let k = 1; k < MOST_CALLS; k += k < firstAll ? 1 : Number(everyLater)) {
        const number = error === NO_ERROR ? 0 : constants.errno[error as keyof typeof constants.errno];
        const { hit, call, answer, wrong } = await trial(task, key, `arm/${k}/${number}/${persistent}`);
        if (!hit) break;
        report.trials++;
        const how = `${error} of ${call}${persistent ? ' from then on' : ''}`;
        if (wrong !== null) report.wrong.push(`${how}, call ${k}: ${wrong}`);
        const tally = answer === 'ok' ? report.swallowed : report.reported;
        const what = answer === 'ok' ? how : answer;
        tally[what] = (tally[what] ?? 0) + 1;
      }
    }
  }
  console.log(JSON.stringify(report));
}
if (existsSync(template)) rmSync(template, { recursive: true, force: true });
