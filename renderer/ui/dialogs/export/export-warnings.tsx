import { TriangleAlert } from 'lucide-react';
import type { ExportWarning } from '../../../../shared/ipc/export-page.ts';
import { warningText } from '../../../../shared/scene/print/warnings.ts';
import { useT } from '../../app-context.ts';

/** What somebody should know about an export that succeeds all the same. */
export function ExportWarnings({ warnings }: { readonly warnings: readonly ExportWarning[] }) {
  const t = useT();
  if (warnings.length === 0) return null;
  return (
    <ul className="export-warnings" role="status">
      {warnings.map((warning) => (
        <li key={warning.of === 'no-letters' ? warning.script : warning.of}>
          <TriangleAlert size={16} aria-hidden />
          {warningText(warning, t)}
        </li>
      ))}
    </ul>
  );
}
