import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { SendChoice, SentCopy } from '../../../shared/ipc/send-choice.ts';
import type { Events } from '../../../shared/ipc/contract.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { OutcomeButtons } from '../controls/outcome-buttons.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { canSend, SendForm, startingChoice, type Typed } from './send-form.tsx';
import { SendResult, SendWorking } from './send-progress.tsx';

const FORM = 'send';

type Step = { readonly name: 'choose' | 'working' } | { readonly name: 'ended'; readonly result: Result<SentCopy> };

/** Makes a slim copy of the workshop to be mailed. */
export function SendDialog() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const [typed, setTyped] = useState<Typed>(() => startingChoice(editor));
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [progress, setProgress] = useState<Events['sendProgress'] | null>(null);
  // What somebody has turned away from begins no more.
  const isStopped = useRef(false);
  useEffect(() => bridge.on.sendProgress(setProgress), [bridge]);

  const start = async () => {
    isStopped.current = false;
    setProgress(null);
    setStep({ name: 'working' });
    await editor.sync.flush();
    if (isStopped.current) {
      setStep({ name: 'choose' });
      return;
    }
    const { repeated: _repeated, encrypt, passphrase, ...rest } = typed;
    const choice: SendChoice = { ...rest, passphrase: encrypt ? passphrase : null };
    const answer = await bridge.request['send.start'](choice);
    if (answer.ok && answer.value) setStep({ name: 'ended', result: { ok: true, value: answer.value } });
    else if (answer.ok || answer.error.code === 'cancelled') setStep({ name: 'choose' });
    else setStep({ name: 'ended', result: answer });
  };
  const stop = () => {
    isStopped.current = true;
    void bridge.request['send.stop'](null);
  };
  const leave = () => {
    stop();
    close();
  };

  switch (step.name) {
    case 'choose':
      return (
        <DialogFrame
          title={t('send.title')}
          hint={t('send.hint')}
          onClose={close}
          footer={
            <>
              <Button onClick={close}>{t('ui.cancel')}</Button>
              <button type="submit" form={FORM} className="button primary" disabled={!canSend(typed)}>
                {t('send.make')}
              </button>
            </>
          }
        >
          <form
            id={FORM}
            onSubmit={(event) => {
              event.preventDefault();
              if (canSend(typed)) void start();
            }}
          >
            <SendForm typed={typed} onChange={(change) => setTyped((now) => ({ ...now, ...change }))} />
          </form>
        </DialogFrame>
      );
    case 'working':
      return (
        <DialogFrame title={t('send.title')} size="small" onClose={leave} footer={<Button onClick={stop}>{t('ui.cancel')}</Button>}>
          <SendWorking progress={progress} />
        </DialogFrame>
      );
    case 'ended': {
      const { result } = step;
      return (
        <DialogFrame
          title={t(result.ok ? 'send.title' : 'send.failed')}
          size="small"
          onClose={close}
          footer={
            <OutcomeButtons
              done={result.ok}
              onReveal={() => void bridge.request['send.reveal'](null)}
              onClose={close}
              onAgain={() => setStep({ name: 'choose' })}
            />
          }
        >
          <SendResult result={result} encrypted={typed.encrypt} />
        </DialogFrame>
      );
    }
  }
}
