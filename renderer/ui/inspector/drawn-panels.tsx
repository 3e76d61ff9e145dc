import { Circle, Diamond, Triangle, Type } from 'lucide-react';
import { SHAPE_FORMS } from '../../../shared/model/choices.ts';
import type { AnyRecord, Shape, Stamp } from '../../../shared/model/kinds.ts';
import { changeStamps } from '../../editor/stamps.ts';
import { formSelection } from '../../editor/style.ts';
import { useT } from '../app-context.ts';
import { IconChoice } from '../controls/icon-choice.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { StampGrid } from '../workspace/stamp-grid.tsx';
import { RectangleIcon, RoundedIcon } from '../workspace/map-icons.tsx';
import { commonOf } from './common.ts';
import { LinesPart } from './line-panel.tsx';
import { PanelPart } from './panel-part.tsx';
import { StylePart } from './style-part.tsx';
import { NibPart } from './ink-panel.tsx';
import { LinkPart, ThingActions } from './thing-parts.tsx';

const FORM_ICONS = { text: Type, rectangle: RectangleIcon, rounded: RoundedIcon, ellipse: Circle, diamond: Diamond, triangle: Triangle } as const;

/** Which form shapes have; another one keeps their place, words and look. */
export function FormPart({ shapes }: { readonly shapes: readonly Shape[] }) {
  const t = useT();
  const editor = useEditor();
  return (
    <IconChoice
      label={t('style.form')}
      value={commonOf(shapes, ({ form }) => form) ?? null}
      options={SHAPE_FORMS.map((value) => ({ value, label: t(value === 'text' ? 'form.text' : `action.tool.${value}`), icon: FORM_ICONS[value] }))}
      onChange={(form) =>
        formSelection(
          editor,
          form,
          shapes.map(({ id }) => id),
        )
      }
    />
  );
}

export function ShapePanel({ shape }: { readonly shape: Shape }) {
  return (
    <>
      <FormPart shapes={[shape]} />
      <StylePart records={[shape]} />
      <LinkPart link={shape.link} />
      <ThingActions />
    </>
  );
}

export function StampPanel({ stamp }: { readonly stamp: Stamp }) {
  const t = useT();
  const editor = useEditor();
  const recent = useSession((session) => session.style.recentStamps);
  return (
    <>
      <PanelPart label={t('kind.stamp')}>
        <StampGrid value={stamp} recent={recent} onChoose={(next) => changeStamps(editor, next)} />
      </PanelPart>
      <StylePart records={[stamp]} />
      <ThingActions />
    </>
  );
}

/** What several drawn things have in common. */
export function ManyDrawn({ records }: { readonly records: readonly AnyRecord[] }) {
  const shapes = records.flatMap((record) => (record.kind === 'shape' ? [record] : []));
  const lines = records.flatMap((record) => (record.kind === 'line' ? [record] : []));
  return (
    <>
      {shapes.length > 0 && shapes.length === records.length ? <FormPart shapes={shapes} /> : null}
      {lines.length > 0 && lines.length === records.length ? <LinesPart lines={lines} /> : null}
      <StylePart records={records} />
      <NibPart records={records} />
    </>
  );
}
