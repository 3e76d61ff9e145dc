import { useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/base/result.ts';
import type { Imported } from '../../../../shared/exchange/imported.ts';
import type { Point } from '../../../../shared/geometry/rect.ts';
import type { Bridge } from '../../../../shared/ipc/bridge.ts';
import type { ChosenFile } from '../../../../shared/ipc/contract.ts';
import { chooseImport } from '../../../editor/importing/choose-import.ts';
import { parseImported } from '../../../editor/importing/parse-imported.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useEditor } from '../../editor-context.ts';
import { UnlockForm } from '../../sending/unlock-form.tsx';
import { useCloseDialog } from '../use-close-dialog.ts';
import { ImportForm } from './import-form.tsx';
import '../dialogs.css';

type Step =
  | { readonly name: 'reading' }
  /** It opens with a passphrase. */
  | { readonly name: 'locked' }
  | { readonly name: 'failed'; readonly error: AppError }
  | { readonly name: 'ask'; readonly imported: Imported };

async function readFile({ request }: Bridge, { token }: ChosenFile, passphrase: string | null): Promise<Exclude<Step, { name: 'reading' }>> {
  const answer = await request['import.read']({ token, passphrase });
  if (!answer.ok) return answer.error.code === 'passphrase-needed' ? { name: 'locked' } : { name: 'failed', error: answer.error };
  const imported = parseImported(answer.value.json);
  return imported ? { name: 'ask', imported } : { name: 'failed', error: { code: 'import-unreadable' } };
}

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
    void readFile(bridge, file, null).then((read) => {
      if (wanted) setStep(read);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, file]);

  // Main ends what it reads, and forgets what it has read.
  const leave = () => {
    void bridge.request['import.stop'](null);
    close();
  };
  const unlock = async (passphrase: string): Promise<AppError | null> => {
    const read = await readFile(bridge, file, passphrase);
    if (read.name === 'failed') return read.error;
    setStep(read);
    return null;
  };
  const title = t('import.title', { name: file.name });

  if (step.name === 'ask') return <ImportForm title={title} file={file} at={at} imported={step.imported} onClose={leave} onBringing={close} />;
  if (step.name === 'locked')
    return <UnlockForm hint={t(editor.state.encrypted ? 'unlock.hint' : 'import.lockedHint', { name: file.name })} onOpen={unlock} onClose={leave} />;
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
