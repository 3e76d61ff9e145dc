import { ArrowLeftRight } from 'lucide-react';
import { setLineHeads, setLineWay } from '../../../shared/commands/lines.ts';
import { LINE_HEADS, LINE_WAYS } from '../../../shared/model/choices.ts';
import type { Line } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { IconChoice } from '../controls/icon-choice.tsx';
import { useEditor } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { commonOf } from './common.ts';
import { LabelField } from './label-field.tsx';
import { HeadSample, WaySample } from './line-samples.tsx';
import { PanelActions } from './panel-part.tsx';
import { StylePart } from './style-part.tsx';
import './lines.css';

/** How lines run, and what stands at their ends. */
export function LinesPart({ lines }: { readonly lines: readonly Line[] }) {
  const t = useT();
  const editor = useEditor();
  const ids = lines.map(({ id }) => id);
  const heads = (at: 'start' | 'end') =>
    LINE_HEADS.map((value) => ({ value, label: t(`line.head.${value}`), picture: <HeadSample head={value} at={at} /> }));
  return (
    <>
      <IconChoice
        label={t('line.way')}
        value={commonOf(lines, ({ way }) => way) ?? null}
        options={LINE_WAYS.map((value) => ({ value, label: t(`line.way.${value}`), picture: <WaySample way={value} /> }))}
        onChange={(way) => editor.execute('history.line', setLineWay(editor.document, { ids, way }))}
      />
      <IconChoice
        label={t('line.start')}
        value={commonOf(lines, ({ startHead }) => startHead) ?? null}
        options={heads('start')}
        onChange={(startHead) => editor.execute('history.line', setLineHeads(editor.document, { ids, startHead }))}
      />
      <IconChoice
        label={t('line.end')}
        value={commonOf(lines, ({ endHead }) => endHead) ?? null}
        options={heads('end')}
        onChange={(endHead) => editor.execute('history.line', setLineHeads(editor.document, { ids, endHead }))}
      />
    </>
  );
}

export function LinePanel({ line }: { readonly line: Line }) {
  const t = useT();
  return (
    <>
      <LabelField line={line} placeholder={t('line.labelHint')} />
      <LinesPart lines={[line]} />
      <StylePart records={[line]} />
      <PanelActions>
        <ActionButton action="map.swapEnds" icon={ArrowLeftRight} />
      </PanelActions>
    </>
  );
}
