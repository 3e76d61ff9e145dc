import { shownWords } from '../../../shared/layout/names.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { listOf } from '../../../shared/model/structure.ts';
import { keyOfColor } from '../../tools/color-keys.ts';
import { useT } from '../app-context.ts';
import { useDocument, useEditor } from '../editor-context.ts';
import { ColorKey } from './color-key.tsx';
import './color-legend.css';

interface ColorLegendProps {
  /** The colour in use. */
  readonly value: NoteColor;
  readonly onChoose: (color: NoteColor) => void;
  /** The lists are about to open. */
  readonly onEdit: () => void;
}

/** Who has which colour: the functions and personas of the lists. A line chooses the colour; it is changed where the entry is. */
export function ColorLegend({ value, onChoose, onEdit }: ColorLegendProps) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const entries = [...listOf(document, 'function'), ...listOf(document, 'persona')];
  const rows = NOTE_COLORS.flatMap((color) => {
    const names = entries.filter((entry) => entry.color === color).map((entry) => shownWords(document, entry, t));
    return names.length > 0 ? [{ color, names: names.join(', ') }] : [];
  });
  return (
    <div className="color-legend" role="group" aria-label={t('legend.title')}>
      <p className="field-label">{t('legend.title')}</p>
      {rows.length === 0 ? <p className="field-hint">{t('legend.none')}</p> : null}
      {rows.map(({ color, names }) => (
        <button
          key={color}
          type="button"
          className="legend-row"
          aria-label={t('legend.write', { name: names, color: t(`color.${color}`) })}
          aria-keyshortcuts={keyOfColor(color)}
          aria-current={color === value}
          title={names}
          onClick={() => onChoose(color)}
        >
          <ColorKey color={color} />
          <span className="legend-names">{names}</span>
        </button>
      ))}
      <button
        type="button"
        className="legend-edit"
        onClick={() => {
          onEdit();
          editor.session.setState({ dialog: { name: 'lists', list: 'function', entryId: null } });
        }}
      >
        {t('legend.edit')}
      </button>
    </div>
  );
}
