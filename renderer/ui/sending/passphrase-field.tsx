import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { LONGEST_PASSPHRASE } from '../../../shared/ipc/passphrase.ts';
import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import './sending.css';

type FieldProps = Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'type'>;

interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onType: (typed: string) => void;
  /** Beside one that shows it already. */
  readonly shown?: boolean;
}

/** A field for a passphrase, hidden while it is typed unless somebody asks to see it. */
export function PassphraseField({ value, onType, shown = false, ...rest }: PassphraseFieldProps) {
  return (
    <TextField
      type={shown ? 'text' : 'password'}
      value={value}
      maxLength={LONGEST_PASSPHRASE}
      onChange={({ target }) => onType(target.value)}
      {...rest}
    />
  );
}

/** The same with its own button to see it. */
export function ShowablePassphraseField({ onShow, ...props }: PassphraseFieldProps & { readonly onShow?: (shown: boolean) => void }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  return (
    <div className="passphrase">
      <PassphraseField {...props} shown={shown} />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={t('send.show')}
        pressed={shown}
        onClick={() => {
          setShown(!shown);
          onShow?.(!shown);
        }}
      />
    </div>
  );
}
