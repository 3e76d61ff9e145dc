import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { LeftOut } from '../../shared/exchange/left-out.ts';
import { leftWords } from '../../shared/exchange/left-words.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { flawOfDocument } from '../../shared/model/belonging.ts';
import type { AnyRecord, Attachment } from '../../shared/model/kinds.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, type ExitCode } from '../cli/arguments.ts';
import type { ImportCommand } from '../cli/import-arguments.ts';
import { inputMessage, outputMessage } from '../cli/messages.ts';
import { readPassphrase } from '../cli/passphrase.ts';
import type { Terminal } from '../cli/run.ts';
import { sha256Of, type Asset } from '../host/assets.ts';
import { newIdentity } from '../host/identity.ts';
import { recordsOf } from '../host/packed-file.ts';
import type { Programs } from './app-state.ts';
import { prepareFile } from './attached-file.ts';
import { decodePicture } from './decode-window.ts';
import { HostClient } from './host-client.ts';
import { readImportable } from './imports.ts';
import { readForeign } from './import-window.ts';
import { writeNewFile } from './new-file.ts';
import { Vetting } from './vetting.ts';

/** A document made of a file. */
interface Made {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
  readonly left: readonly LeftOut[];
}

/** Makes a workshop of a file of another tool, with the mapping that fits it best. What could not be taken is said on stderr. */
export async function importFile(command: ImportCommand, programs: Programs, terminal: Terminal): Promise<ExitCode> {
  const t = translator(command.language);
  const made = await madeOf(command, programs);
  if (!made.ok) {
    terminal.error(`${command.input}: ${inputMessage(made.error, t)}`);
    return exitCodeOf(made.error.code);
  }
  const { records, assets, left } = made.value;
  const folder = mkdtempSync(join(tmpdir(), 'temas-import-'));
  try {
    const startHost = () => new HostClient(programs.host, () => undefined);
    const content = { folder: join(folder, 'working'), identity: newIdentity(), records, assets };
    const written = await writeNewFile(startHost, content, resolve(command.output));
    if (!written.ok) {
      terminal.error(`${command.output}: ${outputMessage(written.error, t)}`);
      return outputExitCodeOf(written.error.code);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const what of leftWords(left, t)) terminal.error(`${command.input}: ${t('cli.left', { what })}`);
  return EXIT.done;
}

async function madeOf({ input, passphraseFile, goal, language }: ImportCommand, programs: Programs): Promise<Result<Made>> {
  const path = resolve(input);
  if (/\.cxmap$/i.test(path)) {
    const passphrase = readPassphrase(passphraseFile);
    if (!passphrase.ok) return passphrase;
    const vetted = await new Vetting(programs.vet).check(path, passphrase.value);
    return vetted.ok ? ok({ records: recordsOf(vetted.value), assets: vetted.value.assets, left: [] }) : vetted;
  }
  const bytes = await readImportable(path);
  if (!bytes.ok) return bytes;
  const task = { name: basename(path), bytes: bytes.value, language, document: { goal } };
  const read = await readForeign(programs.importPreload, task, new AbortController().signal);
  if (!read.ok) return read;
  const { records, files, left } = JSON.parse(read.value) as { records: readonly AnyRecord[]; files: string; left: readonly LeftOut[] };
  // The page has read a stranger's file: it is believed no more than that file.
  if (!Array.isArray(records) || flawOfDocument(records) !== null || !records.some(({ kind }) => kind === 'board')) return fail('document-invalid');
  return withPictures({ records, left }, files, programs);
}

/** Pictures that came with a file enter the document as every picture does, decoded and encoded anew; one that cannot be read is missing. */
async function withPictures({ records, left }: Omit<Made, 'assets'>, files: string, programs: Programs): Promise<Result<Made>> {
  const bytes = new Map(Object.entries(JSON.parse(files) as Readonly<Record<string, unknown>>));
  const kept = new Map<string, { readonly asset: Asset; readonly facts: Partial<Attachment> }>();
  for (const record of records) {
    const base64 = record.kind === 'attachment' && !kept.has(record.sha256) ? bytes.get(record.sha256) : undefined;
    if (record.kind !== 'attachment' || typeof base64 !== 'string') continue;
    const raw = { name: record.name, bytes: new Uint8Array(Buffer.from(base64, 'base64')), as: 'picture' as const };
    const prepared = await prepareFile(raw, (task) => decodePicture(programs.decodePreload, task, new AbortController().signal));
    if (!prepared.ok) continue;
    const { mime, width, height, bytes: encoded } = prepared.value;
    const sha256 = sha256Of(encoded);
    kept.set(record.sha256, { asset: { sha256, mime, bytes: encoded }, facts: { sha256, mime, width, height, byteCount: encoded.byteLength } });
  }
  const assets = new Map([...kept.values()].map(({ asset }) => [asset.sha256, asset]));
  return ok({
    left,
    assets: [...assets.values()],
    records: records.map((record) => (record.kind === 'attachment' ? { ...record, ...kept.get(record.sha256)?.facts } : record)),
  });
}
