import type { Result } from '../../shared/base/result.ts';
import type { SmallerPicture } from '../../shared/commands/slimmed.ts';
import type { DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';
import type { AnyRecord, Attachment } from '../../shared/model/kinds.ts';
import { sha256Of, type Asset } from '../host/assets.ts';
import { prepareFile } from './attached-file.ts';

interface Pictures {
  readonly records: readonly AnyRecord[];
  readonly assets: readonly Asset[];
  /** Pixels. */
  readonly longestSide: number;
}

/**
 * Those pictures that are longer than that, made smaller, by the SHA-256 they had; one that would not take less, or that
 * cannot be read any more, stays as it is. One after the other: each may take as much memory as it likes.
 */
export async function smallerPictures(
  { records, assets, longestSide }: Pictures,
  decode: (task: DecodeTask) => Promise<Result<DecodedPicture>>,
  onProgress: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, SmallerPicture & Asset>> {
  const isLong = ({ width, height }: Attachment) => width !== null && height !== null && Math.max(width, height) > longestSide;
  const long = new Set(records.flatMap((record) => (record.kind === 'attachment' && isLong(record) ? [record.sha256] : [])));
  const chosen = assets.filter(({ sha256 }) => long.has(sha256));
  const smaller = new Map<string, SmallerPicture & Asset>();
  for (const [at, { sha256, bytes }] of chosen.entries()) {
    onProgress(at, chosen.length);
    const prepared = await prepareFile({ name: '', bytes, as: 'picture', longestSide }, decode);
    if (!prepared.ok && prepared.error.code === 'cancelled') break;
    if (!prepared.ok || prepared.value.bytes.byteLength >= bytes.byteLength) continue;
    const { mime, width, height } = prepared.value;
    smaller.set(sha256, {
      mime,
      width,
      height,
      bytes: prepared.value.bytes,
      byteCount: prepared.value.bytes.byteLength,
      sha256: sha256Of(prepared.value.bytes),
    });
  }
  return smaller;
}

/** What goes along with some of them made smaller. Two may have become the same picture, of which a file has room for one. */
export const withSmaller = (assets: readonly Asset[], smaller: ReadonlyMap<string, Asset>): readonly Asset[] => [
  ...new Map(assets.map((asset) => smaller.get(asset.sha256) ?? asset).map((asset) => [asset.sha256, asset])).values(),
];
