import { CircleCheck, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { DiscardedWork, LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { formatMoment } from '../format.ts';
import { usePreviews } from '../previews/previews.ts';
import { WorkCard } from './work-card.tsx';
import { workName } from './work-words.ts';
import './recovery-dialog.css';

export type RecoveryView = 'left' | 'discarded';

interface RecoveryDialogProps {
  readonly first: RecoveryView;
  readonly work: readonly LeftBehindWork[];
  readonly discarded: readonly DiscardedWork[];
  /** Says what went wrong, and looks again what there is. */
  readonly request: (answer: Promise<Result<unknown>>) => void;
  readonly onClose: () => void;
}

/** After a crash: every workshop that holds what no file has, and what was discarded lately. */
export function RecoveryDialog({ first, work, discarded, request, onClose }: RecoveryDialogProps) {
  const { t } = useApp();
  const [view, setView] = useState(first);
  const previews = usePreviews();
  const [saved, setSaved] = useState<string | null>(null);
  const isLeft = view === 'left';
  const isDone = work.length === 0;
  return (
    <DialogFrame
      title={t(!isLeft ? 'recovery.discarded' : isDone ? 'recovery.done' : 'recovery.title')}
      {...(isLeft && isDone ? {} : { hint: t(isLeft ? 'recovery.hint' : 'recovery.discardedHint') })}
      size="large"
      onClose={onClose}
      footer={
        <>
          {isLeft ? (
            discarded.length > 0 && (
              <Button className="recovery-other" look="plain" onClick={() => setView('discarded')}>
                {t('recovery.showDiscarded', { count: discarded.length })}
              </Button>
            )
          ) : (
            <Button className="recovery-other" look="plain" icon={Undo2} onClick={() => setView('left')}>
              {t('recovery.showLeft')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isLeft && !isDone ? 'recovery.later' : 'ui.close')}</Button>
        </>
      }
    >
      {isLeft ? (
        <section aria-label={t('start.leftBehind')}>
          <p className="recovery-saved" role="status">
            {saved === null ? null : (
              <>
                <CircleCheck size={18} aria-hidden /> {t('recovery.saved', { name: saved })}
              </>
            )}
          </p>
          {isDone ? <p className="recovery-none">{t('recovery.noneLeft')}</p> : null}
          <ul className="work-cards">
            {work.map((item) => (
              <LeftCard key={item.token} item={item} previews={previews} request={request} onSaved={setSaved} />
            ))}
          </ul>
        </section>
      ) : (
        <section aria-label={t('recovery.discarded')}>
          {discarded.length === 0 ? <p className="recovery-none">{t('recovery.noneDiscarded')}</p> : null}
          <ul className="work-cards">
            {discarded.map((item) => (
              <DiscardedCard key={item.token} item={item} previews={previews} request={request} />
            ))}
          </ul>
        </section>
      )}
    </DialogFrame>
  );
}

type CardProps<T> = { readonly item: T; readonly previews: ReturnType<typeof usePreviews>; readonly request: RecoveryDialogProps['request'] };

function LeftCard({ item, previews, request, onSaved }: CardProps<LeftBehindWork> & { readonly onSaved: (name: string) => void }) {
  const { t, bridge } = useApp();
  const [busy, setBusy] = useState(false);
  // Main may be looking into it for its picture and answer only afterwards: the card says that it was heard.
  const ask = (answer: Promise<Result<unknown>>) => {
    setBusy(true);
    request(answer.finally(() => setBusy(false)));
  };
  const save = async () => {
    const result = await bridge.request['document.saveLeftBehind']({ token: item.token, name: name.slice(0, 80) });
    if (result.ok) onSaved(name);
    return result;
  };
  const name = workName(item, t);
  return (
    <WorkCard work={item} previews={previews} busy={busy}>
      <Button
        look="primary"
        disabled={busy}
        onClick={() => ask(bridge.request['document.recover'](item.token))}
        aria-label={`${t('start.recover')}: ${name}`}
      >
        {t('start.recover')}
      </Button>
      <Button disabled={busy} onClick={() => ask(save())} aria-label={`${t('action.file.saveAs')}: ${name}`}>
        {t('action.file.saveAs')}
      </Button>
      <Button
        look="plain"
        disabled={busy}
        onClick={() => ask(bridge.request['document.discard'](item.token))}
        aria-label={`${t('start.discard')}: ${name}`}
      >
        {t('start.discard')}
      </Button>
    </WorkCard>
  );
}

function DiscardedCard({ item, previews, request }: CardProps<DiscardedWork>) {
  const { t, bridge, language } = useApp();
  return (
    <WorkCard work={item} previews={previews} note={t('recovery.discardedAt', { time: formatMoment(item.discardedMs, Date.now(), language) })}>
      <Button
        onClick={() => request(bridge.request['document.restoreDiscarded'](item.token))}
        aria-label={`${t('recovery.restore')}: ${workName(item, t)}`}
      >
        {t('recovery.restore')}
      </Button>
    </WorkCard>
  );
}
