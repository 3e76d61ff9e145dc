import { frameName, mapTitle } from '../../../../shared/layout/names.ts';
import type { ExportChoice, ExportContent } from '../../../../shared/ipc/export-choice.ts';
import { TAKES } from '../../../../shared/ipc/export-formats.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';
import { useEditor } from '../../editor-context.ts';

interface ContentFieldProps {
  readonly choice: ExportChoice;
  readonly onChange: (content: ExportContent) => void;
}

/** Which part of the board: all of it, what is selected, one map or one frame. */
export function ContentField({ choice, onChange }: ContentFieldProps) {
  const t = useT();
  const editor = useEditor();
  const { boardId, content, options } = choice;
  const takes = TAKES[options.format];
  const maps = editor.document.children('map', boardId);
  const frames = takes === 'parts' ? editor.document.children('frame', boardId) : [];
  const chosen = takes === 'parts' ? [...editor.state.selection] : [];
  const contents: Readonly<Record<string, ExportContent>> = Object.fromEntries([
    ['board', { of: 'board' }],
    ...(chosen.length > 0 ? [['selection', { of: 'selection', ids: chosen }]] : []),
    ...maps.map(({ id }) => [id, { of: 'map', id }]),
    ...frames.map(({ id }) => [id, { of: 'frame', id }]),
  ]);
  if (takes === 'all') return null;
  const value = 'id' in content ? content.id : content.of;
  return (
    <SelectField
      label={t('export.what')}
      // A part that this format cannot be of is exported with its board.
      value={value in contents ? value : 'board'}
      onChange={({ target }) => onChange(contents[target.value] ?? { of: 'board' })}
    >
      <option value="board">{t('export.board')}</option>
      {chosen.length > 0 ? <option value="selection">{t('export.selection')}</option> : null}
      {maps.map((map) => (
        <option key={map.id} value={map.id}>
          {mapTitle(map, t, editor.document)}
        </option>
      ))}
      {frames.map((frame) => (
        <option key={frame.id} value={frame.id}>
          {frameName(frame, t) || t('frame.custom')}
        </option>
      ))}
    </SelectField>
  );
}
