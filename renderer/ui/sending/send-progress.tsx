import { CircleAlert, CircleCheck } from 'lucide-react';
import { Progress } from 'radix-ui';
import type { Result } from '../../../shared/base/result.ts';
import type { Events } from '../../../shared/ipc/bridge.ts';
import type { SentCopy } from '../../../shared/ipc/send-choice.ts';
import { useApp, useT } from '../app-context.ts';
import { formatBytes } from '../format.ts';

export function SendWorking({ progress }: { readonly progress: Events['sendProgress'] | null }) {
  const t = useT();
  const words = progress ? t('send.shrinking', { done: progress.done + 1, total: progress.total }) : t('send.working');
  const percent = progress ? Math.round((progress.done / progress.total) * 100) : 0;
  return (
    <div className="export-working">
      <p>{words}</p>
      <Progress.Root className="progress" value={progress ? percent : null} aria-label={t('send.working')}>
        <Progress.Indicator style={{ width: `${Math.max(4, percent)}%` }} />
      </Progress.Root>
    </div>
  );
}

export function SendResult({ result, encrypted }: { readonly result: Result<SentCopy>; readonly encrypted: boolean }) {
  const { t, language } = useApp();
  return result.ok ? (
    <div className="export-result good" role="status">
      <CircleCheck size={24} aria-hidden />
      <div>
        <p>{t('send.done', { name: result.value.fileName, size: formatBytes(result.value.bytes, language, t) })}</p>
        {encrypted ? <p className="field-hint">{t('send.doneEncrypted')}</p> : null}
      </div>
    </div>
  ) : (
    <div className="export-result bad" role="alert">
      <CircleAlert size={24} aria-hidden />
      <p>{t(`error.${result.error.code}`, result.error.detail)}</p>
    </div>
  );
}
