import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import './controls.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  readonly look?: 'normal' | 'primary' | 'plain' | 'danger';
  readonly icon?: LucideIcon;
}

export function Button({ look = 'normal', icon: Icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={['button', look, className].filter(Boolean).join(' ')} {...rest}>
      {Icon ? <Icon size={16} aria-hidden /> : null}
      {children}
    </button>
  );
}
