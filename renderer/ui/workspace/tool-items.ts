import {
  Circle,
  Contact,
  CornerDownRight,
  Diamond,
  Eraser,
  Frame,
  Hand,
  Highlighter,
  Image as ImageIcon,
  MousePointer2,
  MoveUpRight,
  Pencil,
  Slash,
  Smile,
  Spline,
  Table2,
  Triangle,
  Type,
  type LucideIcon,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { ToolName } from '../../editor/session.ts';
import { PenPicker } from './pen-picker.tsx';
import { GridSizePicker } from './grid-size-picker.tsx';
import { StampPicker } from './stamp-picker.tsx';
import { BlueprintIcon, JourneyIcon, RectangleIcon, RoundedIcon } from './map-icons.tsx';

/** One thing the strip offers: a tool to take in hand, or an action that is done at once. */
export interface StripItem {
  readonly id: Extract<ActionId, `tool.${string}` | `insert.${string}`>;
  readonly icon: LucideIcon;
}

/** Several things under one button, which shows the one chosen last. */
export interface StripGroup {
  readonly name: string;
  readonly label: MessageKey;
  readonly items: readonly [StripItem, ...StripItem[]];
  /** Taking the tool asks which kind is wanted. */
  readonly asks?: true;
  /** Stands below the items: what the next thing drawn looks like. */
  readonly Extra?: ComponentType<{ readonly onDone: () => void }>;
}

export type StripEntry = StripItem | StripGroup;

export const isGroup = (entry: StripEntry): entry is StripGroup => 'items' in entry;

/** The tool an action takes in hand; null for what is done at once. */
export const toolOf = (id: ActionId): ToolName | null =>
  id.startsWith('tool.') && id !== 'tool.keep' ? (id.slice('tool.'.length) as ToolName) : null;

/** What moves about the board. */
export const HANDS: readonly StripEntry[] = [
  { id: 'tool.select', icon: MousePointer2 },
  { id: 'tool.hand', icon: Hand },
];

/** What puts something on the board, below the sticky note. */
export const MAKERS: readonly StripEntry[] = [
  { id: 'tool.text', icon: Type },
  {
    name: 'shapes',
    label: 'tools.shapes',
    items: [
      { id: 'tool.rectangle', icon: RectangleIcon },
      { id: 'tool.rounded', icon: RoundedIcon },
      { id: 'tool.ellipse', icon: Circle },
      { id: 'tool.diamond', icon: Diamond },
      { id: 'tool.triangle', icon: Triangle },
    ],
  },
  {
    name: 'lines',
    label: 'tools.lines',
    items: [
      { id: 'tool.arrow', icon: MoveUpRight },
      { id: 'tool.line', icon: Slash },
      { id: 'tool.elbow', icon: CornerDownRight },
      { id: 'tool.curve', icon: Spline },
    ],
  },
  {
    name: 'pens',
    label: 'tools.pens',
    items: [
      { id: 'tool.pen', icon: Pencil },
      { id: 'tool.highlighter', icon: Highlighter },
      { id: 'tool.eraser', icon: Eraser },
    ],
    Extra: PenPicker,
  },
  { id: 'insert.image', icon: ImageIcon },
  { name: 'stamps', label: 'action.tool.stamp', items: [{ id: 'tool.stamp', icon: Smile }], asks: true, Extra: StampPicker },
  { id: 'tool.frame', icon: Frame },
  { name: 'grids', label: 'action.tool.grid', items: [{ id: 'tool.grid', icon: Table2 }], Extra: GridSizePicker },
  {
    name: 'maps',
    label: 'tools.maps',
    items: [
      { id: 'insert.journey', icon: JourneyIcon },
      { id: 'insert.blueprint', icon: BlueprintIcon },
      { id: 'insert.persona', icon: Contact },
    ],
  },
];
