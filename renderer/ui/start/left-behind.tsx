import { FileClock } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { formatMoment } from '../format.ts';

const SECONDS_TO_THINK = 8;

interface LeftBehindProps {
  readonly work: readonly LeftBehindWork[];
  readonly onOpen: (token: string) => void;
  readonly onGone: () => void;
}

/** Work that was never put into a file, or whose window went down: offered before anything else. */
export function LeftBehind({ work, onOpen, onGone }: LeftBehindProps) {
  const { t } = useApp();
  return (
    <section className="start-section left-behind" aria-label={t('start.leftBehind')}>
      <h2>{t('start.leftBehind')}</h2>
      <ul className="file-list">
        {work.map((item) => (
          <LeftBehindRow key={item.token} item={item} onOpen={() => onOpen(item.token)} onGone={onGone} />
        ))}
      </ul>
    </section>
  );
}

/** Discarding waits a few seconds for second thoughts; closing the window keeps the work. */
function LeftBehindRow({ item, onOpen, onGone }: { readonly item: LeftBehindWork; readonly onOpen: () => void; readonly onGone: () => void }) {
  const { t, language, bridge } = useApp();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (left === null) return undefined;
    const timer = setTimeout(() => {
      if (left > 1) setLeft(left - 1);
      else void bridge.request['document.discard'](item.token).then(onGone);
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, bridge, item.token, onGone]);

  const counts = (['maps', 'touchpoints', 'notes'] as const)
    .filter((what) => item[what] > 0)
    .map((what) => t(`count.${what}`, { count: item[what] }));
  const contents = item.encrypted ? [t('start.encryptedWork')] : counts;
  const name = item.name ?? (item.hint === '' ? t('start.untitled') : item.hint);
  return (
    <li className="file-row">
      <FileClock size={20} aria-hidden />
      <div className="file-words file-open">
        <div className="file-words">
          <strong>{name}</strong>
          <span>
            {left === null
              ? [formatMoment(item.modifiedMs, Date.now(), language), ...contents].join(' · ')
              : t('start.discarding', { seconds: left })}
          </span>
        </div>
      </div>
      <div className="file-actions">
        {left === null ? (
          <>
            <Button look="plain" onClick={() => setLeft(SECONDS_TO_THINK)} aria-label={`${t('start.discard')}: ${name}`}>
              {t('start.discard')}
            </Button>
            <Button look="primary" onClick={onOpen} aria-label={`${t('start.recover')}: ${name}`}>
              {t('start.recover')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setLeft(null)}>{t('start.keep')}</Button>
        )}
      </div>
    </li>
  );
}
