import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { byBytes, type HostileCase } from './hostile-case.ts';

const at =
  (place: number, ...values: readonly number[]) =>
  (bytes: Buffer) => {
    bytes.set(values, place);
    return bytes;
  };

const REFUSED = ['file-hostile', 'file-damaged', 'file-foreign', 'file-newer', 'document-invalid'];

/** A journal SQLite would play back: it says that page 1 was nothing but zeros before. */
function hotJournal(pages: number): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d9d505f920a163d7', 'hex').copy(header);
  [1, 0x12345678, pages, 512, 1_024].forEach((value, index) => header.writeUInt32BE(value, 8 + index * 4));
  const page = Buffer.alloc(1_024);
  const record = Buffer.alloc(4 + 1_024 + 4);
  record.writeUInt32BE(1, 0);
  page.copy(record, 4);
  record.writeUInt32BE(0x12345678, 4 + 1_024);
  return Buffer.concat([header, record]);
}

const sidecar = (name: string, make: (path: string) => void, refused?: readonly string[]): HostileCase => ({
  name,
  make,
  ...(refused && { refused }),
});

export const BYTE_CASES: readonly HostileCase[] = [
  byBytes('text in UTF-16, little end first', at(56, 0, 0, 0, 2), ['file-hostile']),
  byBytes('text in UTF-16, big end first', at(56, 0, 0, 0, 3), ['file-hostile']),
  byBytes('text in an encoding nobody knows', at(56, 255, 255, 255, 255), ['file-hostile']),
  byBytes('a write-ahead flag without a log', at(18, 2, 2)),
  byBytes('half a write-ahead flag', at(18, 2, 1)),
  byBytes('a write version of the future', at(18, 9)),
  byBytes('a read version of the future', at(19, 9)),
  byBytes('pages with so much room kept free that nothing fits', at(20, 255)),
  byBytes('pages with some room kept free', at(20, 12)),
  byBytes('other fractions of a page', at(21, 65, 33, 30)),
  byBytes('a list of free pages that begins at the header', at(32, 0, 0, 0, 1, 0, 0, 0, 9)),
  byBytes('a list of free pages beyond the end', at(32, 0x7f, 255, 255, 255, 0x7f, 255, 255, 255)),
  byBytes('a schema format of the future', at(44, 0, 0, 0, 9)),
  byBytes('no schema format', at(44, 0, 0, 0, 0)),
  byBytes('a cache of terabytes', at(48, 0x7f, 255, 255, 255)),
  byBytes('pages that say where they belong, which there are none of', at(52, 0, 0, 0, 5)),
  byBytes('a file that vacuums itself', at(64, 0, 0, 0, 1)),
  byBytes('another program’s number', at(68, 1, 2, 3, 4), ['file-foreign']),
  byBytes('version 0', at(60, 0, 0, 0, 0), ['file-damaged']),
  byBytes('a version of the future', at(60, 0x7f, 255, 255, 255), ['file-newer']),
  byBytes('fewer pages than it says', at(28, 0, 255, 255, 255), ['file-damaged']),
  byBytes('no pages at all', at(28, 0, 0, 0, 0), ['file-damaged']),
  ...[0, 1, 2, 256, 511, 513, 0xfffe, 0xffff].map((size) => byBytes(`pages of ${size} bytes`, at(16, size >> 8, size & 255), ['file-damaged'])),
  byBytes('a ZIP at its end', (bytes) => Buffer.concat([bytes, Buffer.from('504b0506000000000000000000000000000000000000', 'hex')]), REFUSED),
  byBytes('a page of HTML at its end', (bytes) => Buffer.concat([bytes, Buffer.from('<script>alert(1)</script>')]), REFUSED),
  byBytes('a program before it', (bytes) => Buffer.concat([Buffer.from('#!/bin/sh\nexit\n'), bytes]), ['file-foreign']),
  byBytes('only its header', (bytes) => bytes.subarray(0, 100), REFUSED),
  byBytes('its header over and over', (bytes) => Buffer.concat(Array.from({ length: 400 }, () => bytes.subarray(0, 512))), REFUSED),
  byBytes('a first page whose cells all begin in one place', (bytes) => bytes.fill(0x0f, 112, 200), REFUSED),
  byBytes('a first page that is its own child', (bytes) => at(100, 5, 0, 0, 0, 1, 4, 0, 0, 0, 0, 0, 1)(bytes), REFUSED),
  sidecar('a journal that SQLite would play back', (path) => writeFileSync(`${path}-journal`, hotJournal(1))),
  sidecar('a journal that cuts the file to nothing', (path) => writeFileSync(`${path}-journal`, hotJournal(0))),
  sidecar('a journal of a million pages', (path) => writeFileSync(`${path}-journal`, hotJournal(1_000_000))),
  sidecar('a journal of zeros', (path) => writeFileSync(`${path}-journal`, Buffer.alloc(4_096))),
  sidecar('a log of rubbish', (path) => writeFileSync(`${path}-wal`, Buffer.alloc(9_000, 7))),
  sidecar('a log with a sound beginning', (path) =>
    writeFileSync(`${path}-wal`, Buffer.concat([Buffer.from('377f0682002de21800000400', 'hex'), Buffer.alloc(4_000)])),
  ),
  sidecar('a map of a log without the log', (path) => writeFileSync(`${path}-shm`, Buffer.alloc(32_768))),
  sidecar('a journal that is a folder', (path) => mkdirSync(`${path}-journal`), ['file-hostile']),
  sidecar('a log that is a link to somewhere', (path) => symlinkSync('/etc/passwd', `${path}-wal`), ['file-hostile']),
  sidecar('a journal that leads to the file itself', (path) => symlinkSync(path, `${path}-journal`), ['file-hostile']),
  sidecar('a journal that waits for somebody to write', (path) => void execFileSync('mkfifo', [`${path}-journal`]), ['file-hostile']),
  sidecar('a log and a journal', (path) => (writeFileSync(`${path}-wal`, 'x'.repeat(900)), writeFileSync(`${path}-journal`, 'x'.repeat(900)))),
  sidecar('the same file as its own journal', (path) => linkSync(path, `${path}-journal`)),
  sidecar('a pipe in its place', (path) => (rmSync(path), void execFileSync('mkfifo', [path])), ['file-not-regular']),
  sidecar('a folder in its place', (path) => (rmSync(path), mkdirSync(path)), ['file-not-regular']),
  sidecar('a device in its place', (path) => (rmSync(path), symlinkSync('/dev/zero', path)), ['file-not-regular']),
  sidecar('a link to itself in its place', (path) => (rmSync(path), symlinkSync(path, path)), ['file-name-unusable']),
];
