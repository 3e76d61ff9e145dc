import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/base/result.ts';
import type { ComparedRecord } from '../../../shared/exchange/comparison.ts';
import { useApp } from '../app-context.ts';
import type { Previews } from '../previews/previews.ts';
import type { PreviewBoard } from '../previews/preview-messages.ts';

/** The present, among the states that were loaded. */
export const NOW = 'now';

/** A version that was read: what it holds, and what the present has changed since. */
export interface ReadVersion {
  readonly token: string;
  readonly recordsJson: string;
  readonly boards: readonly PreviewBoard[];
  readonly changes: readonly ComparedRecord[];
}

export type VersionReading =
  | { readonly step: 'none' }
  | { readonly step: 'reading' }
  | { readonly step: 'failed'; readonly error: AppError }
  | { readonly step: 'read'; readonly version: ReadVersion };

/** Reads the chosen version, which must be checked first, and has it compared with the present beside the page. */
export function useVersion(previews: Previews | null, token: string | null, presentBoards: readonly PreviewBoard[] | null): VersionReading {
  const { bridge } = useApp();
  const [reading, setReading] = useState<VersionReading>({ step: 'none' });
  useEffect(() => {
    setReading({ step: token === null ? 'none' : 'reading' });
    if (!previews || token === null || !presentBoards) return undefined;
    let wanted = true;
    const read = async () => {
      const answer = await bridge.request['versions.read'](token);
      if (!wanted) return;
      if (!answer.ok) return setReading({ step: 'failed', error: answer.error });
      const boards = await previews.ask('load', { state: token, recordsJson: answer.value });
      const changes = boards && (await previews.ask('compare', { before: token, after: NOW }));
      if (!wanted) return;
      if (!boards || !changes) return setReading({ step: 'failed', error: { code: 'unexpected' } });
      setReading({ step: 'read', version: { token, recordsJson: answer.value, boards, changes } });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [bridge, previews, token, presentBoards]);
  return reading;
}

/** Loads the present once; null until then. */
export function usePresent(previews: Previews | null): readonly PreviewBoard[] | null {
  const { bridge } = useApp();
  const [boards, setBoards] = useState<readonly PreviewBoard[] | null>(null);
  useEffect(() => {
    if (!previews) return undefined;
    let wanted = true;
    const load = async () => {
      const read = await bridge.request['document.read'](null);
      const loaded = read.ok ? await previews.ask('load', { state: NOW, recordsJson: read.value }) : null;
      if (wanted) setBoards(loaded ?? []);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [bridge, previews]);
  return boards;
}
