import { AlignCenter, AlignLeft, AlignRight, Bold } from 'lucide-react';
import { withinField } from '../../../shared/model/field.ts';
import { styleFieldsOf, styleOf, type Style, type StyleField } from '../../../shared/commands/style.ts';
import { numberText } from '../../../shared/layout/names.ts';
import { STROKE_STYLES, STROKE_WIDTHS, TEXT_ALIGNS } from '../../../shared/model/choices.ts';
import { KINDS, type AnyRecord } from '../../../shared/model/kinds.ts';
import { dressSelection } from '../../editor/style.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { IconChoice } from '../controls/icon-choice.tsx';
import { InkSwatches } from '../controls/ink-swatches.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor } from '../editor-context.ts';
import { commonOf } from './common.ts';
import { NumberField } from './number-field.tsx';
import { PanelPart } from './panel-part.tsx';
import { StrokeSample } from './stroke-sample.tsx';
import './style.css';

const ALIGN_ICONS = { left: AlignLeft, center: AlignCenter, right: AlignRight } as const;

/** The usual sizes of words on a board, board units. */
const SIZES = [
  { key: 'S', size: 16 },
  { key: 'M', size: 20 },
  { key: 'L', size: 32 },
  { key: 'XL', size: 56 },
] as const;

/** What this part is about. */
const isDrawn = ({ kind }: AnyRecord): boolean => kind === 'shape' || kind === 'line' || kind === 'ink' || kind === 'stamp' || kind === 'grid';

/** True where notes or cards take their colour from this part. */
export const dressesNotes = (records: readonly AnyRecord[]): boolean =>
  records.some((record) => isDrawn(record) && styleFieldsOf(record).includes('fill'));

interface StylePartProps {
  /** What is dressed: every control changes those that know it. */
  readonly records: readonly AnyRecord[];
}

/** How drawn things look: colour, ground, edge and words, as far as any of them has it. What differs among them is shown as nothing chosen. */
export function StylePart({ records }: StylePartProps) {
  const t = useT();
  const editor = useEditor();
  // Notes and cards beside them are dressed along; alone they have parts of their own.
  const drawn = records.some(isDrawn) ? records : [];
  const of = <K extends StyleField>(field: K): { readonly any: boolean; readonly value: Style[K] | undefined } => {
    const having = drawn.filter((record) => styleFieldsOf(record).includes(field));
    return { any: having.length > 0, value: commonOf(having, (record) => styleOf(record)?.[field]) };
  };
  const dress = (style: Style) => dressSelection(editor, style);
  const [color, fill, stroke, width, size, bold, align] = [
    of('color'),
    of('fill'),
    of('stroke'),
    of('strokeWidth'),
    of('fontSize'),
    of('bold'),
    of('align'),
  ];
  const ink = color.value ?? 'black';
  return (
    <>
      {color.any ? (
        <PanelPart label={t('style.color')}>
          <InkSwatches label={t('style.color')} value={color.value ?? null} onChange={(next) => dress({ color: next })} />
        </PanelPart>
      ) : null}
      {fill.any ? (
        <PanelPart label={t('style.fill')}>
          <Swatches
            label={t('style.fill')}
            value={fill.value === null ? 'none' : (fill.value ?? null)}
            withNone
            none="style.noFill"
            onChange={(next) => dress({ fill: next })}
          />
        </PanelPart>
      ) : null}
      {stroke.any ? (
        <div className="style-lines">
          <IconChoice
            label={t('style.stroke')}
            value={stroke.value ?? null}
            options={STROKE_STYLES.filter((value) => value !== 'none' || drawn.some(({ kind }) => kind !== 'line')).map((value) => ({
              value,
              label: t(`style.${value}`),
              picture: <StrokeSample stroke={value} width="medium" color={ink} />,
            }))}
            onChange={(next) => dress({ stroke: next })}
          />
          <IconChoice
            label={t('style.width')}
            value={width.value ?? null}
            options={STROKE_WIDTHS.map((value) => ({
              value,
              label: t(`style.${value}`),
              picture: <StrokeSample stroke="solid" width={value} color={ink} />,
            }))}
            onChange={(next) => dress({ strokeWidth: next })}
          />
        </div>
      ) : null}
      {size.any ? (
        <div className="style-row">
          <IconChoice
            label={t('style.size')}
            value={SIZES.find((one) => one.size === size.value)?.key ?? null}
            options={SIZES.map(({ key }) => ({ value: key, label: t(`style.size${key}`), picture: <span className="size-letter">{key}</span> }))}
            onChange={(next) => dress({ fontSize: SIZES.find(({ key }) => key === next)?.size ?? 20 })}
          />
          <NumberField
            label={t('style.points')}
            shown={size.value === undefined ? '' : numberText(Math.round(size.value), t)}
            onCommit={(next) => next !== null && dress({ fontSize: withinField(next, KINDS.shape.fontSize) })}
          />
        </div>
      ) : null}
      {align.any || bold.any ? (
        <div className="style-pair">
          <IconChoice
            label={t('style.align')}
            value={align.value ?? null}
            options={TEXT_ALIGNS.map((value) => ({ value, label: t(`style.${value}`), icon: ALIGN_ICONS[value] }))}
            onChange={(next) => dress({ align: next })}
          />
          <IconButton icon={Bold} label={t('style.bold')} pressed={bold.value ?? false} onClick={() => dress({ bold: !bold.value })} />
        </div>
      ) : null}
    </>
  );
}
