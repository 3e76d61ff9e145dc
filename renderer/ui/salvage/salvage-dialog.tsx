import { useEffect, useState } from 'react';
import type { ErrorCode } from '../../../shared/base/result.ts';
import { salvageWords } from '../../../shared/exchange/salvage-words.ts';
import type { Events } from '../../../shared/ipc/bridge.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import './salvage.css';

/** Offers what could be read of damaged files, one after the other. */
export function SalvageDialog() {
  const { bridge } = useApp();
  const [waiting, setWaiting] = useState<readonly Events['salvaged'][]>([]);
  useEffect(() => bridge.on.salvaged((file) => setWaiting((before) => [...before, file])), [bridge]);
  const [file] = waiting;
  return file ? <Salvage key={file.token} file={file} onDone={() => setWaiting((before) => before.slice(1))} /> : null;
}

function Salvage({ file, onDone }: { readonly file: Events['salvaged']; readonly onDone: () => void }) {
  const { t, bridge } = useApp();
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const { rescued, lost } = salvageWords(file.summary, t);
  const leave = () => {
    if (failure === null) void bridge.request['document.openSalvaged']({ token: file.token, open: false });
    onDone();
  };
  const open = async () => {
    setOpening(true);
    const opened = await bridge.request['document.openSalvaged']({ token: file.token, open: true });
    if (opened.ok) return onDone();
    setOpening(false);
    setFailure(opened.error.code);
  };
  return (
    <DialogFrame
      title={t('salvage.title')}
      hint={t('salvage.hint', { name: file.name })}
      onClose={leave}
      footer={
        <>
          <Button onClick={leave}>{t(failure === null ? 'ui.cancel' : 'ui.close')}</Button>
          <button type="button" className="button primary" disabled={opening || failure !== null} onClick={() => void open()}>
            {t(opening ? 'salvage.opening' : 'salvage.open')}
          </button>
        </>
      }
    >
      <div className="salvage">
        <Found title={t('salvage.rescued')} words={rescued} />
        <Found title={t('salvage.lost')} words={lost.length > 0 ? lost : [t('salvage.nothingLost')]} />
        {file.summary.gathered ? <p className="salvage-advice">{t('salvage.standIns', { board: t('salvage.board') })}</p> : null}
        <p className="salvage-advice">{t('salvage.advice')}</p>
        {failure === null ? null : (
          <p className="error" role="alert">
            {t(`error.${failure}`)}
          </p>
        )}
      </div>
    </DialogFrame>
  );
}

function Found({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  );
}
