import { useEffect, useState } from 'react';
import type { Events } from '../../../shared/ipc/bridge.ts';
import { useApp } from '../app-context.ts';
import { UnlockForm } from './unlock-form.tsx';

/** Asks for the passphrases of encrypted files, one after the other. */
export function UnlockDialog() {
  const { t, bridge } = useApp();
  const [waiting, setWaiting] = useState<readonly Events['locked'][]>([]);
  useEffect(() => bridge.on.locked((file) => setWaiting((before) => [...before, file])), [bridge]);
  const [file] = waiting;
  if (!file) return null;
  const onDone = () => setWaiting((before) => before.slice(1));
  return (
    <UnlockForm
      key={file.token}
      hint={t('unlock.hint', { name: file.name ?? t('start.untitled') })}
      onOpen={async (passphrase) => {
        const opened = await bridge.request['document.unlock']({ token: file.token, passphrase });
        if (opened.ok) onDone();
        return opened.ok ? null : opened.error;
      }}
      onClose={() => {
        void bridge.request['document.unlock']({ token: file.token, passphrase: null });
        onDone();
      }}
    />
  );
}
