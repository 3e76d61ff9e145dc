import type { Database } from 'better-sqlite3';
import type { ErrorCode } from '../../../shared/base/result.ts';
import { isPictureType, LONGEST_PICTURE_SIDE, SHA256_PATTERN } from '../../../shared/model/attachments.ts';
import type { AnyRecord, Attachment } from '../../../shared/model/kinds.ts';
import { MAX_ALL_ASSET_BYTES, MAX_ASSET_BYTES, MAX_ASSETS, sha256Of, type Asset, type AttachmentType } from '../assets.ts';
import { pictureHeader, type PictureHeader } from '../picture-header.ts';
import { columnsIn } from '../schema.ts';
import { mapSome } from './mending.ts';

/** Step 6 for the bytes of attached files: how many and how much, without reading any of them. */
export function flawOfAssetSizes(database: Database, version: number): ErrorCode | null {
  if (!columnsIn(version, 'asset')) return null;
  const longestOf = (column: string) => `coalesce(max(octet_length(${column})), 0)`;
  const sizes = ['count(*)', longestOf('bytes'), 'coalesce(sum(octet_length(bytes)), 0)', longestOf('sha256'), longestOf('mime')].join(', ');
  const [count = 0, longest = 0, all = 0, hash = 0, mime = 0] = database.prepare(`SELECT ${sizes} FROM asset`).raw().get() as number[];
  if (count > MAX_ASSETS || longest > MAX_ASSET_BYTES || all > MAX_ALL_ASSET_BYTES) return 'file-too-large';
  return hash > 64 || mime > 64 ? 'document-invalid' : null;
}

interface VettedAssets {
  readonly assets: readonly Asset[];
  /** With the type and size of a picture that its bytes have. */
  readonly records: readonly AnyRecord[];
  readonly warnings: readonly ('asset-refused' | 'asset-missing')[];
}

const TYPES: Partial<Record<PictureHeader['type'], AttachmentType>> = { png: 'image/png', jpeg: 'image/jpeg' };

/** What these bytes may be drawn as: pictures as Temas writes them, which no page has trouble decoding. */
function drawable(bytes: Uint8Array): { readonly mime: AttachmentType; readonly width: number; readonly height: number } | null {
  const header = pictureHeader(bytes);
  const mime = header && TYPES[header.type];
  if (!header || !mime || header.width < 1 || header.height < 1) return null;
  return Math.max(header.width, header.height) > LONGEST_PICTURE_SIDE ? null : { mime, width: header.width, height: header.height };
}

/** The bytes a file keeps under a SHA-256, as it says they are. */
type ReadAsset = (sha256: string) => { readonly mime: string; readonly bytes: Buffer } | undefined;

export function readCheckedAssets(
  database: Database,
  version: number,
  records: readonly AnyRecord[],
  /** What only versions need. */
  others: readonly string[],
): VettedAssets {
  const read = columnsIn(version, 'asset') ? database.prepare('SELECT mime, bytes FROM asset WHERE sha256 = ?') : null;
  return checkedAssets(records, (sha256) => read?.get(sha256) as ReturnType<ReadAsset>, others);
}

/** Step 7 for attached files: only what is what it says to be is drawn later; nothing is decoded here. */
export function checkedAssets(records: readonly AnyRecord[], read: ReadAsset, others: readonly string[] = []): VettedAssets {
  const attachments = records.filter((record): record is Attachment => record.kind === 'attachment');
  const found = new Map<string, Asset & { readonly size: { readonly width: number; readonly height: number } | null }>();
  let refused = false;
  for (const sha256 of new Set([...attachments.map((attachment) => attachment.sha256), ...others])) {
    const row = read(sha256);
    if (!row) continue;
    if (!SHA256_PATTERN.test(sha256) || row.bytes.length === 0 || sha256Of(row.bytes) !== sha256) {
      refused = true;
      continue;
    }
    const picture = row.mime === 'application/octet-stream' ? null : drawable(row.bytes);
    const mime = picture?.mime ?? 'application/octet-stream';
    refused ||= mime !== row.mime;
    found.set(sha256, { sha256, mime, bytes: row.bytes, size: picture });
  }
  const mended = mapSome(records, (record) => {
    const asset = record.kind === 'attachment' ? found.get(record.sha256) : undefined;
    if (record.kind !== 'attachment' || !asset) return record;
    // An attachment may call a picture a plain file; it may not call something else a picture.
    const size = isPictureType(record.mime) ? asset.size : null;
    const mime = size ? asset.mime : 'application/octet-stream';
    const { width, height } = size ?? { width: null, height: null };
    const same = record.mime === mime && record.width === width && record.height === height && record.byteCount === asset.bytes.byteLength;
    return same ? record : { ...record, mime, width, height, byteCount: asset.bytes.byteLength };
  });
  const missing = attachments.some(({ sha256 }) => !found.has(sha256));
  return {
    assets: [...found.values()].map(({ sha256, mime, bytes }) => ({ sha256, mime, bytes })),
    records: mended,
    warnings: [...(refused ? (['asset-refused'] as const) : []), ...(missing ? (['asset-missing'] as const) : [])],
  };
}
