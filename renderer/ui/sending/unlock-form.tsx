import { useState } from 'react';
import type { AppError } from '../../../shared/base/result.ts';
import { useT } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import { ShowablePassphraseField } from './passphrase-field.tsx';

interface UnlockFormProps {
  readonly hint: string;
  /** Null when it opened. A wrong passphrase may be followed by another; after every other failure there is nothing left to try. */
  readonly onOpen: (passphrase: string) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** Asks for the passphrase of one encrypted file, and says what is wrong with it. */
export function UnlockForm({ hint, onOpen, onClose }: UnlockFormProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [opening, setOpening] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const isOver = failure !== null && failure.code !== 'passphrase-wrong';
  const open = async () => {
    setOpening(true);
    setFailure(await onOpen(typed));
    setOpening(false);
  };
  return (
    <FormDialog
      title={t('unlock.title')}
      hint={hint}
      submit={t(opening ? 'unlock.opening' : 'unlock.open')}
      ready={!opening && !isOver && typed !== ''}
      {...(isOver ? { cancel: t('ui.close') } : {})}
      onSubmit={() => void open()}
      onClose={onClose}
    >
      <ShowablePassphraseField
        label={t('unlock.passphrase')}
        value={typed}
        readOnly={isOver}
        error={failure === null ? undefined : t(`error.${failure.code}`, failure.detail)}
        onType={(now) => {
          setTyped(now);
          setFailure(null);
        }}
      />
    </FormDialog>
  );
}
