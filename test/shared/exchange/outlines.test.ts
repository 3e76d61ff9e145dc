import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readList } from '../../../shared/exchange/list-outline.ts';
import { readMarkdown } from '../../../shared/exchange/markdown-outline.ts';
import { OUTLINE_LIMITS, outlineOf, type Outline } from '../../../shared/exchange/outline.ts';
import { readSections } from '../../../shared/exchange/sections-csv.ts';

const lines = (outline: Outline): readonly string[] => outline.items.map(({ level, text }) => `${'-'.repeat(level)}${text}`);

function markdown(text: string) {
  const read = readMarkdown(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

function list(text: string): Outline {
  const read = readList(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('a Markdown file', () => {
  it('becomes headings with the lists, paragraphs, tables and code below them', () => {
    const { outline } = markdown(
      [
        '---',
        'title: front matter',
        '---',
        '# Önce',
        'Bir paragraf',
        'ikinci satırı',
        '',
        '## Modem',
        '- yeniden **başlatır**',
        '  - ışıklara bakar',
        '    devamı',
        '- [x] bekler',
        '1. arar',
        '',
        '| Kanal | Kim |',
        '| --- | --- |',
        '| Telefon | Ayşe |',
        '```js',
        '# no heading',
        '```',
        'Sonra',
        '=====',
        'Biter',
      ].join('\n'),
    );
    expect(lines(outline)).toEqual([
      'Önce',
      '-Bir paragraf\nikinci satırı',
      '-Modem',
      '--yeniden başlatır',
      '---ışıklara bakar\ndevamı',
      '--bekler',
      '--arar',
      '--Kanal · Kim',
      '--Telefon · Ayşe',
      '--# no heading',
      'Sonra',
      '-Biter',
    ]);
  });

  it('gives links and the words of pictures, and says what it leaves out', () => {
    const { outline, left } = markdown(
      '- siehe [Rehber](https://example.com/a_b) ve ![şema](a.png)\n- <b>kalın</b> 2 * 3 * 4 snake_case_name\n- \\*yıldız\\*',
    );
    expect(outline.items).toEqual([
      { level: 0, text: 'siehe Rehber ve şema', link: 'https://example.com/a_b' },
      { level: 0, text: 'kalın 2 * 3 * 4 snake_case_name', link: null },
      { level: 0, text: '*yıldız*', link: null },
    ]);
    expect(left).toEqual([
      { key: 'import.left.pictures', count: 1, examples: ['şema'] },
      { key: 'import.left.html', count: 2, examples: ['<b>', '</b>'] },
    ]);
  });

  it('takes no link that leads into a program or a file', () => {
    const { outline } = markdown('[a](javascript:alert(1)) [b](file:///etc/passwd)\n\n[c](notes.md)');
    expect(outline.items.map(({ link }) => link)).toEqual([null, null]);
  });

  it('takes the first link that leads somewhere, and says which others it leaves', () => {
    const { outline, left } = markdown('[a](notes.md) [b](https://b.example/) [c](https://c.example/)');
    expect(outline.items).toEqual([{ level: 0, text: 'a b c', link: 'https://b.example/', loose: 'paragraph' }]);
    expect(left).toEqual([{ key: 'import.left.links', count: 2, examples: ['notes.md', 'https://c.example/'] }]);
  });

  it('takes the one heading over everything for its title', () => {
    const { outline } = markdown('# Kesinti\n## Önce\n- arar');
    expect(outline.title).toBe('Kesinti');
    expect(lines(outline)).toEqual(['Önce', '-arar']);
  });

  it('keeps levels that skip one next to each other', () => {
    expect(lines(markdown('# A\n#### B\n- c\n# D\n').outline)).toEqual(['A', '-B', '--c', 'D']);
  });

  it('loses its marks of emphasis and no other sign', () => {
    const words = (text: string): readonly string[] => lines(markdown(text).outline);
    expect(words('**kalın** **kalın**lık ***ikisi*** __alt__ ~~eski~~ `kod` *eğik* _eğik_ **a *b* c**')).toEqual([
      'kalın kalınlık ikisi alt eski kod eğik eğik a b c',
    ]);
    expect(words('2**3 ve 4 ** 2, dosya__adı.txt, 5` ve 3~~4, a*b')).toEqual(['2**3 ve 4 ** 2, dosya__adı.txt, 5` ve 3~~4, a*b']);
  });
});

describe('a Markdown file made to hold a reader up', () => {
  it.each([
    ['one line of millions of signs', '*'.repeat(2_000_000)],
    ['a list that goes on and on inwards', Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
    ['blocks of code that open and close', '```\n'.repeat(200_000)],
    ['brackets that never close', '![a]('.repeat(200_000)],
    ['emphasis that never ends', '**a ~~b __c `d ``e '.repeat(100_000)],
    ['emphasis far from its end', `**${'a '.repeat(1_000)}`.repeat(500)],
  ])('is read in time: %s', (_, text) => {
    const start = performance.now();
    readMarkdown(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a plain text', () => {
  it('is one item a line, without bullets and numbers, set in as it was', () => {
    expect(lines(list('Önce\r\n  - modem\n  - ışıklar\n\nSonra\n\t* arama\n\t\tbekleme'))).toEqual([
      'Önce',
      '-modem',
      '-ışıklar',
      'Sonra',
      '-arama',
      '--bekleme',
    ]);
  });

  it('has every line of whatever is written', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zçğış]{1,8}$/), { minLength: 1, maxLength: 30 }), fc.array(fc.nat(6)), (words, indents) => {
        const text = words.map((word, at) => ' '.repeat(indents[at] ?? 0) + word).join('\n');
        const outline = list(text);
        expect([...(outline.title === '' ? [] : [outline.title]), ...outline.items.map((item) => item.text)]).toEqual(words);
      }),
    );
  });
});

describe('sections of comma-separated values', () => {
  it('are frames with what lies in them', () => {
    const outline = readSections('"Kesinti atölyesi"\n\n"Önce"\n"Hat kesildi","Modem ""kapalı"""\n"Işık\nyanıyor"\n\n"Sonra"\n"Arama"\n');
    expect(outline?.title).toBe('Kesinti atölyesi');
    expect(outline && lines(outline)).toEqual(['Önce', '-Hat kesildi', '-Modem "kapalı"', '-Işık\nyanıyor', 'Sonra', '-Arama']);
  });

  it('are told from a table, also one with a gap in it', () => {
    expect(readSections('Ad,Renk\nHat,sarı\nModem,mavi')).toBeNull();
    expect(readSections('Ad,Renk\nHat,sarı\n\nModem,mavi\nIşık,yeşil')).toBeNull();
  });

  it('are told from a table with a gap in it whose cells are divided by semicolons or tabs', () => {
    expect(readSections('Ad;Renk\nHat;sarı\n\nModem;mavi\nIşık;yeşil')).toBeNull();
    expect(readSections('Ad\tRenk\nHat\tsarı\n\nModem\tmavi\nIşık\tyeşil')).toBeNull();
    expect(readSections('Atölye; kesinti\n\nÖnce\n"Hat kesildi"\n\nSonra\n"Arama"\n')?.title).toBe('Atölye; kesinti');
  });

  it('are never read in part: what goes on beyond what is looked at is a table', () => {
    const frames = Array.from({ length: 4_000 }, (_, at) => `Çerçeve ${at}\nNot\n\n\n\n`).join('\n');
    expect(readSections(frames)).toBeNull();
  });
});

describe('an outline', () => {
  it('never skips a level or goes too deep', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ level: fc.integer({ min: -3, max: 40 }), text: fc.constant('x'), link: fc.constant(null) }), { minLength: 1 }),
        (items) => {
          const made = outlineOf('', items);
          expect(made.ok).toBe(true);
          if (!made.ok) return;
          made.value.items.forEach(({ level }, at) => {
            expect(level).toBeLessThanOrEqual((made.value.items[at - 1]?.level ?? -1) + 1);
            expect(level).toBeLessThan(OUTLINE_LIMITS.levels);
          });
        },
      ),
    );
  });

  it('is refused when it is empty or too long, with the numbers', () => {
    expect(outlineOf('A', [{ level: 0, text: ' ', link: null }])).toEqual({ ok: false, error: { code: 'import-empty' } });
    const many = Array.from({ length: OUTLINE_LIMITS.items + 1 }, () => ({ level: 0, text: 'x', link: null }));
    expect(outlineOf('', many)).toEqual({ ok: false, error: { code: 'import-too-much', detail: { found: 10_001, limit: 10_000 } } });
  });

  it('is called after its one outermost entry only where neither a title nor a link is lost for it', () => {
    const below = [0, 1].map((at) => ({ level: 1, text: `${at}`, link: null }));
    const made = (title: string, text: string, link: string | null) => {
      const outline = outlineOf(title, [{ level: 0, text, link }, ...below]);
      return outline.ok ? [outline.value.title, outline.value.items.length] : null;
    };
    expect(made('', 'Kesinti', null)).toEqual(['Kesinti', 2]);
    expect(made('Kesinti', 'Kesinti', null)).toEqual(['Kesinti', 2]);
    expect(made('Kargo', 'Kesinti', null)).toEqual(['Kargo', 3]);
    expect(made('', 'Kesinti', 'https://ornek.example/')).toEqual(['', 3]);
  });

  it('stays the same when it is made anew of what it says', () => {
    const { outline } = markdown('# Kesinti\n## Önce\n- hat\n- modem\n');
    expect(outline).toMatchObject({ title: 'Kesinti', items: [{ text: 'Önce' }, { text: 'hat' }, { text: 'modem' }] });
    expect(outlineOf(outline.title, outline.items)).toEqual({ ok: true, value: outline });
  });
});
