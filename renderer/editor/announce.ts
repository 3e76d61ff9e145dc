import type { Id } from '../../shared/base/id.ts';
import { shownWords } from '../../shared/layout/names.ts';
import type { Connector, Jump, Line } from '../../shared/model/kinds.ts';
import { attachedCount } from '../../shared/model/attachments.ts';
import { openComments } from '../../shared/model/hosted.ts';
import type { Editor } from './editor.ts';
import { spokenPoint } from './gap-text.ts';
import { spokenPlace } from './grid-place.ts';

/** What a record is called when it is spoken of: its text, or the name of its kind. */
export function spokenName(editor: Editor, id: Id): string {
  const record = editor.document.get(id);
  if (!record) return '';
  if (record.kind === 'connector' || record.kind === 'jump') return spokenArrow(editor, record);
  if (record.kind === 'line') return spokenLine(editor, record);
  if (record.kind === 'curvePoint') return spokenPoint(editor, record);
  const kind = editor.t(`kind.${record.kind}`);
  const words = shownWords(editor.document, record, editor.t);
  const plain = words ? `${kind}: ${words}` : kind;
  const name = (record.kind === 'stage' || record.kind === 'lane') && record.collapsed ? editor.t('shape.spokenCollapsed', { name: plain }) : plain;
  const comments = openComments(editor.document, id);
  const files = attachedCount(editor.document, id);
  const carried = [
    ...(comments > 0 ? [editor.t('comments.openCount', { count: comments })] : []),
    ...(files > 0 ? [editor.t('attachments.spoken', { count: files })] : []),
  ];
  return carried.length > 0 ? `${name} (${carried.join(', ')})` : name;
}

function spokenArrow(editor: Editor, record: Connector | Jump): string {
  const wordsOf = (id: Id) => {
    const end = editor.document.get(id);
    return end ? shownWords(editor.document, end, editor.t) : '';
  };
  const key = record.kind === 'jump' ? 'jump.spoken' : record.heads === 'two' ? 'arrow.spokenTwo' : 'arrow.spoken';
  const spoken = editor.t(key, { from: wordsOf(record.fromId), to: wordsOf(record.toId) });
  return record.label === '' ? spoken : `${spoken}: ${record.label}`;
}

function spokenLine(editor: Editor, { fromId, toId, label }: Line): string {
  const nameOf = (id: Id | null): string => {
    const end = id === null ? undefined : editor.document.get(id);
    return end ? shownWords(editor.document, end, editor.t) || editor.t(`kind.${end.kind}`) : editor.t('line.spokenFree');
  };
  const spoken = fromId === null && toId === null ? editor.t('kind.line') : editor.t('line.spoken', { from: nameOf(fromId), to: nameOf(toId) });
  return label === '' ? spoken : `${spoken}: ${label}`;
}

export function announceSelection(editor: Editor): string {
  const { selection, gridCell } = editor.state;
  if (gridCell) return spokenPlace(editor, gridCell);
  const [only] = selection;
  if (only === undefined) return editor.t('announce.nothing');
  return selection.size === 1 ? spokenName(editor, only) : editor.t('announce.selected', { count: selection.size });
}
