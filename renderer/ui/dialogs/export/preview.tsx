import { useEffect, useState } from 'react';
import type { PreviewedFile } from '../../../../shared/ipc/contract.ts';
import type { ExportChoice } from '../../../../shared/ipc/export-choice.ts';
import { useT } from '../../app-context.ts';
import { ExportWarnings } from './export-warnings.tsx';
import { SheetsPreview, TablePreview, TextPreview } from './data-preview.tsx';
import { PdfPreview } from './pdf-preview.tsx';
import { previewChoice } from './preview-choice.ts';
import { SlidesPreview } from './slides-preview.tsx';
import { usePreview } from './use-preview.ts';

/** What the export will be, as it will be. */
export function ExportPreview({ choice }: { readonly choice: ExportChoice }) {
  const t = useT();
  const [asked, setAsked] = useState(() => previewChoice(choice));
  // An equal choice is the same preview.
  const wanted = previewChoice(choice);
  if (JSON.stringify(wanted) !== JSON.stringify(asked)) setAsked(wanted);
  const { made, isStale } = usePreview(asked);
  return (
    <section className={isStale ? 'preview stale' : 'preview'} aria-label={t('export.preview')} aria-busy={isStale}>
      {made === null ? null : made.result.ok ? (
        <Made choice={made.choice} made={made.result.value} />
      ) : made.result.error.code === 'cancelled' ? null : (
        <p className="preview-words error">{t(`error.${made.result.error.code}`, made.result.error.detail)}</p>
      )}
      {isStale ? <p className="preview-wait">{t('export.drawing')}</p> : null}
    </section>
  );
}

function Made({ choice, made }: { readonly choice: ExportChoice; readonly made: PreviewedFile }) {
  return (
    <>
      <Shown choice={choice} bytes={made.bytes} />
      <ExportWarnings warnings={made.warnings} />
    </>
  );
}

function Shown({ choice, bytes }: { readonly choice: ExportChoice; readonly bytes: Uint8Array }) {
  const t = useT();
  const { options } = choice;
  switch (options.format) {
    case 'pdf':
      return <PdfPreview bytes={bytes} />;
    case 'png':
      return <PicturePreview bytes={bytes} type="image/png" />;
    case 'csv':
      return <TablePreview bytes={bytes} empty={t(options.sheet === 'touchpoints' ? 'sheet.noTouchpoints' : 'sheet.empty')} />;
    case 'xlsx':
      return <SheetsPreview bytes={bytes} />;
    case 'md':
    case 'json':
    case 'mmd':
      return <TextPreview bytes={bytes} />;
    case 'svg':
    case 'html':
      return <PicturePreview bytes={bytes} type="image/svg+xml" />;
    case 'pptx':
      return <SlidesPreview bytes={bytes} />;
  }
}

function PicturePreview({ bytes, type }: { readonly bytes: Uint8Array; readonly type: string }) {
  const t = useT();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return <div className="preview-sheet">{address === null ? null : <img src={address} alt={t('export.preview')} />}</div>;
}
