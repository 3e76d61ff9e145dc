import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LINK, normalLink } from '../../../shared/base/link.ts';

describe('a typed link', () => {
  it.each([
    ['ornek.com', 'https://ornek.com'],
    [' www.örnek.com.tr/şikâyet?x=1#a ', 'https://www.örnek.com.tr/şikâyet?x=1#a'],
    ['ornek.com:8080/a', 'https://ornek.com:8080/a'],
    ['HTTP://Ornek.com/A', 'http://Ornek.com/A'],
    ['https://localhost:3000', 'https://localhost:3000'],
    ['https://[::1]/a', 'https://[::1]/a'],
    ['https://ornek.com/a@b', 'https://ornek.com/a@b'],
    ['elif@ornek.com', 'mailto:elif@ornek.com'],
    ['MAILTO:elif@ornek.com?subject=Harita', 'mailto:elif@ornek.com?subject=Harita'],
  ])('%s becomes %s', (typed, link) => {
    expect(normalLink(typed)).toBe(link);
    expect(normalLink(link)).toBe(link);
  });

  it.each([
    '',
    '   ',
    'harita',
    'not almak',
    '3.14',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://ornek.com',
    'vbscript:x',
    'http://',
    'https:///a',
    'https://banka.com@kotu.net',
    'https://banka.com\\@kotu.net',
    'https://a b.com',
    'https://örnek\u202Emoc.com',
    'https://ornek.com/"onclick',
    'mailto:elif',
    'mailto:a@b.co\r\nbcc:c@d.co',
    '//ornek.com',
    '/etc/passwd',
    `https://ornek.com/${'a'.repeat(MAX_LINK)}`,
  ])('%j is none', (typed) => {
    expect(normalLink(typed)).toBeNull();
  });

  it('is http, https or mailto and nothing else, short enough to keep, and stays as it is', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.emailAddress(),
      fc.webUrl().map((url) => url.slice(8)),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const link = normalLink(text);
        if (link === null) return;
        expect(link).toMatch(/^(https?:\/\/|mailto:)[^\s<>"]+$/u);
        expect(link.length).toBeLessThanOrEqual(MAX_LINK);
        expect(normalLink(link)).toBe(link);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the addresses people paste', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => void expect(normalLink(url)).toBe(url)));
  });
});
