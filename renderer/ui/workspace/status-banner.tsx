import { TriangleAlert } from 'lucide-react';
import type { ErrorCode } from '../../../shared/base/result.ts';
import { mergeOwnFile } from '../../editor/merging/merging.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor, useSession } from '../editor-context.ts';

/** Their own words say that the work is safe, and what to do. */
const SAYS_SAFE: ReadonlySet<ErrorCode> = new Set(['file-changed-on-disk', 'folder-missing', 'write-denied', 'unexpected']);

/** Stays for as long as the work is not where it should be, and offers the ways out. */
export function StatusBanner() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const status = useSession((session) => session.status);
  if (status.state !== 'failed') return null;
  const overwrite = async () => {
    const result = await bridge.request['document.overwrite'](null);
    if (!result.ok && result.error.code !== 'cancelled') editor.notify('error', t(`error.${result.error.code}`, result.error.detail));
  };
  return (
    <div className="banner" role="alert">
      <TriangleAlert size={20} aria-hidden />
      <p>
        <strong>{t(`error.${status.code}`)}</strong> {status.kept ? (SAYS_SAFE.has(status.code) ? null : t('save.safeHint')) : t('save.failedHint')}
      </p>
      {status.code === 'file-changed-on-disk' ? (
        <>
          <Button onClick={() => void overwrite()}>{t('save.overwrite')}</Button>
          <Button onClick={() => editor.perform('file.saveAs')}>{t('action.file.saveAs')}</Button>
          <Button look="primary" onClick={() => mergeOwnFile(editor)}>
            {t('merge.offer')}
          </Button>
        </>
      ) : (
        <Button look="primary" onClick={() => editor.perform('file.saveAs')}>
          {t('action.file.saveAs')}
        </Button>
      )}
    </div>
  );
}
