import { useEffect, useState, type FormEvent } from 'react';
import type { ErrorCode } from '../../../shared/base/result.ts';
import type { Events } from '../../../shared/ipc/contract.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { ShowablePassphraseField } from './passphrase-field.tsx';

const FORM = 'unlock';

/** Asks for the passphrases of encrypted files, one after the other. */
export function UnlockDialog() {
  const { bridge } = useApp();
  const [waiting, setWaiting] = useState<readonly Events['locked'][]>([]);
  useEffect(() => bridge.on.locked((file) => setWaiting((before) => [...before, file])), [bridge]);
  const [file] = waiting;
  return file ? <Unlock key={file.token} file={file} onDone={() => setWaiting((before) => before.slice(1))} /> : null;
}

function Unlock({ file, onDone }: { readonly file: Events['locked']; readonly onDone: () => void }) {
  const { t, bridge } = useApp();
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  // Main has let go of it: another passphrase would not help.
  const isOver = failure !== null && failure !== 'passphrase-wrong';
  const cancel = () => {
    void bridge.request['document.unlock']({ token: file.token, passphrase: null });
    onDone();
  };
  const open = async () => {
    setOpening(true);
    const opened = await bridge.request['document.unlock']({ token: file.token, passphrase: typed });
    setOpening(false);
    if (opened.ok) onDone();
    else setFailure(opened.error.code);
  };
  const name = file.name ?? t('start.untitled');
  return (
    <DialogFrame
      title={t('unlock.title')}
      hint={t('unlock.hint', { name })}
      size="small"
      onClose={cancel}
      footer={
        <>
          <Button onClick={cancel}>{t(isOver ? 'ui.close' : 'ui.cancel')}</Button>
          <button type="submit" form={FORM} className="button primary" disabled={opening || isOver || typed === ''}>
            {t(opening ? 'unlock.opening' : 'unlock.open')}
          </button>
        </>
      }
    >
      <form
        id={FORM}
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (typed !== '' && !opening && !isOver) void open();
        }}
      >
        <ShowablePassphraseField
          label={t('unlock.passphrase')}
          value={typed}
          readOnly={isOver}
          error={failure === null ? undefined : t(`error.${failure}`)}
          onType={(now) => {
            setTyped(now);
            setFailure(null);
          }}
        />
      </form>
    </DialogFrame>
  );
}
