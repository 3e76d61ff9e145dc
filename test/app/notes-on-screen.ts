import type { Page } from 'playwright-core';
import { centre, type Point } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Document } from '../../shared/model/document.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { fitBoard, untilKept } from '../support/board.ts';
import { openNew, typeNote } from '../support/gestures.ts';
import type { Temas } from '../support/launch.ts';

const t = translator('en');

export const inspector = (page: Page) => page.getByRole('complementary', { name: t('ui.inspector') });

export const noteNamed = (document: Document, text: string): Note => {
  const note = document.all('note').find((candidate) => candidate.text === text);
  if (!note) throw new Error(`there is no note "${text}"`);
  return note;
};

export const cornersOf = (document: Document) => Object.fromEntries(document.all('note').map((note) => [note.text, [note.x, note.y]]));

/** A blank board with notes in a row, well apart, and where they are in the window. */
export async function withNotes(...texts: readonly string[]) {
  const temas = await openNew('blank');
  const { page } = temas;
  for (const [index, text] of texts.entries()) {
    await page.mouse.move(260 + (index * 800) / (texts.length - 1), 380);
    await typeNote(page, text);
  }
  const document = await untilKept(
    temas.userData,
    (kept) =>
      kept
        .all('note')
        .map((note) => note.text)
        .toSorted()
        .join() === texts.toSorted().join(),
  );
  return { temas, page, document, look: await look(temas, document) };
}

/** Fits the board, and answers where the middle of each note is then. */
export async function look(temas: Temas, document: Document): Promise<(text: string) => Point> {
  const { layout, at } = await fitBoard(temas.page, document, 'en');
  return (text) => {
    const note = layout.notes.find(({ record }) => record.text === text);
    if (!note) throw new Error(`there is no note "${text}"`);
    return at(centre(note.rect));
  };
}
