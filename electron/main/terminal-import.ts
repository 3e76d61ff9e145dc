import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { newId, type Id } from '../../shared/base/id.ts';
import { orderBetween } from '../../shared/base/order.ts';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import { addImages, imagePlaces, pictureFileOf } from '../../shared/commands/images.ts';
import type { LeftOut } from '../../shared/exchange/left-out.ts';
import { leftWords } from '../../shared/exchange/left-words.ts';
import { madeWords } from '../../shared/exchange/made-words.ts';
import { rectOf } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../shared/model/belonging.ts';
import type { DecodeTask } from '../../shared/ipc/decode-page.ts';
import { leftInDamage } from '../../shared/exchange/salvage-words.ts';
import { defaultLists } from '../../shared/model/default-lists.ts';
import { Document } from '../../shared/model/document.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord, Attachment } from '../../shared/model/kinds.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, type ExitCode } from '../cli/arguments.ts';
import { freePlace } from '../cli/free-place.ts';
import type { ImportCommand } from '../cli/import-arguments.ts';
import { inputMessage, outputMessage } from '../cli/messages.ts';
import { oneLine } from '../cli/one-line.ts';
import { readPassphrase } from '../cli/passphrase.ts';
import type { Terminal } from '../cli/run.ts';
import { sha256Of, type Asset } from '../host/assets.ts';
import { countsOf } from '../host/counts.ts';
import { newIdentity } from '../host/identity.ts';
import { recordsOf } from '../host/packed-file.ts';
import { namedRecords } from '../host/salvage/named-gathering.ts';
import { mayBeSalvaged } from '../host/salvage/salvage-file.ts';
import type { Programs } from './app-state.ts';
import { prepareFile, type RawFile } from './attached-file.ts';
import { decodePicture, decodeTasks } from './decode-window.ts';
import { HostClient } from './host-client.ts';
import { readImportable } from './imports.ts';
import { importTasks, readForeign } from './import-window.ts';
import { writeNewFile } from './new-file.ts';
import { serveDecodeRequests, serveImportRequests } from './page-requests.ts';
import { Vetting } from './vetting.ts';

const PICTURE_ENDING = /\.(?:png|jpe?g|webp|gif|bmp|avif|svg)$/i;
/** A picture is laid down no larger, board units. */
const PICTURE_ROOM = { width: 4_000, height: 4_000 };

/** With what a document is made of a file, and until when. */
interface Means {
  readonly programs: Programs;
  readonly signal: AbortSignal;
}

/** A document made of a file. */
interface Made {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
  readonly left: readonly LeftOut[];
}

/**
 * Makes a workshop of a file of another tool, with the mapping that fits it best. What was made is said on stdout, what could not
 * be taken on stderr. With `--json` stdout gets one line of JSON instead: `{file, output, made, left}`, where `made` counts records
 * by kind and each of `left` is `{left, count, message}`, or `{file, error, message}`.
 */
export async function importFile(command: ImportCommand, programs: Programs, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  serveImportRequests(importTasks);
  serveDecodeRequests(decodeTasks);
  const t = translator(command.language);
  const { input: file, output } = command;
  const say = (line: object): void => {
    if (command.json) terminal.out(`${JSON.stringify(line)}\n`);
  };
  const failed = ({ code }: AppError, message: string, exit: ExitCode): ExitCode => {
    say({ file, error: code, message });
    terminal.error(message);
    return exit;
  };
  const notWritten = (error: AppError): ExitCode => failed(error, `${output}: ${outputMessage(error, t)}`, outputExitCodeOf(error.code));
  const free = freePlace(command);
  if (!free.ok) return notWritten(free.error);
  const read = await madeOf(command, { programs, signal });
  const made = signal.aborted ? fail('cancelled') : read;
  if (!made.ok) return failed(made.error, `${file}: ${inputMessage(made.error, t)}`, exitCodeOf(made.error.code));
  const { records, assets, left } = made.value;
  // Reading has taken its time.
  const stillFree = freePlace(command);
  if (!stillFree.ok) return notWritten(stillFree.error);
  const folder = mkdtempSync(join(tmpdir(), 'temas-import-'));
  try {
    const startHost = () => new HostClient(programs.host, () => undefined);
    const content = { folder: join(folder, 'working'), identity: newIdentity(), records, assets };
    const written = await writeNewFile(startHost, content, resolve(output));
    if (!written.ok) return notWritten(written.error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const added = records.filter(({ id }) => !GIVEN.has(id));
  const leftMessages = leftWords(left, t);
  say({ file, output, made: countsOf(added), left: left.map(({ key, count }, at) => ({ left: key, count, message: leftMessages[at] })) });
  if (!command.json) terminal.out(`${oneLine(`${output}: ${madeWords(added, t).join(' · ')}`)}\n`);
  for (const what of leftMessages) terminal.error(`${file}: ${t('cli.left', { what })}`);
  return EXIT.done;
}

/** What every workshop begins with. */
const GIVEN: ReadonlySet<Id> = new Set(defaultLists().map(({ id }) => id));

async function madeOf({ input, passphraseFile, goal, language }: ImportCommand, means: Means): Promise<Result<Made>> {
  const path = resolve(input);
  if (/\.cxmap$/i.test(path)) {
    const passphrase = readPassphrase(passphraseFile);
    if (!passphrase.ok) return passphrase;
    const vetting = new Vetting(means.programs.vet);
    const vetted = await vetting.check(path, passphrase.value);
    if (!vetted.ok && mayBeSalvaged(vetted.error.code)) {
      const found = await vetting.salvage(path);
      return found.ok
        ? ok({
            records: namedRecords(found.value, translator(language)('salvage.board')),
            assets: found.value.assets,
            left: leftInDamage(found.value),
          })
        : vetted;
    }
    return vetted.ok ? ok({ records: recordsOf(vetted.value), assets: vetted.value.assets, left: [] }) : vetted;
  }
  const bytes = await readImportable(path);
  if (!bytes.ok) return bytes;
  if (PICTURE_ENDING.test(path)) return pictureBoard({ name: basename(path), bytes: bytes.value, as: 'picture' }, means);
  const task = { name: basename(path), bytes: bytes.value, language, document: { goal } };
  const read = await readForeign(means.programs.importPreload, task, means.signal);
  if (!read.ok) return read;
  const { records, files, left } = JSON.parse(read.value) as { records: readonly AnyRecord[]; files: string; left: readonly LeftOut[] };
  // The page has read a stranger's file: it is believed no more than that file.
  if (!Array.isArray(records) || flawOfDocument(records) !== null || !records.some(({ kind }) => kind === 'board')) return fail('document-invalid');
  return withPictures({ records, left }, files, means);
}

/** A board with one picture on it. */
async function pictureBoard(file: RawFile, means: Means): Promise<Result<Made>> {
  const prepared = await prepareFile(file, decodeBy(means));
  if (!prepared.ok) return prepared;
  const { bytes, unseen: _, ...facts } = prepared.value;
  const picture = pictureFileOf({ ...facts, sha256: sha256Of(bytes), byteCount: bytes.byteLength });
  if (!picture) return fail('picture-unreadable');
  const boardId = newId();
  const document = new Document([...defaultLists(), fresh('board', { id: boardId, name: null, order: orderBetween(null, null) })]);
  const [rect = rectOf(0, 0, picture.width, picture.height)] = imagePlaces([picture], { x: 0, y: 0 }, PICTURE_ROOM);
  document.apply(addImages(document, { boardId, images: [{ file: picture, rect }] }));
  return ok({ records: [...document.records().values()], assets: [{ sha256: picture.sha256, mime: facts.mime, bytes }], left: [] });
}

const decodeBy =
  ({ programs, signal }: Means) =>
  (task: DecodeTask) =>
    decodePicture(programs.decodePreload, task, signal);

/** Pictures that came with a file enter the document as every picture does, decoded and encoded anew; one that cannot be read is missing, which is said. */
async function withPictures({ records, left }: Omit<Made, 'assets'>, files: string, means: Means): Promise<Result<Made>> {
  const bytes = new Map(Object.entries(JSON.parse(files) as Readonly<Record<string, unknown>>));
  const kept = new Map<string, { readonly asset: Asset; readonly facts: Partial<Attachment> }>();
  const unreadable = new Set<string>();
  for (const record of records) {
    const base64 = record.kind === 'attachment' && !kept.has(record.sha256) ? bytes.get(record.sha256) : undefined;
    if (record.kind !== 'attachment' || typeof base64 !== 'string') continue;
    const raw = { name: record.name, bytes: new Uint8Array(Buffer.from(base64, 'base64')), as: 'picture' as const };
    const prepared = await prepareFile(raw, decodeBy(means));
    if (!prepared.ok) {
      unreadable.add(record.sha256);
      continue;
    }
    const { mime, width, height, bytes: encoded } = prepared.value;
    const sha256 = sha256Of(encoded);
    kept.set(record.sha256, { asset: { sha256, mime, bytes: encoded }, facts: { sha256, mime, width, height, byteCount: encoded.byteLength } });
  }
  const assets = new Map([...kept.values()].map(({ asset }) => [asset.sha256, asset]));
  return ok({
    left: unreadable.size === 0 ? left : [...left, { key: 'import.left.unreadable', count: unreadable.size }],
    assets: [...assets.values()],
    records: records.map((record) => (record.kind === 'attachment' ? { ...record, ...kept.get(record.sha256)?.facts } : record)),
  });
}
