import type { Id } from '../../shared/base/id.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Editor } from './editor.ts';

/** What a record is called when it is spoken of: its text, or the name of its kind. */
export function spokenName(editor: Editor, id: Id): string {
  const record = editor.document.get(id);
  if (!record) return '';
  const kind = editor.t(`kind.${record.kind}`);
  const words = wordsOf(editor, record);
  return words ? `${kind}: ${words}` : kind;
}

export function announceSelection(editor: Editor): string {
  const { selection } = editor.state;
  const [only] = selection;
  if (only === undefined) return editor.t('announce.nothing');
  return selection.size === 1 ? spokenName(editor, only) : editor.t('announce.selected', { count: selection.size });
}

function wordsOf(editor: Editor, record: AnyRecord): string {
  switch (record.kind) {
    case 'note':
      return record.text;
    case 'touchpoint':
      return record.title;
    case 'map':
      return record.title ?? editor.t(`map.${record.form}`);
    case 'lane':
      return record.name ?? editor.t(`lane.${record.type}`);
    case 'curvePoint':
      return record.value.toLocaleString(editor.state.language);
    default:
      return record.name ?? '';
  }
}
