import { TriangleAlert } from 'lucide-react';
import type { Id } from '../../../../shared/base/id.ts';
import type { Result } from '../../../../shared/base/result.ts';
import { leftWords } from '../../../../shared/exchange/left-words.ts';
import { madeWords } from '../../../../shared/exchange/made-words.ts';
import { whyNothing } from '../../../editor/importing/nothing-words.ts';
import type { ImportAsk, ImportPreview } from '../../../editor/importing/preview.ts';
import { useT } from '../../app-context.ts';
import { ImportPicture } from './import-picture.tsx';

interface ImportOutcomeProps {
  readonly ask: ImportAsk;
  readonly preview: Result<ImportPreview>;
  /** Another board than the one that is shown first. */
  readonly boardId: Id | null;
  readonly isStale: boolean;
  /** Of the words that say why there is nothing to import. */
  readonly reasonId: string;
}

/** A picture of what would come of it, what that is in numbers, and what cannot be taken along. */
export function ImportOutcome({ ask, preview, boardId, isStale, reasonId }: ImportOutcomeProps) {
  const t = useT();
  if (!preview.ok) {
    const { code, detail } = preview.error;
    return (
      <section className="import-outcome" aria-label={t('import.preview')}>
        <p className="import-nothing" id={reasonId} role="status">
          {code === 'import-empty' ? t(whyNothing(ask)) : t(`error.${code}`, detail)}
        </p>
      </section>
    );
  }
  const { added, left } = preview.value;
  return (
    <section className="import-outcome" aria-label={t('import.preview')} aria-busy={isStale}>
      <ImportPicture preview={preview.value} boardId={boardId ?? preview.value.boardId} />
      <div role="status">
        <h3>{t('import.willMake')}</h3>
        <p>{madeWords(added, t).join(' · ')}</p>
      </div>
      {left.length > 0 ? (
        <div className="import-left">
          <h3>
            <TriangleAlert size={16} aria-hidden />
            {t('import.left')}
          </h3>
          <ul>
            {leftWords(left, t).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
