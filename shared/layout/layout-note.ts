import type { Rect } from '../geometry/rect.ts';
import { attachedCount, pictureOf, type Picture } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Note, Tag } from '../model/kinds.ts';
import type { NoteLayout } from './board-layout.ts';
import { fitNoteText } from './fit-note.ts';
import { layoutPicture, PICTURE_INSET } from './layout-picture.ts';
import { layoutNoteTags } from './note-tags.ts';
import { linkMark } from './link-mark.ts';
import { FONTS, NOTE } from './metrics.ts';
import { placeLines, placeText } from './place-text.ts';
import type { Measure } from './text.ts';

/** What is attached to a note, as far as it shows. */
export interface NoteFiles {
  readonly picture: Picture | null;
  /** Besides that one. */
  readonly more: number;
}

export const NO_FILES: NoteFiles = { picture: null, more: 0 };

export function filesOfNote(document: DocumentReader, note: Note): NoteFiles {
  const count = attachedCount(document, note.id);
  if (count === 0) return NO_FILES;
  const picture = pictureOf(document, note.id);
  return { picture, more: count - (picture ? 1 : 0) };
}

export const sameFiles = (a: NoteFiles, b: NoteFiles): boolean => a.picture?.sha256 === b.picture?.sha256 && a.more === b.more;

/** True when a note breaks its words just as another one does, as far as that is the notes' own affair: wherever they lie. */
export const breaksAlike = (a: Note, b: Note): boolean =>
  a.text === b.text &&
  a.width === b.width &&
  a.height === b.height &&
  a.textSize === b.textSize &&
  a.bold === b.bold &&
  a.align === b.align &&
  a.link === b.link;

/** The words of a note as they were broken for `known`, in their new place. */
function placedAgain(known: NoteLayout, note: Note, above: number): Pick<NoteLayout, 'rect' | 'text'> {
  const box = { x: note.x + NOTE.padding, y: note.y + NOTE.padding + above, width: Math.max(note.width - 2 * NOTE.padding, NOTE.smallest) };
  return {
    rect: { ...known.rect, x: note.x, y: note.y },
    text: placeLines(known.text.lines, known.text.font, box, note.align === 'center' ? 'centre' : note.align),
  };
}

/** `known`: an earlier layout of it, with the same files, whose words were broken alike. */
export function layoutNote(note: Note, files: NoteFiles, tags: readonly Tag[], measure: Measure, known?: NoteLayout): NoteLayout {
  const maxWidth = Math.max(note.width - 2 * NOTE.padding, NOTE.smallest);
  const linked = note.link !== null && linkMark(note.link, note, maxWidth, measure) !== null;
  const picture = files.picture && layoutPicture(files.picture, note, note.width);
  // Picture and words stand closer than two edges would.
  const above = picture ? picture.rect.height + 2 * PICTURE_INSET - (note.text === '' ? 0 : NOTE.padding / 2) : 0;
  const below = linked ? NOTE.linkHeight : files.more > 0 ? NOTE.clipHeight : 0;
  const { rect, text } = known ? placedAgain(known, note, above) : fitNoteText(note, measure, { above, below });
  const link = linkMark(note.link, { x: rect.x + NOTE.padding, y: rect.y + rect.height - NOTE.padding + 4 }, maxWidth, measure);
  const textTop = rect.y + NOTE.padding + above;
  const textRect = {
    x: rect.x + NOTE.padding,
    y: textTop,
    width: rect.width - 2 * NOTE.padding,
    height: Math.max(rect.y + rect.height - NOTE.padding - textTop, 0),
  };
  const clip = files.more > 0 ? clipIn(rect, files.more, measure) : null;
  return { kind: 'note', id: note.id, rect, textRect, text, link, picture, clip, tags: layoutNoteTags(rect, tags, measure), record: note };
}

/** In the lower right corner, where no words end. */
function clipIn(rect: Rect, count: number, measure: Measure): NoteLayout['clip'] {
  const words = count > 1 ? String(count) : '';
  const width = words === '' ? 0 : measure(words, FONTS.chip) + 4;
  const at = { x: rect.x + rect.width - NOTE.padding - width - 2, y: rect.y + rect.height - NOTE.padding + 2 };
  return {
    at,
    count: words === '' ? null : placeText(words, FONTS.chip, { x: at.x + 9, y: at.y - FONTS.chip.size * 0.68, width: width + 8 }, measure),
  };
}
