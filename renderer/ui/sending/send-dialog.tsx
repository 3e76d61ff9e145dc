import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { SendChoice, SentCopy } from '../../../shared/ipc/send-choice.ts';
import type { Events } from '../../../shared/ipc/bridge.ts';
import type { VersionsSize } from '../../../shared/model/versions-size.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { FormDialog } from '../controls/form-dialog.tsx';
import { OutcomeButtons } from '../controls/outcome-buttons.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { canSend, SendForm, startingChoice, type Typed } from './send-form.tsx';
import { SendResult, SendWorking } from './send-progress.tsx';

type Step = { readonly name: 'choose' | 'working' } | { readonly name: 'ended'; readonly result: Result<SentCopy> };

/** Null until it is known, or when it cannot be told. */
function useVersionsSize(): VersionsSize | null {
  const { bridge } = useApp();
  const [size, setSize] = useState<VersionsSize | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.request['send.versions'](null).then((answer) => {
      if (wanted && answer.ok) setSize(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [bridge]);
  return size;
}

/** Makes a slim copy of the workshop to be mailed. */
export function SendDialog() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const [typed, setTyped] = useState<Typed>(() => startingChoice(editor));
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [progress, setProgress] = useState<Events['sendProgress'] | null>(null);
  const versions = useVersionsSize();
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
        <FormDialog
          title={t('send.title')}
          hint={t('send.hint')}
          size="medium"
          submit={t('send.make')}
          ready={canSend(typed)}
          onSubmit={() => void start()}
          onClose={close}
        >
          <SendForm typed={typed} versions={versions} onChange={(change) => setTyped((now) => ({ ...now, ...change }))} />
        </FormDialog>
      );
    case 'working':
      return (
        <DialogFrame title={t('send.title')} size="small" step={step.name} onClose={leave} footer={<Button onClick={stop}>{t('ui.cancel')}</Button>}>
          <SendWorking progress={progress} />
        </DialogFrame>
      );
    case 'ended': {
      const { result } = step;
      return (
        <DialogFrame
          title={t(result.ok ? 'send.title' : 'send.failed')}
          size="small"
          step={step.name}
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
