import type { Size } from '../../../shared/geometry/camera.ts';
import type { ExportChoice } from '../../../shared/ipc/contract.ts';
import { PAGES, type PageName } from '../../../shared/ipc/names.ts';
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
  const { title, untitled, boardId } = editor.state;
  return {
    format: 'pdf',
    boardId,
    mapId: targetMapId(editor),
    page: 'fit',
    orientation: 'auto',
    scale: 2,
    suggestedName: untitled ? editor.t('start.untitled') : title,
  };
}

/** The size the picture will have, pixels; null while there is nothing to draw. */
function pictureOf(editor: Editor, { mapId, scale }: ExportChoice): Size | null {
  const { bounds, maps } = editor.layout();
  const content = mapId === null ? bounds : maps.find((map) => map.id === mapId)?.rect;
  return content ? pictureSize(content, scale) : null;
}

/** False for a picture too large to be drawn. */
export function canExport(editor: Editor, choice: ExportChoice): boolean {
  const picture = pictureOf(editor, choice);
  return picture !== null && (choice.format === 'pdf' || isDrawable(picture));
}

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly onChange: (change: Partial<ExportChoice>) => void;
}

export function ExportForm({ choice, onChange }: ExportFormProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const maps = editor.document.children('map', choice.boardId);
  const pixels = pictureOf(editor, choice);
  return (
    <div className="form">
      <SelectField label={t('export.what')} value={choice.mapId ?? BOARD} onChange={(event) => onChange({ mapId: event.target.value || null })}>
        <option value={BOARD}>{t('export.board')}</option>
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {mapTitle(map, t, editor.document)}
          </option>
        ))}
      </SelectField>
      <Segmented
        label={t('export.format')}
        value={choice.format}
        options={[
          { value: 'pdf', label: 'PDF' },
          { value: 'png', label: 'PNG' },
        ]}
        onChange={(format) => onChange({ format })}
      />
      {choice.format === 'pdf' ? (
        <>
          <Segmented
            label={t('export.page')}
            value={choice.page}
            options={PAGES.map((page) => ({ value: page, label: page === 'fit' ? t('export.pageFit') : page }))}
            onChange={(page: PageName) => onChange({ page })}
          />
          {choice.page === 'fit' ? null : (
            <Segmented
              label={t('export.orientation')}
              value={choice.orientation}
              options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
              onChange={(orientation) => onChange({ orientation })}
            />
          )}
          <p className="field-hint">{t('export.pdfHint')}</p>
        </>
      ) : (
        <>
          <Segmented
            label={t('export.scale')}
            value={String(choice.scale) as (typeof SCALES)[number]}
            options={SCALES.map((value) => ({ value, label: `${value}×` }))}
            onChange={(scale) => onChange({ scale: Number(scale) })}
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
