import type { Clock } from './clock.ts';
import { diffText } from './diff-text.ts';
import type { Editor } from './editor.ts';
import { mend } from './mending.ts';
import type { SaveState } from './save-state.ts';
import { Sync } from './sync.ts';

interface HostSyncParts {
  readonly saveState: SaveState;
  /** Takes back aloud what was refused even by itself. */
  readonly giveUp: Parameters<typeof mend>[2];
  readonly clock: Clock;
}

/** Brings the changes of an editor to the host of its document. */
export const hostSync = (editor: Editor, { saveState, giveUp, clock }: HostSyncParts): Sync =>
  new Sync({
    send: async (sequence, diff) => editor.bridge.request['document.apply']({ sequence, diff: await diffText(diff) }),
    onState: (state) => saveState.setSync(state),
    mend: (line) => mend(editor, line, giveUp),
    clock,
  });
