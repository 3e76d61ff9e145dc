import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { storableName } from '../../shared/base/text.ts';
import { LONGEST_PICTURE_SIDE } from '../../shared/model/attachments.ts';
import { KINDS } from '../../shared/model/kinds.ts';
import type { DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';
import { MAX_ASSET_BYTES, type AttachmentType } from '../host/assets.ts';
import { codeOf, readErrorOf } from '../host/failure.ts';
import { pictureHeader } from '../host/picture-header.ts';

/** More are never decoded, whatever they are to become. */
const MOST_PIXELS = 100_000_000;

/** What calls itself a picture and is none is said to be one that cannot be read; SVG is a plain file. */
const PICTURE_ENDING = /^\.(?:png|jpe?g|gif|webp|bmp|avif)$/i;

const ENDINGS = { 'image/png': '.png', 'image/jpeg': '.jpg' } as const;

/** A file as it enters a document. */
interface PreparedFile {
  readonly mime: AttachmentType;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
}

type Decode = (task: DecodeTask) => Promise<Result<DecodedPicture>>;

/**
 * Pictures are decoded and encoded anew; other files stay as they came. Fails with attachment-empty, attachment-too-large,
 * picture-too-large or picture-unreadable.
 */
export async function prepareFile(file: { readonly name: string; readonly bytes: Uint8Array }, decode: Decode): Promise<Result<PreparedFile>> {
  const { bytes } = file;
  const name = storableName(file.name, KINDS.attachment.name.max);
  if (bytes.byteLength === 0) return fail('attachment-empty');
  if (bytes.byteLength > MAX_ASSET_BYTES) return fail('attachment-too-large');
  const header = pictureHeader(bytes);
  const ending = extname(name);
  if (!header) return PICTURE_ENDING.test(ending) ? fail('picture-unreadable') : ok({ mime: 'application/octet-stream', name, bytes, width: null, height: null });
  if (header.width * header.height > MOST_PIXELS) return fail('picture-too-large');
  if (header.width < 1 || header.height < 1) return fail('picture-unreadable');
  const decoded = await decode({ bytes, mime: `image/${header.type}`, longestSide: LONGEST_PICTURE_SIDE });
  if (!decoded.ok) return decoded;
  const { mime, width, height } = decoded.value;
  // The page that read a stranger's picture is believed only as far as the bytes it gives say the same.
  const written = pictureHeader(decoded.value.bytes);
  if (!written || `image/${written.type}` !== mime || written.width !== width || written.height !== height) return fail('picture-unreadable');
  const same = mime === 'image/jpeg' ? /^\.jpe?g$/i.test(ending) : ending.toLowerCase() === ENDINGS[mime];
  const stem = PICTURE_ENDING.test(ending) ? name.slice(0, -ending.length) : name;
  return ok({ mime, width, height, bytes: decoded.value.bytes, name: same ? name : `${stem.slice(0, KINDS.attachment.name.max - 4)}${ENDINGS[mime]}` });
}

/** The bytes of a file somebody chose. Fails with attachment-too-large before reading it, and with what is wrong with it. */
export async function readChosen(path: string): Promise<Result<Uint8Array>> {
  try {
    // A FIFO would else wait for ever for somebody to write.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return fail('file-not-regular');
      return stat.size > MAX_ASSET_BYTES ? fail('attachment-too-large') : ok(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return fail(readErrorOf(error));
  }
}
