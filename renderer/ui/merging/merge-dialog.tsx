import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/base/result.ts';
import type { ChosenFile } from '../../../shared/ipc/contract.ts';
import { startImport } from '../../editor/importing/choose-import.ts';
import { mergeAsDecided, readMerge, takeAside, type MergeWork } from '../../editor/merging/merging.ts';
import { errorText } from '../../editor/notice-words.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useEditor } from '../editor-context.ts';
import { MergeReview } from './merge-review.tsx';
import './merging.css';

type Step = { readonly name: 'reading' } | { readonly name: 'failed'; readonly error: AppError } | { readonly name: 'ask'; readonly work: MergeWork };

/** Copies of the workshop beside it: what each changed, what excludes each other, and how it is decided. */
export function MergeDialog({ files }: { readonly files: readonly ChosenFile[] | null }) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const [step, setStep] = useState<Step>({ name: 'reading' });
  const waiting = useRef<MergeWork | null | undefined>(undefined);

  useEffect(() => {
    // What was put aside is taken once, however often the page begins.
    waiting.current ??= takeAside(editor);
    if (waiting.current) return setStep({ name: 'ask', work: waiting.current });
    let wanted = true;
    void readMerge(editor, files).then((read) => {
      if (wanted) setStep(read.ok ? { name: 'ask', work: read.value } : { name: 'failed', error: read.error });
    });
    return () => {
      wanted = false;
    };
  }, [editor, files]);

  if (step.name !== 'ask') {
    return (
      <DialogFrame
        title={t(step.name === 'reading' ? 'merge.title' : 'merge.failed')}
        size="small"
        onClose={close}
        footer={<Button onClick={close}>{t(step.name === 'reading' ? 'ui.cancel' : 'ui.close')}</Button>}
      >
        {step.name === 'reading' ? <p role="status">{t('merge.reading')}</p> : <p role="alert">{errorText(t, step.error)}</p>}
      </DialogFrame>
    );
  }
  const { work } = step;
  const isNothing = work.merged.clean.length === 0 && work.merged.conflicts.length === 0;
  const canMerge = work.material.copies.length > 0;
  return (
    <DialogFrame
      title={t('merge.title')}
      hint={t('merge.hint')}
      size="large"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t(canMerge ? 'merge.close' : 'ui.close')}</Button>
          {canMerge ? (
            <Button
              look="primary"
              onClick={() => {
                close();
                void mergeAsDecided(editor, work);
              }}
            >
              {t('merge.confirm')}
            </Button>
          ) : null}
        </>
      }
    >
      {work.material.foreign.map((file) => (
        <p key={file.token} className="merge-foreign" role="alert">
          {t('merge.foreign', { name: file.name })} <Button onClick={() => startImport(editor, file, null)}>{t('merge.insert')}</Button>
        </p>
      ))}
      {canMerge ? isNothing ? <p>{t('merge.same')}</p> : <MergeReview work={work} onChange={(next) => setStep({ name: 'ask', work: next })} /> : null}
    </DialogFrame>
  );
}
