import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';

/** An entry of the menu under the right button behind which more of them stand. */
export function Submenu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className="menu-item">
        {label}
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
