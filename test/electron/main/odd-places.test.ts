import { describe, expect, it } from 'vitest';
import { isConflictCopy, isPassingPlace } from '../../../electron/main/odd-places.ts';

describe('odd places', () => {
  it.each([
    '/tmp/Harita.cxmap',
    '/tmp/mozilla_ayse0/Harita.cxmap',
    '/tmp/pid-4711/Harita.cxmap',
    '/home/ayse/.cache/evolution/tmp/evolution-ayse-X/Harita.cxmap',
    '/var/folders/ab/x/T/com.apple.mail/Harita.cxmap',
    String.raw`C:\Users\Ayşe\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\AB12\Harita.cxmap`,
  ])('%s is where an opened attachment lies', (path) => {
    expect(isPassingPlace(path, '/tmp')).toBe(true);
  });

  it.each(['/home/ayse/Belgeler/Harita.cxmap', '/tmp/atölye/Harita.cxmap', '/media/usb/tmp/Harita.cxmap'])('%s is a place to keep a file', (path) => {
    expect(isPassingPlace(path, '/tmp')).toBe(false);
  });

  it.each([
    'Harita (Ayşe’s conflicted copy 2026-11-22).cxmap',
    'Harita (conflicted copy 2026-11-22 101500).cxmap',
    'Harita (Ayşe - çakışan kopya 2026-11-22).cxmap',
    'Harita.sync-conflict-20261122-101500-ABCDEF7.cxmap',
    'Harita_conflict-20261122-101500.cxmap',
    'Harita-DESKTOP-1AB2C3D.cxmap',
  ])('%s is the copy that lost', (name) => {
    expect(isConflictCopy('Harita.cxmap', name)).toBe(true);
  });

  it.each([
    'Harita.cxmap',
    'Harita (1).cxmap',
    'Harita (yeni).cxmap',
    'Haritalar.cxmap',
    'Harita (conflicted copy).pdf',
    'Başka (conflicted copy).cxmap',
  ])('%s is another file', (name) => {
    expect(isConflictCopy('Harita.cxmap', name)).toBe(false);
  });
});
