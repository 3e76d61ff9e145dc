import { useEffect, useState } from 'react';
import type { OwnTemplate } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';

/** The templates the user has kept, asked for anew whenever `wanted` begins: windows share them, so that others may have come. */
export function useOwnTemplates(wanted: boolean): readonly OwnTemplate[] {
  const { bridge } = useApp();
  const [own, setOwn] = useState<readonly OwnTemplate[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    void bridge.request['start.templates'](null).then((result) => !gone && setOwn(result.ok ? result.value : []));
    return () => {
      gone = true;
    };
  }, [bridge, wanted]);
  return own;
}
