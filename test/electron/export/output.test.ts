import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWholePdf } from '../../../electron/export/check/pdf.ts';
import { isWholePng } from '../../../electron/export/check/png.ts';
import { isWholeSvg } from '../../../electron/export/check/svg.ts';
import { finishPdf } from '../../../electron/export/finish-pdf.ts';
import { writeOutput, type Write } from '../../../electron/export/output-file.ts';
import { fail } from '../../../shared/base/result.ts';
import { temporaryName } from '../../../electron/host/temporary.ts';
import { pngOf } from '../../support/png.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-export-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const content = (write: Write) => write(new TextEncoder().encode('content'));
const sound = () => Promise.resolve(true);

describe('output file', () => {
  it('appears whole, without anything beside it', async () => {
    const path = join(folder, 'Çıktı.pdf');
    expect(await writeOutput(path, content, (written) => Promise.resolve(readFileSync(written, 'utf8') === 'content'))).toEqual({
      ok: true,
      value: null,
    });
    expect(readFileSync(path, 'utf8')).toBe('content');
    expect(readdirSync(folder)).toEqual(['Çıktı.pdf']);
  });

  it('leaves the old file as it was when the new one is not sound', async () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    expect(await writeOutput(path, content, () => Promise.resolve(false))).toEqual({ ok: false, error: { code: 'export-failed' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('leaves the old file as it was when the new one cannot be made to its end', async () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    const half = async (write: Write) => {
      await content(write);
      return fail('cancelled');
    };
    expect(await writeOutput(path, half, sound)).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('takes a file in parts, in their order', async () => {
    const path = join(folder, 'a.txt');
    const parts = async (write: Write) => {
      await content(write);
      return write(new TextEncoder().encode(' and more'));
    };
    expect(await writeOutput(path, parts, sound)).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('content and more');
  });

  it('says what is wrong with the place', async () => {
    expect(await writeOutput(join(folder, 'none', 'a.pdf'), content, sound)).toEqual({ ok: false, error: { code: 'folder-missing' } });
    expect(await writeOutput(folder, content, sound)).toEqual({ ok: false, error: { code: 'file-not-regular' } });
    expect(await writeOutput(join(folder, `${'a'.repeat(300)}.pdf`), content, sound)).toEqual({ ok: false, error: { code: 'file-name-unusable' } });
    expect(await writeOutput(join(folder, 'a\0.pdf'), content, sound)).toEqual({ ok: false, error: { code: 'file-name-unusable' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a file alone that its owner made read-only', () => {
    const path = join(folder, 'final.pdf');
    writeFileSync(path, 'signed', { mode: 0o444 });
    if (process.getuid?.() === 0) for (const mine of [folder, path]) chownSync(mine, 65_534, 65_534);
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('children/write-output.ts', import.meta.url)), path], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual({ ok: false, error: { code: 'write-denied' } });
    expect(readFileSync(path, 'utf8')).toBe('signed');
    expect(readdirSync(folder)).toEqual(['final.pdf']);
  });

  it('writes through a link instead of replacing it', async () => {
    writeFileSync(join(folder, 'real.pdf'), 'old');
    symlinkSync(join(folder, 'real.pdf'), join(folder, 'link.pdf'));
    await writeOutput(join(folder, 'link.pdf'), content, sound);
    expect(readFileSync(join(folder, 'real.pdf'), 'utf8')).toBe('content');
  });

  it('sweeps what a killed export left, but nothing of one under way, here or on another computer', async () => {
    const ofPid = (pid: number) => temporaryName('temas-export', 'x').replace(`-${process.pid}-`, `-${pid}-`);
    const elsewhere = temporaryName('temas-export', 'x')
      .replace(/-[0-9a-f]{8}-/, '-00000000-')
      .replace(`-${process.pid}-`, '-999999999-');
    const kept = [ofPid(1), ofPid(process.pid), elsewhere, '.temas-exported', 'note.txt'];
    for (const name of [ofPid(999_999_999), ...kept]) writeFileSync(join(folder, name), '');
    await writeOutput(join(folder, 'a.pdf'), content, sound);
    expect(readdirSync(folder).toSorted()).toEqual([...kept, 'a.pdf'].toSorted());
  });
});

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let n = 0; n < pages; n++) document.addPage([595, 842]);
  return document.save({ useObjectStreams: false });
}

const A0 = { width: 1189, height: 841 };
const A4 = { width: 210, height: 297 };
const sheets = (...sizes: readonly (typeof A4)[]) => ({ as: 'sheets' as const, tagged: true, sheets: [...sizes] });

describe('finished PDF', () => {
  it('has the exact size of every page, title, author and language', async () => {
    const finished = await PDFDocument.load(
      await finishPdf(await pdfOf(2), sheets(A0, A4), { title: 'Müşteri yolculuğu', author: 'Çağla Işık', language: 'tr' }),
      {
        updateMetadata: false,
      },
    );
    [A0, A4].forEach((sheet, at) => {
      const { width, height } = finished.getPage(at).getSize();
      expect(width).toBeCloseTo((sheet.width / 25.4) * 72, 6);
      expect(height).toBeCloseTo((sheet.height / 25.4) * 72, 6);
    });
    expect([finished.getTitle(), finished.getAuthor(), finished.getLanguage()]).toEqual(['Müşteri yolculuğu', 'Çağla Işık', 'tr']);
  });

  it('is refused when more pages were printed than drawn', async () => {
    await expect(finishPdf(await pdfOf(2), sheets(A4), { title: '', author: '', language: 'en' })).rejects.toThrow('2 pages');
  });

  it('is recognised only when it is whole', async () => {
    const path = join(folder, 'a.pdf');
    const isWhole = async (written: Uint8Array, pages: number) => {
      writeFileSync(path, written);
      return isWholePdf(path, sheets(...Array.from({ length: pages }, () => A4)));
    };
    expect(await isWhole(await pdfOf(2), 2)).toBe(true);
    expect(await isWhole(await pdfOf(2), 1)).toBe(false);
    expect(await isWhole(new TextEncoder().encode('<html>'), 1)).toBe(false);
    const finished = Buffer.from(await finishPdf(await pdfOf(2), sheets(A4, A4), { title: '', author: '', language: 'en' }));
    expect(await isWhole(finished, 2)).toBe(true);
    for (const at of [0, 20, 300, finished.lastIndexOf('xref\n'), finished.length - 8]) {
      expect(await isWhole(finished.subarray(0, at), 2), `cut off at ${at}`).toBe(false);
      expect(await isWhole(Buffer.concat([finished.subarray(0, at), finished.subarray(at + 1)]), 2), `a byte missing at ${at}`).toBe(false);
    }
  });
});

it('takes a PNG for whole only when it reaches its end and nothing in it has changed', async () => {
  const png = pngOf(3, 2, [200, 30, 90]);
  const path = join(folder, 'a.png');
  const isWhole = (written: Uint8Array) => {
    writeFileSync(path, written);
    return isWholePng(path);
  };
  expect(await isWhole(png)).toBe(true);
  for (let end = 0; end < png.length; end++) expect(await isWhole(png.subarray(0, end))).toBe(false);
  expect(await isWhole(Buffer.concat([png, Buffer.alloc(1)]))).toBe(false);
  for (let at = 0; at < png.length; at++) {
    const changed = Buffer.from(png);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(await isWhole(changed)).toBe(false);
  }
});

it('takes an SVG for whole only when every element in it is closed', async () => {
  const svg = '<?xml version="1.0"?>\n<svg viewBox="0 0 1 1"><title>a &lt; b</title><g><path d="M0 0"/></g></svg>\n';
  const path = join(folder, 'a.svg');
  const isWhole = (written: string | Uint8Array) => {
    writeFileSync(path, written);
    return isWholeSvg(path);
  };
  expect(await isWhole(svg)).toBe(true);
  for (let end = 0; end < svg.length - 1; end++) expect(await isWhole(svg.slice(0, end))).toBe(false);
  expect(await isWhole(svg.replace('</g>', ''))).toBe(false);
  expect(await isWhole(svg + svg)).toBe(false);
  expect(await isWhole(Buffer.concat([Buffer.from(svg), Buffer.of(0xff)]))).toBe(false);
});
