import type { Size } from '../../../shared/geometry/camera.ts';
import type { ExportChoice } from '../../../shared/ipc/export-choice.ts';
import { PAPERS, STARTING_OPTIONS } from '../../../shared/ipc/export-formats.ts';
import { isDrawable, pictureSize } from '../../../shared/paint/picture-area.ts';
import type { Editor } from '../../editor/editor.ts';
import { targetMapId } from '../../editor/selection.ts';
import { useApp } from '../app-context.ts';
import { SelectField } from '../controls/field.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { mapTitle } from '../../../shared/layout/names.ts';
import { formatNumber } from '../format.ts';

const SCALES = ['1', '2', '3', '4'] as const;
/** The value of "the whole board" among the map ids. */
const BOARD = '';

/** The selected map, else the board; a page that fits, as PDF. */
export function startingChoice(editor: Editor): ExportChoice {
  const mapId = targetMapId(editor);
  return {
    boardId: editor.state.boardId,
    content: mapId === null ? { of: 'board' } : { of: 'map', id: mapId },
    options: STARTING_OPTIONS.pdf,
  };
}

export const suggestedName = ({ state, t }: Editor): string => (state.untitled ? t('start.untitled') : state.title);

/** The size the picture will have, pixels; null while there is nothing to draw. */
function pictureOf(editor: Editor, { content, options }: ExportChoice): Size | null {
  if (options.format !== 'png') return null;
  const { bounds, maps } = editor.layout();
  const area = content.of === 'map' ? maps.find((map) => map.id === content.id)?.rect : bounds;
  return area ? pictureSize(area, options.scale) : null;
}

/** False for a picture too large to be drawn, and where there is nothing to draw. */
export function canExport(editor: Editor, choice: ExportChoice): boolean {
  if (editor.layout().bounds === null) return false;
  const picture = pictureOf(editor, choice);
  return picture === null || isDrawable(picture);
}

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
}

export function ExportForm({ choice, onChange }: ExportFormProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const maps = editor.document.children('map', choice.boardId);
  const pixels = pictureOf(editor, choice);
  const { content, options } = choice;
  const change = (changed: ExportChoice['options']): void => onChange({ ...choice, options: changed });
  return (
    <div className="form">
      <SelectField
        label={t('export.what')}
        value={content.of === 'map' ? content.id : BOARD}
        onChange={({ target }) => onChange({ ...choice, content: target.value === BOARD ? { of: 'board' } : { of: 'map', id: target.value } })}
      >
        <option value={BOARD}>{t('export.board')}</option>
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {mapTitle(map, t, editor.document)}
          </option>
        ))}
      </SelectField>
      <Segmented
        label={t('export.format')}
        value={options.format}
        options={[
          { value: 'pdf', label: 'PDF' },
          { value: 'png', label: 'PNG' },
        ]}
        onChange={(format) => change(STARTING_OPTIONS[format])}
      />
      {options.format === 'pdf' ? (
        <>
          <Segmented
            label={t('export.page')}
            value={options.paper}
            options={PAPERS.filter((paper) => paper !== 'custom').map((paper) => ({
              value: paper,
              label: paper === 'fit' ? t('export.pageFit') : paper,
            }))}
            onChange={(paper) => change({ ...options, paper })}
          />
          {options.paper === 'fit' ? null : (
            <Segmented
              label={t('export.orientation')}
              value={options.orientation}
              options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
              onChange={(orientation) => change({ ...options, orientation })}
            />
          )}
          <p className="field-hint">{t('export.pdfHint')}</p>
        </>
      ) : (
        <>
          <Segmented
            label={t('export.scale')}
            value={String(options.scale) as (typeof SCALES)[number]}
            options={SCALES.map((value) => ({ value, label: `${value}×` }))}
            onChange={(scale) => change({ ...options, scale: Number(scale) })}
          />
          {pixels ? (
            <p className={isDrawable(pixels) ? 'field-hint' : 'field-hint error'}>
              {t('export.pixels', { width: formatNumber(pixels.width, language), height: formatNumber(pixels.height, language) })}
              {isDrawable(pixels) ? null : ` · ${t('export.tooLarge')}`}
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}
