import type { ReactNode } from 'react';

export function PanelPart({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="inspector-part" aria-label={label}>
      <h3 aria-hidden>{label}</h3>
      {children}
    </section>
  );
}

/** What can be done with the selection, at the end of a panel and always in the same order: add, move, delete. */
export function PanelActions({ children }: { readonly children: ReactNode }) {
  return <div className="inspector-actions">{children}</div>;
}
