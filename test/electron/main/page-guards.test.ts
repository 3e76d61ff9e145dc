import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askedBy, isOurPage } from '../../../electron/main/app-address.ts';
import { NONCE_PLACEHOLDER, securityHeaders, withNonce } from '../../../electron/main/content-policy.ts';
import { fileMapOf } from '../../../electron/main/file-map.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'temas-pages-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('file map', () => {
  it('lists what lies in the folder under its own address, with its type', async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<p>');
    writeFileSync(join(folder, 'assets', 'a.js'), '');
    const map = await fileMapOf(folder);
    expect([...map].map(([address, { type }]) => [address, type]).toSorted()).toEqual([
      ['/assets/a.js', 'text/javascript; charset=utf-8'],
      ['/index.html', 'text/html; charset=utf-8'],
    ]);
  });

  it('finds nothing outside, however the way there is spelt', async () => {
    mkdirSync(join(folder, 'pages'));
    writeFileSync(join(folder, 'secret.json'), '{}');
    writeFileSync(join(folder, 'pages', 'index.html'), '');
    symlinkSync(join(folder, 'secret.json'), join(folder, 'pages', 'link.json'));
    const map = await fileMapOf(join(folder, 'pages'));
    const ways = [
      '../secret.json',
      '/../secret.json',
      '%2e%2e/secret.json',
      '..%2fsecret.json',
      '//secret.json',
      '/link.json',
      '/pages/../../secret.json',
      '\\..\\secret.json',
    ];
    const found = ways.map((way) => askedBy(`app://temas/${way}`)).map((asked) => (asked?.kind === 'file' ? map.get(asked.path) : undefined));
    expect(found).toEqual(ways.map(() => undefined));
    expect([...map.keys()]).toEqual(['/index.html']);
  });

  it('leaves out files of a type no page needs', async () => {
    writeFileSync(join(folder, 'x.map'), '');
    writeFileSync(join(folder, 'noending'), '');
    expect((await fileMapOf(folder)).size).toBe(0);
  });
});

describe('our addresses', () => {
  it('are those of our scheme and host only', () => {
    expect(askedBy('app://temas/')).toEqual({ kind: 'file', path: '/index.html' });
    expect(askedBy('app://temas/export.html?x#y')).toEqual({ kind: 'file', path: '/export.html' });
    expect(askedBy('app://temas/thumbnail/abc_-1')).toEqual({ kind: 'thumbnail', token: 'abc_-1' });
    expect(askedBy('app://temas/thumbnail/..%2f..%2fx')).toEqual({ kind: 'file', path: '/thumbnail/..%2f..%2fx' });
    for (const other of ['https://temas/index.html', 'app://other/index.html', 'app://temas.evil.example/', 'file:///index.html', 'nonsense'])
      expect(askedBy(other)).toBeNull();
  });

  it('tell one page of ours from the other', () => {
    expect(isOurPage('app://temas/index.html', '/index.html')).toBe(true);
    expect(isOurPage('app://temas/export.html', '/index.html')).toBe(false);
    expect(isOurPage('data:text/html,/index.html', '/index.html')).toBe(false);
  });
});

describe('content policy', () => {
  it('allows our own files and nothing unsafe', () => {
    const policy = securityHeaders('abc', 'window')['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(securityHeaders('abc', 'other')['Content-Security-Policy']).toContain("worker-src 'none'");
  });

  it('tells the page its nonce', () => {
    expect(withNonce(`<meta name="style-nonce" content="${NONCE_PLACEHOLDER}" />`, 'abc')).toBe('<meta name="style-nonce" content="abc" />');
  });
});
