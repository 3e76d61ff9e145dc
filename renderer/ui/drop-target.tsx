import { useEffect, useState, type ReactNode } from 'react';
import { useApp } from './app-context.ts';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere in the window are opened by main; whatever else is dropped goes nowhere. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const { bridge, t } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const drag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      // Who took it before says so by that.
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setOver(false);
      if (isTaken) return;
      const files = [...(event.dataTransfer?.files ?? [])];
      // Main says by itself what could not be opened.
      if (files.length > 0) void bridge.openDropped(files);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [bridge]);
  return (
    <>
      {children}
      {over ? (
        <div className="drop-veil" aria-hidden>
          <p>{t('start.drop')}</p>
        </div>
      ) : null}
    </>
  );
}
