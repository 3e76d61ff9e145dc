import { describe, expect, it } from 'vitest';
import { boundsForNewWindow } from '../../../electron/main/bounds.ts';
import { fileNameFrom } from '../../../electron/main/file-name.ts';
import { outsideLink } from '../../../electron/main/link.ts';
import { startFrom } from '../../../electron/main/start-arguments.ts';
import { windowTitle } from '../../../electron/main/window-title.ts';
import { translator } from '../../../shared/i18n/translator.ts';

describe('command line', () => {
  const folder = '/home/ayşe';

  it('opens the files it names, relative to where it was typed', () => {
    expect(startFrom(['temas', 'a b.cxmap', '/x/c.cxmap'], { packaged: true, folder })).toEqual({
      mode: 'windows',
      files: ['/home/ayşe/a b.cxmap', '/x/c.cxmap'],
      crashDumps: false,
    });
  });

  it('takes no switch for a file, and in development not the app’s own folder', () => {
    expect(startFrom(['electron', '--inspect=0', '/app', '--user-data-dir=/x', 'a.cxmap'], { packaged: false, folder })).toEqual({
      mode: 'windows',
      files: ['/home/ayşe/a.cxmap'],
      crashDumps: false,
    });
  });

  it('keeps dumps of crashes only when it is told to', () => {
    expect(startFrom(['temas', '--crash-dumps', '/x/c.cxmap'], { packaged: true, folder })).toEqual({
      mode: 'windows',
      files: ['/x/c.cxmap'],
      crashDumps: true,
    });
  });

  it('leaves everything after --cli to the terminal command', () => {
    expect(startFrom(['temas', '--cli', 'export', 'a.cxmap', '--to', '-x.pdf'], { packaged: true, folder })).toEqual({
      mode: 'cli',
      arguments: ['export', 'a.cxmap', '--to', '-x.pdf'],
    });
  });
});

describe('window title', () => {
  it('is name and status in the language', () => {
    expect(windowTitle(null, translator('tr'))).toBe('Temas');
    expect(windowTitle({ name: 'kesinti', called: null, status: { state: 'saved', atMs: 0 } }, translator('tr'))).toBe(
      'kesinti — Dosyaya kaydedildi',
    );
    expect(windowTitle({ name: null, called: null, status: { state: 'kept', atMs: 0 } }, translator('en'))).toBe(
      'Untitled board — Kept in Temas, no file yet',
    );
  });
});

describe('a new window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  const right = { x: 1920, y: 0, width: 1280, height: 720 };
  const remembered = { x: 2000, y: 50, width: 1000, height: 600, maximized: true };

  it('opens where the last one stood', () => {
    expect(boundsForNewWindow(remembered, [screen, right], 0)).toEqual(remembered);
  });

  it('comes back to the main screen when the projector is gone, and fits it', () => {
    expect(boundsForNewWindow({ ...remembered, width: 3000 }, [screen], 0)).toEqual({ x: 0, y: 240, width: 1920, height: 600, maximized: true });
  });

  it('leaves the one before visible', () => {
    const [first, second] = [0, 1].map((open) => boundsForNewWindow(null, [screen], open));
    expect([(second?.x ?? 0) - (first?.x ?? 0), (second?.y ?? 0) - (first?.y ?? 0)]).toEqual([32, 32]);
  });
});

describe('links', () => {
  it('lead to the web or to mail only', () => {
    for (const text of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://x/y', 'app://temas/', 'data:text/html,x', 'mailto:', 'x', ''])
      expect(outsideLink(text)).toBeNull();
    expect(outsideLink('mailto:a@b.example')).toEqual({ kind: 'mail', address: 'mailto:a@b.example', host: 'a@b.example' });
  });

  it('of mail say to whom and what about, and never name a file to send', () => {
    expect(outsideLink('mailto:a@b.example?subject=Gr%C3%BC%C3%9Fe&attach=/etc/passwd&body=x&aTTach=y&%61ttachment=z')?.address).toBe(
      'mailto:a@b.example?subject=Gr%C3%BC%C3%9Fe&body=x',
    );
    expect(outsideLink('mailto:a@b.example?attach=/etc/passwd')?.address).toBe('mailto:a@b.example');
  });

  it('show the host that is really visited', () => {
    expect(outsideLink('https://banka.example@kotu.example/x')).toEqual({ kind: 'web', address: 'https://kotu.example/x', host: 'kotu.example' });
    expect(outsideLink('https://аpple.example/')?.host).toMatch(/^xn--/);
  });
});

describe('file names made from titles', () => {
  it('can be written on every system', () => {
    expect(['İnternet kesintisi: 1/2', '..', 'CON', ' a\tb ', '-rf', 'x'.repeat(300), 'Kesik (14:03)'].map(fileNameFrom)).toEqual([
      'İnternet kesintisi 1 2',
      'Temas',
      'Temas',
      'a b',
      'rf',
      'x'.repeat(80),
      'Kesik (14.03)',
    ]);
  });
});
