import { useT } from '../app-context.ts';
import { Button } from './button.tsx';

interface OutcomeButtonsProps {
  /** Whether there is a file to be shown. */
  readonly done: boolean;
  readonly onReveal: () => void;
  readonly onClose: () => void;
  /** Back to what was chosen. */
  readonly onAgain: () => void;
}

/** What to do when a file was made, or could not be: the same wherever files are made. */
export function OutcomeButtons({ done, onReveal, onClose, onAgain }: OutcomeButtonsProps) {
  const t = useT();
  return done ? (
    <>
      <Button onClick={onReveal}>{t('export.reveal')}</Button>
      <Button look="primary" onClick={onClose}>
        {t('ui.done')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{t('ui.close')}</Button>
      <Button look="primary" onClick={onAgain}>
        {t('export.again')}
      </Button>
    </>
  );
}
