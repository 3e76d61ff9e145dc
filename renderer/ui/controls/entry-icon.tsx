import type { CSSProperties } from 'react';
import type { Icon } from '../../../shared/model/choices.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { ICON_PATHS } from '../../../shared/scene/icon-paths.ts';
import './entry-icon.css';

interface EntryIconProps {
  readonly icon: Icon;
  /** The ground it stands on; left out, it is drawn in the colour of the text around it. */
  readonly color?: NoteColor;
  readonly size?: 16 | 20 | 28;
}

/** The sign of a list entry as the board shows it; what it means is said beside it, so screen readers pass over it. */
export function EntryIcon({ icon, color, size = 20 }: EntryIconProps) {
  const style: CSSProperties = color
    ? { width: size, height: size, background: `var(--note-${color})`, borderColor: `var(--note-edge-${color})` }
    : { width: size, height: size };
  const inner = color ? Math.round(size * 0.7) : size;
  return (
    <span className={color ? 'entry-icon coloured' : 'entry-icon'} style={style} aria-hidden>
      <svg viewBox="0 0 24 24" width={inner} height={inner}>
        <path d={ICON_PATHS[icon]} />
      </svg>
    </span>
  );
}
