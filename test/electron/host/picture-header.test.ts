import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureHeader } from '../../../electron/host/picture-header.ts';
import { pngOf } from '../../support/png.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('the header of a picture', () => {
  it.each([
    ['png', pngOf(7, 5, [1, 2, 3]), 7, 5],
    ['jpeg', hex('ffd8 ffe0 0004 4a46 ffff c0 000b 08 0060 0140 01 011100'), 320, 96],
    ['jpeg', hex('ffd8 ffe1 0006 45786966 ffc4 0003 00 ffc2 000b 08 ea60 ea60 01 011100'), 60_000, 60_000],
    ['gif', Buffer.concat([Buffer.from('GIF89a'), hex('4001 6000')]), 320, 96],
    ['webp', Buffer.concat([Buffer.from('RIFF....WEBPVP8X'), hex('0a000000 00000000 3f0100 5f0000')]), 320, 96],
    ['webp', Buffer.concat([Buffer.from('RIFF....WEBPVP8L'), hex('00000000 2f'), hex('3fc11700')]), 320, 96],
    ['webp', Buffer.concat([Buffer.from('RIFF....WEBPVP8 '), hex('00000000 000000 9d012a 4001 6000')]), 320, 96],
    ['bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(16), hex('40010000 a0ffffff')]), 320, 96],
    [
      'avif',
      Buffer.concat([hex('0000001c'), Buffer.from('ftypavif'), Buffer.alloc(16), Buffer.from('ispe'), hex('00000000 00000140 00000060')]),
      320,
      96,
    ],
  ])('of a %s says how large it is', (type, bytes, width, height) => {
    expect(pictureHeader(bytes)).toEqual({ type, width, height });
  });

  it('knows no size where the bytes end before it', () => {
    expect(pictureHeader(pngOf(7, 5, [1, 2, 3]).subarray(0, 12))).toEqual({ type: 'png', width: 0, height: 0 });
    expect(pictureHeader(hex('ffd8 ffe0 ffff'))).toEqual({ type: 'jpeg', width: 0, height: 0 });
  });

  it.each(['', 'Merhaba', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', 'PK\u0003\u0004'])('is none of %j', (text) => {
    expect(pictureHeader(Buffer.from(text))).toBeNull();
  });

  it('never throws and never loops, whatever follows a good beginning', () => {
    const beginnings = fc.constantFrom(
      hex('ffd8ff'),
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      Buffer.from('RIFF....WEBPVP8X'),
      hex('0000001c667479706176696673'),
      Buffer.from('GIF8'),
      Buffer.from('BM'),
    );
    fc.assert(
      fc.property(beginnings, fc.uint8Array({ maxLength: 200 }), (beginning, rest) => {
        const header = pictureHeader(Buffer.concat([beginning, rest]));
        if (header) expect(header.width >= 0 && header.height >= 0).toBe(true);
      }),
    );
  });
});
