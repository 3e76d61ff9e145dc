import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localName, walkXml } from '../../../shared/exchange/xml.ts';

/** What a document says, one line each. */
function told(xml: string): readonly string[] {
  const lines: string[] = [];
  const flaw = walkXml(xml, {
    opened: (name, attributes) => lines.push(`<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}`),
    closed: (name) => lines.push(`>${name}`),
    text: (text) => lines.push(text),
  });
  return flaw === null ? lines : [`! ${flaw}`];
}

describe('a walk through XML', () => {
  it('tells elements, attributes and text in their order', () => {
    expect(told('\uFEFF<?xml version="1.0"?>\n<!-- x --><a b="1" c:d=\'&lt;2&#x131;\'>ı &amp; İ<e/><![CDATA[<&]]></a>\n')).toEqual([
      '<a b=1 c:d=<2ı',
      'ı & İ',
      '<e',
      '>e',
      '<&',
      '>a',
    ]);
    expect(localName('x:row')).toBe('row');
    expect(localName('row')).toBe('row');
  });

  it.each([
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document type'],
    ['<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'document type'],
    ['<a>&b;</a>', 'entity'],
    ['<a b="&#0;"/>', 'entity'],
    ['<a>&#xD800;</a>', 'entity'],
    ['<a>&#1114112;</a>', 'entity'],
    ['<a>& b</a>', 'entity'],
    ['<a', 'not end'],
    ['<a b=c/>', 'not end'],
    ['<a b="<"/>', 'not end'],
    ['<a b="1" b="2"/>', 'twice'],
    ['<a><b></a></b>', 'not open'],
    ['</a>', 'not open'],
    ['<a>', 'too early'],
    ['<a><!-- </a>', 'too early'],
    ['<a/><b/>', 'two roots'],
    ['<a/>b', 'text'],
    ['<a>]]></a>', 'text'],
    ['', 'empty'],
    ['<a>\u0001</a>', 'character'],
    ['<a>\uD800</a>', 'character'],
    ['<a>'.repeat(300) + '</a>'.repeat(300), 'deep'],
    ['<a/><?xml version="1.0"?>', 'middle'],
  ])('refuses %j', (xml, why) => {
    expect(told(xml)).toEqual([expect.stringContaining(why)]);
  });

  it('closes all that it opened, or says what is wrong, whatever it is given', () => {
    const pieces = fc.array(
      fc.constantFrom('<a', '<a>', '</a>', '<', '>', '/>', ' b="', '"', '&', '&lt;', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!', 'x', '\n'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        let open = 0;
        const flaw = walkXml(`<a>${parts.join('')}</a>`, { opened: () => (open += 1), closed: () => (open -= 1) });
        expect(flaw !== null || open === 0).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back every text that was written by the rules', () => {
    const escaped = (text: string) => text.replaceAll(/[<>&"']/g, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const lines = told(`<a b="${escaped(text)}">${escaped(text)}</a>`);
        expect(lines).toEqual([`<a b=${text}`, text, '>a']);
      }),
    );
  });

  it('takes no longer for a long document than its length says', () => {
    const started = performance.now();
    expect(told(`<a>${'<b c="1">x</b>'.repeat(200_000)}</a>`)).toHaveLength(600_002);
    expect(told(`<a ${'b'.repeat(2_000_000)}`)[0]).toContain('not end');
    expect(told(`<a>${'&'.repeat(2_000_000)}</a>`)[0]).toContain('entity');
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
