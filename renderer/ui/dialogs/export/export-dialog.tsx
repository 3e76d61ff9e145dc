import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../../shared/base/result.ts';
import type { ExportChoice, ExportOptions } from '../../../../shared/ipc/export-choice.ts';
import type { ExportFormat } from '../../../../shared/ipc/export-formats.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { OutcomeButtons } from '../../controls/outcome-buttons.tsx';
import { useEditor } from '../../editor-context.ts';
import { canExport, ExportForm, startingChoice, startingPrint } from './export-form.tsx';
import { suggestedName } from './suggested-name.ts';
import { ExportResult, ExportWorking, type ExportedFile } from './export-progress.tsx';
import { useCloseDialog } from '../use-close-dialog.ts';
import '../dialogs.css';

type Step =
  /** What was chosen the last time is being asked for. */
  | { readonly name: 'begin' }
  | { readonly name: 'choose' }
  /** The save dialog is open, or main is about to answer. */
  | { readonly name: 'asking' }
  | { readonly name: 'working'; readonly jobId: string; readonly done: number }
  | { readonly name: 'ended'; readonly jobId: string; readonly result: Result<ExportedFile> };

/** Choose, watch it being drawn, and find the file: one dialog from beginning to end. */
export function ExportDialog({ toPrinter, format }: { readonly toPrinter: boolean; readonly format: ExportFormat | null }) {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const starting = toPrinter ? startingPrint : startingChoice;
  const [choice, setChoice] = useState<ExportChoice>(() => starting(editor, [], format));
  const [remembered, setRemembered] = useState<readonly ExportOptions[]>([]);
  const [step, setStep] = useState<Step>({ name: 'begin' });
  // What somebody has turned away from begins no more.
  const isLeft = useRef(false);

  useEffect(() => {
    void bridge.request['export.remembered'](null).then((answer) => {
      if (answer.ok) {
        setRemembered(answer.value);
        setChoice(starting(editor, answer.value, format));
      }
      setStep({ name: 'choose' });
    });
  }, [bridge, editor, starting, format]);

  useEffect(
    () =>
      bridge.on.exportProgress(({ jobId, done, result }) =>
        setStep((now) => {
          if (now.name === 'begin' || now.name === 'choose' || (now.name === 'working' && now.jobId !== jobId) || now.name === 'ended') return now;
          if (!result) return { name: 'working', jobId, done };
          return !result.ok && result.error.code === 'cancelled' ? { name: 'choose' } : { name: 'ended', jobId, result };
        }),
      ),
    [bridge],
  );

  const start = async () => {
    setStep({ name: 'asking' });
    await editor.sync.flush();
    if (isLeft.current) return;
    const answer = await bridge.request['export.start']({ choice, suggestedName: suggestedName(editor, choice) });
    if (!answer.ok) setStep({ name: 'ended', jobId: '', result: answer });
    else if (!answer.value) setStep({ name: 'choose' });
    else {
      const { jobId } = answer.value;
      // A short job may have ended before its number came back.
      setStep((now) => (now.name === 'asking' ? { name: 'working', jobId, done: 0 } : now));
    }
  };
  const print = async () => {
    setStep({ name: 'asking' });
    await editor.sync.flush();
    if (isLeft.current) return;
    const answer = await bridge.request['export.print'](choice);
    if (answer.ok) close();
    else if (answer.error.code === 'cancelled') setStep({ name: 'choose' });
    else setStep({ name: 'ended', jobId: '', result: answer });
  };
  const leave = () => {
    isLeft.current = true;
    if (step.name === 'working') void bridge.request['export.cancel'](step.jobId);
    if (step.name === 'asking' && toPrinter) void bridge.request['export.endPrint'](null);
    close();
  };

  switch (step.name) {
    case 'begin':
      return null;
    case 'choose':
    case 'asking':
      return (
        <DialogFrame
          title={t(toPrinter ? 'print.title' : 'export.title')}
          size="full"
          onClose={leave}
          footer={
            <>
              <Button onClick={leave}>{t('ui.cancel')}</Button>
              <Button
                look="primary"
                disabled={step.name === 'asking' || !canExport(editor, choice)}
                onClick={() => void (toPrinter ? print() : start())}
              >
                {t(toPrinter ? 'print.start' : 'export.start')}
              </Button>
            </>
          }
        >
          <ExportForm choice={choice} remembered={remembered} toPrinter={toPrinter} onChange={setChoice} />
        </DialogFrame>
      );
    case 'working':
      return (
        <DialogFrame
          title={t('export.title')}
          size="small"
          onClose={leave}
          footer={<Button onClick={() => void bridge.request['export.cancel'](step.jobId)}>{t('ui.cancel')}</Button>}
        >
          <ExportWorking done={step.done} />
        </DialogFrame>
      );
    case 'ended':
      return (
        <DialogFrame
          title={step.result.ok ? t('export.title') : t(toPrinter ? 'print.failed' : 'export.failed')}
          size="small"
          onClose={close}
          footer={
            <OutcomeButtons
              done={step.result.ok}
              onReveal={() => void bridge.request['export.reveal'](step.jobId)}
              onClose={close}
              onAgain={() => setStep({ name: 'choose' })}
            />
          }
        >
          <ExportResult result={step.result} />
        </DialogFrame>
      );
  }
}
