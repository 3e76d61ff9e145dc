import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useApp } from '../app-context.ts';
import { ariaShortcut } from '../shortcut.ts';
import { Tip } from './tip.tsx';
import './controls.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'aria-label' | 'aria-pressed'> {
  readonly icon: LucideIcon;
  readonly label: string;
  /** What the tooltip says, where that is more than the name. */
  readonly tip?: string;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** For a button that stays down. */
  readonly pressed?: boolean;
  readonly size?: 16 | 18 | 20;
}

export function IconButton({ icon: Icon, label, tip = label, shortcut, side = 'bottom', pressed, size = 18, className, ...rest }: IconButtonProps) {
  const { platform } = useApp();
  return (
    <Tip label={tip} shortcut={shortcut} side={side}>
      <button
        type="button"
        className={['icon-button', className].filter(Boolean).join(' ')}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaShortcut(shortcut, platform) })}
        {...rest}
      >
        <Icon size={size} aria-hidden />
      </button>
    </Tip>
  );
}
