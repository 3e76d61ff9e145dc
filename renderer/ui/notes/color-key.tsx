import type { NoteColor } from '../../../shared/model/kinds.ts';
import { keyOfColor } from '../../tools/color-keys.ts';
import './color-legend.css';

/** A small sheet of a colour with the digit it has on the keyboard. */
export const ColorKey = ({ color }: { readonly color: NoteColor }) => (
  <span
    className="color-key"
    data-key={keyOfColor(color)}
    style={{ background: `var(--note-${color})`, borderColor: `var(--note-edge-${color})` }}
    aria-hidden
  />
);
