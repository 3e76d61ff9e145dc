import { useEffect, useState } from 'react';
import type { AppError } from '../../../shared/base/result.ts';
import type { ChangeSummary } from '../../../shared/exchange/comparison.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { joinedDiff } from '../../../shared/model/diff-pieces.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { nextTurn } from '../../editor/next-turn.ts';
import { useApp } from '../app-context.ts';
import type { Previews } from '../previews/previews.ts';
import type { PreviewBoard } from '../previews/preview-messages.ts';

/** The present, among the states that were loaded. */
export const NOW = 'now';

/** A version that was read: what it holds, and what the present has changed since. */
export interface ReadVersion {
  readonly token: string;
  readonly boards: readonly PreviewBoard[];
  readonly changes: ChangeSummary;
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
      setReading({ step: 'read', version: { token, boards, changes } });
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [bridge, previews, token, presentBoards]);
  return reading;
}

async function loadPresent({ request }: Bridge, previews: Previews): Promise<readonly PreviewBoard[] | null> {
  const read = await request['document.read'](null);
  return read.ok ? previews.ask('load', { state: NOW, recordsJson: read.value }) : null;
}

/**
 * What makes the present the version of that token, which was read: found beside the page, and taken in part by part. Null when it
 * cannot be told.
 */
export async function changeTo(bridge: Bridge, previews: Previews, token: string): Promise<Diff | null> {
  const present = await loadPresent(bridge, previews);
  const texts = present && (await previews.ask('difference', { from: NOW, to: token }));
  if (!texts) return null;
  const pieces: Diff[] = [];
  for (const text of texts) {
    pieces.push(JSON.parse(text) as Diff);
    await nextTurn();
  }
  return joinedDiff(pieces);
}

/** Loads the present once; null until then. */
export function usePresent(previews: Previews | null): readonly PreviewBoard[] | null {
  const { bridge } = useApp();
  const [boards, setBoards] = useState<readonly PreviewBoard[] | null>(null);
  useEffect(() => {
    if (!previews) return undefined;
    let wanted = true;
    const load = async () => {
      const loaded = await loadPresent(bridge, previews);
      if (wanted) setBoards(loaded ?? []);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [bridge, previews]);
  return boards;
}
