import { basename, resolve } from 'node:path';
import { ok, type Result } from '../../shared/base/result.ts';
import { KIND_NAMES } from '../../shared/model/kinds.ts';
import { countsOf } from '../host/counts.ts';
import { recordsOf } from '../host/packed-file.ts';
import type { PackedFile } from '../host/protocol.ts';
import type { VetResponse } from '../host/vet/request.ts';
import type { SalvageResponse } from '../host/salvage/request.ts';
import { typedTitle } from '../host/typed-title.ts';
import type { CheckCommand } from './arguments.ts';
import { canonicalJson, sortById } from './canonical.ts';
import { readPassphrase } from './passphrase.ts';

/** Vets a file in a process of its own; how that is started differs between Node and Electron. */
type Vet = (path: string, passphrase: string | null) => Promise<VetResponse>;

/** Both ways to read a file, each in a process of its own. */
export interface Checking {
  readonly vet: Vet;
  readonly salvage: (path: string) => Promise<SalvageResponse>;
}

/** The answer of `check` as JSON, or why the file was refused. */
export async function check({ input, records, passphraseFile }: CheckCommand, vet: Vet): Promise<Result<string>> {
  const passphrase = readPassphrase(passphraseFile);
  if (!passphrase.ok) return passphrase;
  const vetted = await vet(resolve(input), passphrase.value);
  return vetted.ok ? ok(canonicalJson(describe(vetted.value, records))) : vetted;
}

function describe(file: PackedFile, withRecords: boolean): Readonly<Record<string, unknown>> {
  const fileRecords = recordsOf(file);
  const counts = countsOf(fileRecords);
  return {
    title: typedTitle(fileRecords) ?? basename(file.path).replace(/\.cxmap$/i, ''),
    schemaVersion: file.schemaVersion,
    documentId: file.identity.documentId,
    lineageId: file.identity.lineageId,
    revision: file.identity.revision,
    counts: Object.fromEntries(KIND_NAMES.map((kind) => [kind, counts[kind] ?? 0])),
    versions: file.versions.length,
    warnings: file.warnings,
    ...(withRecords ? { records: sortById(fileRecords) } : {}),
  };
}
