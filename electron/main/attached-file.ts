import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { storableName } from '../../shared/base/text.ts';
import { within } from '../../shared/base/within.ts';
import { LONGEST_PICTURE_SIDE } from '../../shared/model/attachments.ts';
import { KINDS } from '../../shared/model/kinds.ts';
import type { DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';
import { MAX_ASSET_BYTES, type AttachmentType } from '../host/assets.ts';
import { codeOf, readErrorOf } from '../host/failure.ts';
import { foreignPicture } from '../host/foreign-picture.ts';
import { pictureHeader, type PictureHeader } from '../host/picture-header.ts';
import { svgHeader, type SvgHeader } from '../host/svg-header.ts';

/** More are never decoded, whatever they are to become. */
const MOST_PIXELS = 100_000_000;

/** No camera and no program makes a longer one: who claims it is damaged. Pixels. */
const MOST_CLAIMED_SIDE = 1_000_000;

/** What calls itself a picture and is none is said to be one that cannot be read. */
const PICTURE_ENDING = /^\.(?:png|jpe?g|gif|webp|bmp|avif)$/i;
const DRAWING_ENDING = /^\.svgz?$/i;

/** A drawing gets twice as many pixels as it says it needs, so that it stays sharp when it is made larger, and never fewer than these. */
const DRAWN_TWICE = 2;
const LEAST_DRAWN_SIDE = 800;
/** A drawing longer than so many times its other side is no picture. */
const MOST_SLENDER = 400;

const ENDINGS = { 'image/png': '.png', 'image/jpeg': '.jpg' } as const;

/** A file as it enters a document. */
interface PreparedFile {
  readonly mime: AttachmentType;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly width: number | null;
  readonly height: number | null;
  /** What people call the sort of picture it is, when nobody can see it here. */
  readonly unseen: string | null;
}

type Decode = (task: DecodeTask) => Promise<Result<DecodedPicture>>;

/** A file as it was found. As a `picture` it is to be seen: drawings become pixels, and what nobody can see is refused. */
export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly as: 'file' | 'picture';
  /** Pixels; a longer picture is made smaller. */
  readonly longestSide?: number;
}

/**
 * Pictures are decoded and encoded anew; other files stay as they came, pictures among them that nobody can decode here. Fails with attachment-empty, attachment-too-large,
 * picture-too-large, picture-kind, svg-refused, svg-blank, svg-slow or picture-unreadable.
 */
export async function prepareFile(file: RawFile, decode: Decode): Promise<Result<PreparedFile>> {
  const { bytes } = file;
  const name = storableName(file.name, KINDS.attachment.name.max);
  if (bytes.byteLength === 0) return fail('attachment-empty');
  if (bytes.byteLength > MAX_ASSET_BYTES) return fail('attachment-too-large');
  const header = pictureHeader(bytes);
  const ending = extname(name);
  const kind = header ? null : foreignPicture(bytes);
  if (kind !== null) return file.as === 'picture' ? fail('picture-kind', { kind }) : ok(untouched({ name, bytes, unseen: kind }));
  const drawing = header || file.as === 'file' ? null : svgHeader(bytes);
  if (!header && !drawing) {
    const claims = PICTURE_ENDING.test(ending) || (file.as === 'picture' && DRAWING_ENDING.test(ending));
    return claims ? fail('picture-unreadable') : ok(untouched({ name, bytes, unseen: null }));
  }
  const task = header ? pixelTask(header, file.longestSide) : drawing ? drawingTask(drawing) : fail('picture-unreadable');
  if (!task.ok) return task;
  const decoded = await decode({ ...task.value, bytes });
  if (!decoded.ok) return decoded;
  const { mime, width, height } = decoded.value;
  // The page that read a stranger's picture is believed only as far as the bytes it gives say the same.
  const written = pictureHeader(decoded.value.bytes);
  if (!written || `image/${written.type}` !== mime || written.width !== width || written.height !== height) return fail('picture-unreadable');
  const same = mime === 'image/jpeg' ? /^\.jpe?g$/i.test(ending) : ending.toLowerCase() === ENDINGS[mime];
  const stem = PICTURE_ENDING.test(ending) || DRAWING_ENDING.test(ending) ? name.slice(0, -ending.length) : name;
  return ok({
    mime,
    width,
    height,
    bytes: decoded.value.bytes,
    unseen: null,
    name: same ? name : `${stem.slice(0, KINDS.attachment.name.max - 4)}${ENDINGS[mime]}`,
  });
}

const untouched = (file: Pick<PreparedFile, 'name' | 'bytes' | 'unseen'>): PreparedFile => ({
  mime: 'application/octet-stream',
  width: null,
  height: null,
  ...file,
});

function pixelTask({ type, width, height }: PictureHeader, longestSide = LONGEST_PICTURE_SIDE): Result<Omit<DecodeTask, 'bytes'>> {
  if (Math.max(width, height) > MOST_CLAIMED_SIDE) return fail('picture-unreadable');
  if (width * height > MOST_PIXELS) return fail('picture-too-large', { megapixels: Math.round((width * height) / 1_000_000) });
  return width < 1 || height < 1 ? fail('picture-unreadable') : ok({ mime: `image/${type}`, longestSide, drawing: null });
}

function drawingTask({ width, height, harmless }: SvgHeader): Result<Omit<DecodeTask, 'bytes'>> {
  const longest = Math.max(width, height);
  if (!harmless || longest / Math.min(width, height) > MOST_SLENDER) return fail('svg-refused');
  const scale = within(longest * DRAWN_TWICE, LEAST_DRAWN_SIDE, LONGEST_PICTURE_SIDE) / longest;
  const drawn = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  return ok({ mime: 'image/svg+xml', longestSide: LONGEST_PICTURE_SIDE, drawing: { natural: { width, height }, drawn } });
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
