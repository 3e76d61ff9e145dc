import { useEffect, useState } from 'react';
import { fail, type AppError } from '../../../../shared/base/result.ts';
import type { Imported } from '../../../../shared/exchange/imported.ts';
import type { Point } from '../../../../shared/geometry/rect.ts';
import type { ChosenFile } from '../../../../shared/ipc/contract.ts';
import { chooseImport } from '../../../editor/importing/choose-import.ts';
import { parseImported } from '../../../editor/importing/parse-imported.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useEditor } from '../../editor-context.ts';
import { useCloseDialog } from '../use-close-dialog.ts';
import { ImportForm } from './import-form.tsx';
import '../dialogs.css';

type Step =
  { readonly name: 'reading' } | { readonly name: 'failed'; readonly error: AppError } | { readonly name: 'ask'; readonly imported: Imported };

interface ImportDialogProps {
  readonly file: ChosenFile;
  readonly at: Point | null;
}

/** Reads a file of another tool, says what would become of it, and brings it in. */
export function ImportDialog({ file, at }: ImportDialogProps) {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const [step, setStep] = useState<Step>({ name: 'reading' });

  useEffect(() => {
    let wanted = true;
    void bridge.request['import.read'](file.token).then((answer) => {
      if (!wanted) return;
      const imported = answer.ok ? parseImported(answer.value.json) : null;
      const failed = answer.ok ? fail('import-unreadable') : answer;
      setStep(imported ? { name: 'ask', imported } : { name: 'failed', error: failed.ok ? { code: 'unexpected' } : failed.error });
    });
    return () => {
      wanted = false;
    };
  }, [bridge, file]);

  const leave = () => {
    if (step.name === 'reading') void bridge.request['import.stop'](null);
    close();
  };
  const title = t('import.title', { name: file.name });

  if (step.name === 'ask') return <ImportForm title={title} file={file} at={at} imported={step.imported} onClose={leave} />;
  const isReading = step.name === 'reading';
  return (
    <DialogFrame
      title={isReading ? title : t('import.failed')}
      size="small"
      onClose={leave}
      footer={
        isReading ? (
          <Button onClick={leave}>{t('ui.cancel')}</Button>
        ) : (
          <>
            <Button onClick={leave}>{t('ui.close')}</Button>
            <Button look="primary" onClick={() => (leave(), void chooseImport(editor))}>
              {t('import.other')}
            </Button>
          </>
        )
      }
    >
      {isReading ? (
        <p role="status">{t('import.reading')}</p>
      ) : (
        <p role="alert">{t('notice.about-file', { name: file.name, text: t(`error.${step.error.code}`, step.error.detail) })}</p>
      )}
    </DialogFrame>
  );
}
