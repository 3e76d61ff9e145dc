import { describe, expect, it } from 'vitest';
import { smallerPictures, withSmaller } from '../../../electron/main/smaller-pictures.ts';
import { sha256Of, type Asset } from '../../../electron/host/assets.ts';
import { fail, ok } from '../../../shared/base/result.ts';
import type { DecodeTask } from '../../../shared/ipc/decode-page.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Attachment } from '../../../shared/model/kinds.ts';
import { pngOf } from '../../support/png.ts';

function picture(id: string, side: number): { readonly record: Attachment; readonly asset: Asset } {
  const bytes = pngOf(side, side, [side % 256, 90, 60]);
  const sha256 = sha256Of(bytes);
  const shape = { sha256, mime: 'image/png', width: side, height: side, byteCount: bytes.byteLength } as const;
  return { record: fresh('attachment', { id, noteId: 'n', name: `${id}.png`, order: 'a0', ...shape }), asset: { sha256, mime: 'image/png', bytes } };
}

const [small, large, larger] = [picture('small', 80), picture('large', 300), picture('larger', 400)];
const records = [small.record, large.record, larger.record, { ...large.record, id: 'large-again' }];
const assets = [small.asset, large.asset, larger.asset];
const pictures = { records, assets, longestSide: 100 };

const flat = (side: number) => Uint8Array.from(pngOf(side, side, [1, 90, 60]));

/** What the hidden window does: here it knows what each picture becomes. */
const decode = ({ longestSide }: DecodeTask) =>
  Promise.resolve(ok({ mime: 'image/png' as const, width: longestSide, height: longestSide, bytes: flat(longestSide) }));

describe('pictures of a copy to send', () => {
  it('get smaller when they are longer than that, each once', async () => {
    const told: string[] = [];
    const smaller = await smallerPictures(pictures, decode, (done, total) => told.push(`${done} of ${total}`));
    expect([...smaller.keys()]).toEqual([large.asset.sha256, larger.asset.sha256]);
    for (const [, one] of smaller) {
      expect(one).toMatchObject({ width: 100, height: 100, byteCount: one.bytes.byteLength, sha256: sha256Of(one.bytes) });
    }
    expect(told).toEqual(['0 of 2', '1 of 2']);
  });

  it('stay as they are when they would take no less, or cannot be read any more', async () => {
    const heavy = pngOf(1_000, 1_000, [7, 7, 7], { width: 100, height: 100 });
    const heavier = (task: DecodeTask) =>
      Promise.resolve(ok({ mime: 'image/png' as const, width: 100, height: 100, bytes: Uint8Array.from([...heavy, ...task.bytes]) }));
    expect((await smallerPictures(pictures, heavier, () => undefined)).size).toBe(0);
    expect(
      (
        await smallerPictures(
          pictures,
          () => Promise.resolve(fail('picture-unreadable')),
          () => undefined,
        )
      ).size,
    ).toBe(0);
  });

  it('go along once where two became the same', async () => {
    const smaller = await smallerPictures(pictures, decode, () => undefined);
    const along = withSmaller(assets, smaller);
    expect(along.map(({ sha256 }) => sha256)).toEqual([small.asset.sha256, sha256Of(flat(100))]);
  });

  it('are left alone once nobody wants the copy any more', async () => {
    let asked = 0;
    const cancelled = () => Promise.resolve(fail((asked++, 'cancelled')));
    expect((await smallerPictures(pictures, cancelled, () => undefined)).size).toBe(0);
    expect(asked).toBe(1);
  });
});
