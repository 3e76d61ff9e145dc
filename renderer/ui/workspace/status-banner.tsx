import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { isSomebodyElses, type ErrorCode } from '../../../shared/base/result.ts';
import { mergeOwnFile } from '../../editor/merging/merging.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor, useSession } from '../editor-context.ts';

/** Their own words say that the work is safe, and what to do. */
const SAYS_SAFE: ReadonlySet<ErrorCode> = new Set(['file-changed-on-disk', 'file-replaced', 'folder-missing', 'write-denied', 'unexpected']);

/** Stays for as long as the work is not where it should be, and offers the ways out. */
export function StatusBanner() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const status = useSession((session) => session.status);
  const refused = useSession((session) => session.saveRefused);
  const way = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever asks to save again looks for a way out: it is under the next press of Enter.
    if (refused > 0) way.current?.querySelector<HTMLElement>('.primary')?.focus();
  }, [refused]);
  if (status.state !== 'failed') return null;
  const overwrite = async () => {
    const result = await bridge.request['document.overwrite'](null);
    if (!result.ok && result.error.code !== 'cancelled') editor.notify('error', t(`error.${result.error.code}`, result.error.detail));
  };
  // What happened stands out; what is safe and what to do is read next.
  const [what, ...rest] = t(`error.${status.code}`).split(/(?<=[.!?]) /);
  const hint = status.kept ? (SAYS_SAFE.has(status.code) ? [] : [t('save.safeHint')]) : [t('save.failedHint')];
  return (
    <div className="banner" role="alert" ref={way}>
      <TriangleAlert size={20} aria-hidden />
      <p>
        <strong>{what}</strong> {[...rest, ...hint].join(' ')}
      </p>
      {isSomebodyElses(status.code) ? <Button onClick={() => void overwrite()}>{t('save.overwrite')}</Button> : null}
      <Button look={status.code === 'file-changed-on-disk' ? 'normal' : 'primary'} onClick={() => editor.perform('file.saveAs')}>
        {t('action.file.saveAs')}
      </Button>
      {status.code === 'file-changed-on-disk' ? (
        <Button look="primary" onClick={() => mergeOwnFile(editor)}>
          {t('merge.offer')}
        </Button>
      ) : null}
    </div>
  );
}
