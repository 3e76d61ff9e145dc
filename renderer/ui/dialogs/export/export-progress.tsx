import { CircleAlert, CircleCheck } from 'lucide-react';
import { Progress } from 'radix-ui';
import type { Result } from '../../../../shared/base/result.ts';
import type { ExportWarning } from '../../../../shared/ipc/export-page.ts';
import { useT } from '../../app-context.ts';
import { ExportWarnings } from './export-warnings.tsx';

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

export interface ExportedFile {
  readonly fileName: string;
  readonly warnings: readonly ExportWarning[];
}

export function ExportResult({ result }: { readonly result: Result<ExportedFile> }) {
  const t = useT();
  return result.ok ? (
    <>
      <div className="export-result good" role="status">
        <CircleCheck size={24} aria-hidden />
        <p>{t('export.done', { name: result.value.fileName })}</p>
      </div>
      <ExportWarnings warnings={result.value.warnings} />
    </>
  ) : (
    <div className="export-result bad" role="alert">
      <CircleAlert size={24} aria-hidden />
      <p>{t(`error.${result.error.code}`, result.error.detail)}</p>
    </div>
  );
}
