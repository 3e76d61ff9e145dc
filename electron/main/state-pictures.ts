import { ok, type Result } from '../../shared/base/result.ts';
import { MOST_STATE_PICTURE_BYTES, type StoredPicture } from '../../shared/ipc/state-pictures.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import type { AssetBytes } from '../host/assets.ts';

/** What can be drawn of these hashes, in their order, as far as it fits one answer. Fails when it cannot be asked. */
export async function picturesAmong(
  hashes: readonly string[],
  get: (sha256: string) => Promise<Result<AssetBytes | null>>,
  room = MOST_STATE_PICTURE_BYTES,
): Promise<Result<readonly StoredPicture[]>> {
  const found: StoredPicture[] = [];
  let left = room;
  for (const sha256 of new Set(hashes)) {
    const asset = await get(sha256);
    if (!asset.ok) return asset;
    if (!asset.value || !isPictureType(asset.value.mime) || asset.value.bytes.byteLength > left) continue;
    left -= asset.value.bytes.byteLength;
    found.push({ sha256, ...asset.value });
  }
  return ok(found);
}
