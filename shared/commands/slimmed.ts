import { isPictureType } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { Draft } from '../model/draft.ts';
import { isLine, type AnyRecord, type Attachment } from '../model/kinds.ts';
import { freeOn } from '../model/on-board.ts';
import type { VersionsSize } from '../model/versions-size.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { isHidden } from './visibility.ts';

/** What goes along in a copy to send. */
export interface Kept {
  readonly comments: boolean;
  /** Who wrote the comments. */
  readonly authors: boolean;
  /** Stamps: until a workshop votes in a session of its own, people vote with them. What is locked belongs to the board. */
  readonly votes: boolean;
  /** Hidden things, lanes with what is in them, curves. */
  readonly hidden: boolean;
  /** Attached files that are no pictures. */
  readonly files: boolean;
}

export type KeptPart = keyof Kept;

/** Pixels: as much as a projector shows. */
export const SENT_PICTURE_SIDE = 1_600;

/** The records that each choice is about. */
export const partsOf = (document: DocumentReader): Readonly<Record<KeptPart, readonly AnyRecord[]>> => ({
  comments: document.all('comment'),
  authors: document.all('comment').filter(({ author }) => author !== ''),
  votes: document.all('stamp').filter(({ locked }) => !locked),
  hidden: hiddenIn(document),
  files: document.all('attachment').filter(({ mime }) => !isPictureType(mime)),
});

/** Then no earlier version may go along: it would hold what is left out. */
export function leavesOut(document: DocumentReader, kept: Kept): boolean {
  const parts = partsOf(document);
  return (Object.keys(parts) as KeptPart[]).some((part) => !kept[part] && parts[part].length > 0);
}

/** The three lines of a blueprint hold nothing and keep its order: they stay, hidden. */
const hiddenIn = (document: DocumentReader): readonly AnyRecord[] => [
  ...document.all('board').flatMap(({ id }) => freeOn(document, id).filter(isHidden)),
  ...document.all('lane').filter(({ hidden, type }) => hidden && !isLine(type)),
  ...document.all('curve').filter(({ hidden }) => hidden),
];

/** The records of a copy: a sound document in which nothing is left of what does not go along. */
export function slimmed(document: DocumentReader, kept: Kept): readonly AnyRecord[] {
  const draft = new Draft(document);
  const parts = partsOf(document);
  if (!kept.authors) for (const { id } of parts.authors) draft.update('comment', id, { author: '' });
  const gone = (['comments', 'votes', 'hidden', 'files'] as const).flatMap((part) => (kept[part] ? [] : parts[part])).map(({ id }) => id);
  for (const id of gone) draft.remove(id);
  dissolveSmall(draft, groupsOf(document, gone));
  return [...draft.records().values()];
}

/** A picture in fewer pixels. */
export interface SmallerPicture extends Pick<Attachment, 'sha256' | 'mime' | 'byteCount' | 'width' | 'height'> {}

const ENDINGS: Partial<Record<Attachment['mime'], string>> = { 'image/png': '.png', 'image/jpeg': '.jpg' };

/** The same records with smaller pictures, which are known by the SHA-256 they had. */
export const withPictures = (records: readonly AnyRecord[], smaller: ReadonlyMap<string, SmallerPicture>): readonly AnyRecord[] =>
  records.map((record) => {
    const picture = record.kind === 'attachment' && isPictureType(record.mime) ? smaller.get(record.sha256) : undefined;
    if (record.kind !== 'attachment' || !picture) return record;
    const { sha256, mime, byteCount, width, height } = picture;
    const name = mime === record.mime ? record.name : record.name.replace(/\.[^.]{1,5}$/, ENDINGS[mime] ?? '');
    return { ...record, sha256, mime, byteCount, width, height, name };
  });

/** Of a file without a single record, in the pages a small one has, and in those of a larger one (host/page-size.ts). */
const EMPTY_SMALL_BYTES = 165_000;
const EMPTY_USUAL_BYTES = 537_000;
/** What takes less in pages of the usual size gets small ones. */
const SMALL_BYTES = 1_000_000;
/** Of a row besides its values, with its places in the indexes. */
const ROW_BYTES = 20;

/** About what a record takes in the file, bytes: texts as they are, numbers eight, and ids once more in an index. */
function rowBytes(record: AnyRecord): number {
  let bytes = ROW_BYTES + record.id.length;
  for (const value of Object.values(record)) bytes += typeof value === 'string' ? value.length * 1.1 : typeof value === 'number' ? 8 : 1;
  return bytes - record.kind.length;
}

/** About how large a file of these records is, with these versions where some go along, bytes. */
export function estimatedBytes(records: readonly AnyRecord[], smallPictures: boolean, versions: VersionsSize | null = null): number {
  const assets = new Map(versions?.pictures.map((picture) => [picture.sha256, picture.bytes]));
  let bytes = versions?.bytes ?? 0;
  for (const record of records) {
    bytes += rowBytes(record);
    if (record.kind !== 'attachment') continue;
    const small = smallPictures ? smallerBytes(record) : record.byteCount;
    // Made smaller, it is another picture than the one a version needs.
    assets.set(small < record.byteCount ? `${record.sha256} smaller` : record.sha256, small);
  }
  for (const attached of assets.values()) bytes += attached;
  return Math.round(bytes + (bytes + EMPTY_USUAL_BYTES < SMALL_BYTES ? EMPTY_SMALL_BYTES : EMPTY_USUAL_BYTES));
}

/** A picture takes as much as it has pixels. */
function smallerBytes({ byteCount, width, height }: Attachment): number {
  const longest = Math.max(width ?? 0, height ?? 0);
  return longest <= SENT_PICTURE_SIDE ? byteCount : byteCount * (SENT_PICTURE_SIDE / longest) ** 2;
}
