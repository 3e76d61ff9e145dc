import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '../app-context.ts';

/** The submenu of the menu under the right button in which everything stands that arranges. */
export function ArrangeMenu({ children }: { readonly children: ReactNode }) {
  const t = useT();
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className="menu-item">
        {t('menu.arrange')}
        <ChevronRight size={16} aria-hidden />
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent className="menu" collisionPadding={8} sideOffset={4}>
          {children}
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  );
}
