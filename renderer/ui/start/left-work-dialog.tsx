import type { Result } from '../../../shared/base/result.ts';
import { errorText } from '../../editor/notice-words.ts';
import { useT } from '../app-context.ts';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useEditor } from '../editor-context.ts';
import { RecoveryDialog } from './recovery-dialog.tsx';
import { useLeftWork } from './use-left-work.ts';

/** The recovery dialog beside a workshop that is open: what is opened from it gets a window of its own. */
export function LeftWorkDialog() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const { work, discarded, refresh } = useLeftWork();
  const tell = (result: Result<unknown>) => {
    if (!result.ok && result.error.code !== 'cancelled') editor.notify('error', errorText(t, result.error));
  };
  if (work === null) return null;
  return <RecoveryDialog first="left" work={work} discarded={discarded} request={(answer) => void answer.then(tell).then(refresh)} onClose={close} />;
}
