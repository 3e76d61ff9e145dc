import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  Group,
  Heading,
  LayoutGrid,
  MoveHorizontal,
  MoveVertical,
  Scaling,
  StretchHorizontal,
  StretchVertical,
  Ungroup,
  type LucideIcon,
} from 'lucide-react';
import type { ActionId } from '../../../shared/commands/actions.ts';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { ActionButton } from './action-button.tsx';
import { PanelPart } from './panel-part.tsx';
import './arrange.css';

type Row = readonly (readonly [ActionId, LucideIcon])[];

const ALIGN: Row = [
  ['arrange.left', AlignStartVertical],
  ['arrange.center', AlignCenterVertical],
  ['arrange.right', AlignEndVertical],
  ['arrange.top', AlignStartHorizontal],
  ['arrange.middle', AlignCenterHorizontal],
  ['arrange.bottom', AlignEndHorizontal],
];

const LAY_OUT: Row = [
  ['arrange.distributeX', AlignHorizontalDistributeCenter],
  ['arrange.distributeY', AlignVerticalDistributeCenter],
  ['arrange.row', StretchVertical],
  ['arrange.column', StretchHorizontal],
  ['arrange.tidy', LayoutGrid],
];

const SIZE: Row = [
  ['arrange.sameWidth', MoveHorizontal],
  ['arrange.sameHeight', MoveVertical],
  ['arrange.sameSize', Scaling],
];

const LABELS = new Map(ACTIONS.map(({ id, label }) => [id, label]));

/** Buttons that are signs: what they do is seen at once, and the words are in their tips. */
function Signs({ label, row }: { readonly label: MessageKey; readonly row: Row }) {
  const t = useT();
  const editor = useEditor();
  if (!row.some(([action]) => editor.can(action))) return null;
  return (
    <PanelPart label={t(label)}>
      <div className="arrange-signs" role="group" aria-label={t(label)}>
        {row.map(([action, icon]) => (
          <IconButton
            key={action}
            icon={icon}
            label={t(LABELS.get(action) ?? label)}
            shortcut={shortcutOf(action)}
            disabled={!editor.can(action)}
            onClick={() => editor.perform(action)}
          />
        ))}
      </div>
    </PanelPart>
  );
}

/** How several things lie to each other. */
export function ArrangePart() {
  return (
    <>
      <Signs label="arrange.align" row={ALIGN} />
      <Signs label="arrange.layOut" row={LAY_OUT} />
      <Signs label="arrange.size" row={SIZE} />
    </>
  );
}

/** What makes one of several things, or takes it apart again. */
export function GroupActions() {
  const editor = useEditor();
  return (
    <>
      {editor.can('arrange.cluster') ? <ActionButton action="arrange.cluster" icon={Heading} /> : null}
      {editor.can('arrange.group') ? <ActionButton action="arrange.group" icon={Group} /> : null}
      {editor.can('arrange.ungroup') ? <ActionButton action="arrange.ungroup" icon={Ungroup} /> : null}
    </>
  );
}
