import type { Attachment } from '../../model/kinds.ts';
import type { LeftOuts } from '../left-out.ts';
import { EXCALIDRAW_LIMITS, type ExcalidrawFile } from './excalidraw-file.ts';
import { isObject } from './fields.ts';

/** The SHA-256 of bytes written as base64, in small hexadecimal digits; null for what is no base64. */
export type Sha256Of = (base64: string) => Promise<string | null>;

type PictureFacts = Pick<Attachment, 'sha256' | 'mime' | 'name' | 'byteCount'>;

export interface Pictures {
  /** What is known of the picture an element shows, before it is decoded. */
  readonly of: ReadonlyMap<string, PictureFacts>;
  /** Their bytes, base64 by SHA-256. */
  readonly files: ReadonlyMap<string, string>;
}

/** What a picture may say it is. Whether it is, is found out when it is decoded. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['png', 'png'],
  ['jpeg', 'jpg'],
  ['jpg', 'jpg'],
  ['gif', 'gif'],
  ['webp', 'webp'],
  ['svg+xml', 'svg'],
]);

/** The pictures of a drawing that are in its file. What is elsewhere, of another kind or too much is counted. */
export async function readPictures({ elements, files }: ExcalidrawFile, sha256Of: Sha256Of, left: LeftOuts): Promise<Pictures> {
  const of = new Map<string, PictureFacts>();
  const bytes = new Map<string, string>();
  const known = new Map<string, PictureFacts | null>();
  let total = 0;
  for (const { id, type, fileId } of elements) {
    if (type !== 'image') continue;
    if (fileId !== null && !known.has(fileId)) {
      const source = sourceIn(files.get(fileId));
      const sha256 = source && total + source.base64.length <= EXCALIDRAW_LIMITS.pictures ? await sha256Of(source.base64) : null;
      if (source && sha256 !== null) {
        total += source.base64.length;
        bytes.set(sha256, source.base64);
        const byteCount = Math.floor((source.base64.length * 3) / 4);
        known.set(fileId, {
          sha256,
          mime: source.ending === 'jpg' ? 'image/jpeg' : 'image/png',
          name: `excalidraw-${known.size + 1}.${source.ending}`,
          byteCount,
        });
      } else known.set(fileId, null);
    }
    const facts = fileId === null ? null : known.get(fileId);
    if (facts) of.set(id, facts);
    else left.add('import.left.pictures');
  }
  return { of, files: bytes };
}

interface Source {
  readonly ending: string;
  readonly base64: string;
}

/** Only bytes in the file itself: an address is never asked for anything. */
function sourceIn(file: unknown): Source | null {
  const url = isObject(file) ? file['dataURL'] : null;
  if (typeof url !== 'string') return null;
  const head = /^data:image\/([a-z+]{3,7});base64,/.exec(url.slice(0, 60));
  const ending = ENDINGS.get(head?.[1] ?? '');
  const base64 = url.slice(head?.[0].length ?? 0);
  return ending && base64 !== '' ? { ending, base64 } : null;
}
