import type { SaveStatus } from '../../../shared/ipc/contract.ts';

export type SaveTone = 'quiet' | 'busy' | 'warning';

export function saveTone(status: SaveStatus): SaveTone {
  if (status.state === 'failed') return 'warning';
  return status.state === 'editing' ? 'busy' : 'quiet';
}
