import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishPdf, isOnePagePdf } from '../../../electron/export/finish-pdf.ts';
import { writeOutput } from '../../../electron/export/output-file.ts';
import { temporaryName } from '../../../electron/host/temporary.ts';
import { pngSize } from '../../../electron/export/png-size.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-export-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new TextEncoder().encode('content');
const sound = () => Promise.resolve(true);

describe('output file', () => {
  it('appears whole, without anything beside it', async () => {
    const path = join(folder, 'Çıktı.pdf');
    expect(await writeOutput(path, bytes, (written) => Promise.resolve(written.length === bytes.length))).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe('content');
    expect(readdirSync(folder)).toEqual(['Çıktı.pdf']);
  });

  it('leaves the old file as it was when the new one is not sound', async () => {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, 'old');
    expect(await writeOutput(path, bytes, () => Promise.resolve(false))).toEqual({ ok: false, error: { code: 'export-failed' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('says what is wrong with the place', async () => {
    expect(await writeOutput(join(folder, 'none', 'a.pdf'), bytes, sound)).toEqual({ ok: false, error: { code: 'folder-missing' } });
    expect(await writeOutput(folder, bytes, sound)).toEqual({ ok: false, error: { code: 'file-not-regular' } });
    expect(await writeOutput(join(folder, `${'a'.repeat(300)}.pdf`), bytes, sound)).toEqual({ ok: false, error: { code: 'file-name-unusable' } });
    expect(await writeOutput(join(folder, 'a\0.pdf'), bytes, sound)).toEqual({ ok: false, error: { code: 'file-name-unusable' } });
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
    await writeOutput(join(folder, 'link.pdf'), bytes, sound);
    expect(readFileSync(join(folder, 'real.pdf'), 'utf8')).toBe('content');
  });

  it('sweeps what a killed export left, but nothing of one under way, here or on another computer', async () => {
    const ofPid = (pid: number) => temporaryName('temas-export', 'x').replace(`-${process.pid}-`, `-${pid}-`);
    const elsewhere = temporaryName('temas-export', 'x')
      .replace(/-[0-9a-f]{8}-/, '-00000000-')
      .replace(`-${process.pid}-`, '-999999999-');
    const kept = [ofPid(1), ofPid(process.pid), elsewhere, '.temas-exported', 'note.txt'];
    for (const name of [ofPid(999_999_999), ...kept]) writeFileSync(join(folder, name), '');
    await writeOutput(join(folder, 'a.pdf'), bytes, sound);
    expect(readdirSync(folder).toSorted()).toEqual([...kept, 'a.pdf'].toSorted());
  });
});

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let n = 0; n < pages; n++) document.addPage([595, 842]);
  return document.save();
}

describe('finished PDF', () => {
  it('has the exact page size, title, author and language', async () => {
    const finished = await PDFDocument.load(
      await finishPdf(await pdfOf(1), { width: 1189, height: 841 }, { title: 'Müşteri yolculuğu', language: 'tr' }),
      { updateMetadata: false },
    );
    const { width, height } = finished.getPage(0).getSize();
    expect(width).toBeCloseTo((1189 / 25.4) * 72, 6);
    expect(height).toBeCloseTo((841 / 25.4) * 72, 6);
    expect([finished.getTitle(), finished.getAuthor(), finished.getLanguage()]).toEqual(['Müşteri yolculuğu', 'Temas', 'tr']);
  });

  it('is refused when more than one page was printed', async () => {
    await expect(finishPdf(await pdfOf(2), { width: 210, height: 297 }, { title: '', language: 'en' })).rejects.toThrow('2 pages');
  });

  it('is recognised only when it is whole', async () => {
    const whole = await pdfOf(1);
    expect(await isOnePagePdf(whole)).toBe(true);
    expect(await isOnePagePdf(await pdfOf(2))).toBe(false);
    expect(await isOnePagePdf(new TextEncoder().encode('<html>'))).toBe(false);
  });
});

describe('PNG', () => {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR42mNgQAYAAA4AASsw4k8AAAAASUVORK5CYII=', 'base64');

  it('tells its size', () => {
    expect(pngSize(png)).toEqual({ width: 3, height: 2 });
  });

  it('is not taken for whole when its end is missing', () => {
    expect(pngSize(png.subarray(0, -1))).toBeNull();
    expect(pngSize(new Uint8Array(0))).toBeNull();
  });
});
