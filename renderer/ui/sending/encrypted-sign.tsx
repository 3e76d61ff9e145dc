import { Lock } from 'lucide-react';
import { useT } from '../app-context.ts';
import { Tip } from '../controls/tip.tsx';
import './sending.css';

/** Stands beside the name of a workshop whose file opens with a passphrase. */
export function EncryptedSign() {
  const t = useT();
  return (
    <Tip label={t('send.encrypted')}>
      <span className="encrypted-sign" role="img" tabIndex={0} aria-label={t('send.encrypted')}>
        <Lock size={16} aria-hidden />
      </span>
    </Tip>
  );
}
