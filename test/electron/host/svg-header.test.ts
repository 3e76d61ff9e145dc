import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignPicture } from '../../../electron/host/foreign-picture.ts';
import { svgHeader } from '../../../electron/host/svg-header.ts';

const read = (text: string) => svgHeader(Buffer.from(text));
const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';

describe('the header of a drawing', () => {
  it.each([
    [`<svg ${XMLNS} width="40" height="30"/>`, 40, 30],
    [`\uFEFF<?xml version="1.0"?>\n<!-- <svg> --><!DOCTYPE svg PUBLIC "a" "b">\n<svg ${XMLNS} viewBox="0 0 200 100">`, 200, 100],
    [`<svg ${XMLNS} width="1in" height="25.4mm">`, 96, 96],
    [`<svg ${XMLNS} width="50" viewBox="0,0,200,100">`, 50, 25],
    [`<svg ${XMLNS} height='50' viewBox='0 0 200 100'>`, 100, 50],
    [`<svg ${XMLNS} width="100%" height="100%">`, 300, 150],
    [`<svg ${XMLNS} width="-4" height="0" viewBox="0 0 NaN -1">`, 300, 150],
    ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="7" height="5"/>', 7, 5],
  ])('says how large it is: %s', (text, width, height) => {
    const header = read(text);
    expect(header?.harmless).toBe(true);
    expect(header?.width).toBeCloseTo(width, 6);
    expect(header?.height).toBeCloseTo(height, 6);
  });

  it('is read from UTF-16, too', () => {
    const text = Buffer.from(`\uFEFF<svg ${XMLNS} width="40" height="30"/>`, 'utf16le');
    expect(svgHeader(text)).toMatchObject({ width: 40, height: 30 });
  });

  it.each(['', 'svg', '<html><svg/></html>', '<svgfoo/>', '%PDF', '<!-- never closed', '<?xml never closed', '<!DOCTYPE svg [ never closed'])(
    'is none of %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it.each([
    ['entities within entities', '<!ENTITY a "ha"><!ENTITY b "&a;&a;">'],
    ['outer ones', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['those of the declaration itself', '<!ENTITY % a "x">'],
    ['long ones', `<!ENTITY a "${'x'.repeat(20_000)}">`],
  ])('warns of %s', (_what, entities) => {
    expect(read(`<!DOCTYPE svg [${entities}]><svg ${XMLNS} width="1" height="1"/>`)?.harmless).toBe(false);
  });

  it('lets the namespaces pass that editors declare', () => {
    expect(read(`<!DOCTYPE svg [<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">]><svg ${XMLNS} width="1" height="1"/>`)?.harmless).toBe(
      true,
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('<svg ', '<!DOCTYPE svg [', '<!--', '<?xml'), (bytes, start) => {
        const header = svgHeader(Buffer.concat([Buffer.from(start), bytes]));
        if (header) expect(header.width > 0 && header.height > 0).toBe(true);
      }),
    );
  });
});

describe('a picture of a sort nobody here can read', () => {
  it.each([
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['TIFF', 'MM\0*\0\0\0\x08'],
    ['JPEG XL', '\0\0\0\x0cJXL \r\n'],
    ['JPEG 2000', '\0\0\0\x0cjP  \r\n'],
  ])('is called %s', (name, bytes) => {
    expect(foreignPicture(Buffer.from(bytes, 'latin1'))).toBe(name);
  });

  it.each(['', 'ftyp', '\x89PNG\r\n\x1a\n', '\0\0\0\x1cftypavif', 'Merhaba'])('is not %j', (bytes) => {
    expect(foreignPicture(Buffer.from(bytes, 'latin1'))).toBeNull();
  });
});
