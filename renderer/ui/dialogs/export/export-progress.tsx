import { CircleAlert, CircleCheck } from 'lucide-react';
import { Progress } from 'radix-ui';
import type { Result } from '../../../../shared/base/result.ts';
import { useT } from '../../app-context.ts';

export function ExportWorking({ done }: { readonly done: number }) {
  const t = useT();
  return (
    <div className="export-working">
      <p>{t('export.working')}</p>
      <Progress.Root className="progress" value={Math.round(done * 100)} aria-label={t('export.working')}>
        <Progress.Indicator style={{ width: `${Math.max(4, done * 100)}%` }} />
      </Progress.Root>
    </div>
  );
}

export function ExportResult({ result }: { readonly result: Result<{ readonly fileName: string }> }) {
  const t = useT();
  return result.ok ? (
    <div className="export-result good" role="status">
      <CircleCheck size={24} aria-hidden />
      <p>{t('export.done', { name: result.value.fileName })}</p>
    </div>
  ) : (
    <div className="export-result bad" role="alert">
      <CircleAlert size={24} aria-hidden />
      <p>{t(`error.${result.error.code}`, result.error.detail)}</p>
    </div>
  );
}
