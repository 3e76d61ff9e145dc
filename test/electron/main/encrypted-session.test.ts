import { readdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentSession } from '../../../electron/main/document-session.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { encryptedFile, filesWith, PASSPHRASE } from '../host/encrypted-support.ts';
import { board, codeOfResult, makeFile, note, valueOf } from '../host/support.ts';
import { workshop } from './workshop.ts';

const SECRET = 'Kesinti yüzünden ayrılıyoruz';
const adding = (id: string): Diff => ({ added: [note(id, SECRET)], updated: [], removed: [] });
const notesIn = (records: readonly { readonly kind: string; readonly id: string }[]) =>
  records.flatMap(({ kind, id }) => (kind === 'note' ? [id] : [])).toSorted();
const notesOf = async (session: DocumentSession) => notesIn(valueOf(await session.read()).records);

describe('the session of an encrypted file', () => {
  it('begins with the right passphrase only, and ends with nothing left on the computer but the encrypted file', async () => {
    const { root, openFile } = workshop();
    const path = encryptedFile([board]);
    expect(codeOfResult(await openFile(path))).toBe('passphrase-needed');
    expect(codeOfResult(await openFile(path, 'something else'))).toBe('passphrase-wrong');
    expect(readdirSync(root)).toEqual([]);
    const session = valueOf(await openFile(path, PASSPHRASE));
    expect(session.encrypted).toBe(true);
    valueOf(await session.apply(1, adding('n1')));
    expect(filesWith(root, SECRET)).toEqual([]);
    await session.close();
    expect(readdirSync(root)).toEqual([]);
    expect(codeOfResult(vetFile(path))).toBe('passphrase-needed');
    expect(notesIn(valueOf(vetFile(path, PASSPHRASE)).records)).toEqual(['n1']);
  });

  it('goes on without asking again when the process that keeps it dies', async () => {
    const { openFile, hosts } = workshop();
    const session = valueOf(await openFile(encryptedFile([board]), PASSPHRASE));
    valueOf(await session.apply(1, adding('n1')));
    const [first] = hosts;
    if (first) first.dieAfter = 'apply';
    valueOf(await session.apply(2, adding('n2')));
    expect(hosts).toHaveLength(2);
    expect(await notesOf(session)).toEqual(['n1', 'n2']);
    await session.close();
  });

  it('gives back after a crash what its file lacks, once the passphrase is given', async () => {
    const { root, openFile, hosts } = workshop();
    const path = encryptedFile([board]);
    const session = valueOf(await openFile(path, PASSPHRASE));
    valueOf(await session.kept);
    valueOf(await session.apply(1, adding('n1')));
    session.giveUp();
    await hosts.at(-1)?.process.ended;
    expect(filesWith(root, SECRET)).toEqual([]);
    expect(codeOfResult(await openFile(path))).toBe('passphrase-needed');
    expect(codeOfResult(await openFile(path, 'something else'))).toBe('passphrase-wrong');
    const again = valueOf(await openFile(path, PASSPHRASE));
    expect(again.takeNotices()).toEqual(['recovered']);
    expect(again.encrypted).toBe(true);
    expect(await notesOf(again)).toEqual(['n1']);
    await again.close();
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not stand in the way of its file when that opens with another passphrase now, or with none', async () => {
    const { root, openFile, hosts } = workshop();
    const path = encryptedFile([board]);
    const session = valueOf(await openFile(path, PASSPHRASE));
    valueOf(await session.kept);
    valueOf(await session.apply(1, adding('n1')));
    session.giveUp();
    await hosts.at(-1)?.process.ended;
    rmSync(path);
    makeFile(path, [board, note('plain', 'açık')]);
    const open = valueOf(await openFile(path));
    expect(await notesOf(open)).toEqual(['plain']);
    await open.close();
    // What was left waits for its own passphrase.
    expect(readdirSync(root)).toHaveLength(1);
    const left = valueOf(await openFile(path, PASSPHRASE));
    expect(await notesOf(left)).toEqual(['n1']);
    await left.close();
  });
});
