import { useEffect, useRef } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { ChosenFile } from '../../../shared/ipc/contract.ts';
import { importLater, isImportable } from '../../editor/importing/choose-import.ts';
import { useApp } from '../app-context.ts';

/** Chooses a file first: who closes that dialog is where they were. Then it is imported into a new document. */
export const beginWithImport = async (bridge: Bridge): Promise<Result<unknown>> =>
  beginWith(bridge, await bridge.request['attachment.choose']('import'));

async function beginWith({ request }: Bridge, chosen: Result<readonly ChosenFile[]>): Promise<Result<unknown>> {
  const [file] = chosen.ok ? chosen.value : [];
  if (!file) return chosen;
  importLater(file);
  const opened = await request['document.new']('blank');
  if (!opened.ok) importLater(null);
  return opened;
}

/** A file of another tool that is dropped where nothing is open begins a document, too; everything else is opened, as everywhere. */
export function useImportDrop(tell: (result: Result<unknown>) => void): void {
  const { bridge } = useApp();
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const drop = (event: DragEvent) => {
      const [only, another] = event.dataTransfer?.files ?? [];
      if (!only || another || !isImportable(only)) return;
      // The veil over the window sees by that that it is taken.
      event.preventDefault();
      void bridge
        .chooseDropped([only])
        .then((chosen) => beginWith(bridge, chosen))
        .then((result) => latest.current(result));
    };
    window.addEventListener('drop', drop, true);
    return () => window.removeEventListener('drop', drop, true);
  }, [bridge]);
}
