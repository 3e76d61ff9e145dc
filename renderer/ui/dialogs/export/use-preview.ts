import { useEffect, useState } from 'react';
import type { Result } from '../../../../shared/base/result.ts';
import type { PreviewedFile } from '../../../../shared/ipc/contract.ts';
import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { useApp } from '../../app-context.ts';
import { useEditor } from '../../editor-context.ts';
import { suggestedName } from './suggested-name.ts';

/** Nothing is drawn before somebody has stopped choosing for so long. */
const PAUSE_MS = 250;

export interface Preview {
  /** What was made last, and of which choice; null before the first. */
  readonly made: { readonly choice: ExportChoice; readonly result: Result<PreviewedFile> } | null;
  /** True while something newer is being made. */
  readonly isStale: boolean;
}

/** Makes what would be exported, again and again as the choice changes; the newest wins, and leaving ends it. */
export function usePreview(choice: ExportChoice): Preview {
  const { bridge } = useApp();
  const editor = useEditor();
  const [made, setMade] = useState<Preview['made']>(null);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      void (async () => {
        await editor.sync.flush();
        if (!wanted) return;
        const result = await bridge.request['export.preview']({ choice, suggestedName: suggestedName(editor, choice) });
        if (wanted) setMade({ choice, result });
      })();
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
      void bridge.request['export.endPreview'](null);
    };
  }, [bridge, editor, choice]);
  return { made, isStale: made?.choice !== choice };
}
