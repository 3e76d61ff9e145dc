import { FileClock } from 'lucide-react';
import type { LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { workContents, workName } from './work-words.ts';

interface LeftBehindProps {
  readonly work: readonly LeftBehindWork[];
  readonly onOpen: (token: string) => void;
  readonly onDiscard: (token: string) => void;
}

/** Work that was never put into a file, or whose window went down: offered before anything else. */
export function LeftBehind({ work, onOpen, onDiscard }: LeftBehindProps) {
  const { t, language } = useApp();
  return (
    <section className="start-section left-behind" aria-label={t('start.leftBehind')}>
      <h2>{t('start.leftBehind')}</h2>
      <ul className="file-list">
        {work.map((item) => {
          const name = workName(item, t);
          return (
            <li key={item.token} className="file-row">
              <FileClock size={20} aria-hidden />
              <div className="file-words file-open">
                <div className="file-words">
                  <strong>{name}</strong>
                  <span>{workContents(item, language, t)}</span>
                </div>
              </div>
              <div className="file-actions">
                <Button look="plain" onClick={() => onDiscard(item.token)} aria-label={`${t('start.discard')}: ${name}`}>
                  {t('start.discard')}
                </Button>
                <Button look="primary" onClick={() => onOpen(item.token)} aria-label={`${t('start.recover')}: ${name}`}>
                  {t('start.recover')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
