import { useCallback, useState } from 'react';
import type { DiscardedWork, LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { useLookAgain } from './use-look-again.ts';

interface LeftWork {
  /** Null while nobody has looked yet. */
  readonly work: readonly LeftBehindWork[] | null;
  readonly discarded: readonly DiscardedWork[];
  /** Looks again. */
  readonly refresh: () => void;
}

/** What earlier runs left behind, and what of it was discarded lately. */
export function useLeftWork(): LeftWork {
  const { bridge } = useApp();
  const [work, setWork] = useState<readonly LeftBehindWork[] | null>(null);
  const [discarded, setDiscarded] = useState<readonly DiscardedWork[]>([]);
  const refresh = useCallback(() => {
    void bridge.request['start.leftBehind'](null).then((result) => setWork(result.ok ? result.value : []));
    void bridge.request['start.discarded'](null).then((result) => setDiscarded(result.ok ? result.value : []));
  }, [bridge]);
  useLookAgain(refresh);
  return { work, discarded, refresh };
}
