import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import type { Attachment } from './kinds.ts';

/** No picture in a document is longer than this on either side, in pixels: enough for 250 dots an inch across a sheet of A3. */
export const LONGEST_PICTURE_SIDE = 4_096;

/** The name of an attached file's bytes: their SHA-256 in small hexadecimal digits. */
export const SHA256_PATTERN = /^[0-9a-f]{64}$/;

/** False for a file that is kept as it came and never drawn. */
export const isPictureType = (mime: Attachment['mime']): boolean => mime !== 'application/octet-stream';

/** A picture of a document by the SHA-256 of its bytes, and its size in pixels. */
export interface Picture {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** The attachments of a note, a card or a persona, in their order. */
export const attachmentsOf = (document: DocumentReader, hostId: Id): readonly Attachment[] => document.children('attachment', hostId);

/** What can be drawn of an attachment; null for a file that is no picture. */
export const pictureIn = ({ mime, sha256, width, height }: Attachment): Picture | null =>
  !isPictureType(mime) || width === null || height === null ? null : { sha256, width, height };

/** The picture that stands for a note, a card or a persona: the first one attached to it. */
export function pictureOf(document: DocumentReader, hostId: Id): Picture | null {
  for (const attachment of attachmentsOf(document, hostId)) {
    const picture = pictureIn(attachment);
    if (picture) return picture;
  }
  return null;
}

/** How many files are attached to it. */
export const attachedCount = (document: DocumentReader, hostId: Id): number => attachmentsOf(document, hostId).length;
