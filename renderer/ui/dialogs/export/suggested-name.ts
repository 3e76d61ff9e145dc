import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { mapTitle } from '../../../../shared/layout/names.ts';
import type { Editor } from '../../../editor/editor.ts';

/** Longer names no file can have. */
const LONGEST = 200;

/** What the file is called, and the title it has for its readers: the map's, where it is one, else the workshop's. */
export const suggestedName = (editor: Editor, choice: ExportChoice): string => titleOf(editor, choice).slice(0, LONGEST);

function titleOf({ state, document, t }: Editor, { content, boardId }: ExportChoice): string {
  if (content.of === 'map') {
    const map = document.find('map', content.id);
    if (map) return mapTitle(map, t, document);
  }
  if (!state.untitled) return state.title;
  const [first] = document.children('map', boardId);
  return first ? mapTitle(first, t, document) : t('start.untitled');
}
