import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../app-context.ts';
import { IconButton } from '../../controls/icon-button.tsx';

interface PdfPreviewProps {
  readonly bytes: Uint8Array;
}

/** The pages of a PDF, one at a time, as large as there is room. */
export function PdfPreview({ bytes }: PdfPreviewProps) {
  const t = useT();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [page, setPage] = useState(1);
  useEffect(() => {
    let wanted = true;
    const opening = import('./open-pdf.ts').then(({ openPdf }) => openPdf(bytes));
    void opening.then((opened) => {
      if (wanted) setPdf(opened);
    });
    return () => {
      wanted = false;
      void opening.then((opened) => opened.loadingTask.destroy());
    };
  }, [bytes]);
  const count = pdf?.numPages ?? 1;
  const shown = Math.min(page, count);
  return (
    <>
      <div className="preview-sheet">{pdf ? <PdfPage pdf={pdf} number={shown} /> : null}</div>
      {count > 1 ? (
        <div className="preview-pages">
          <IconButton icon={ChevronLeft} label={t('export.pageBefore')} disabled={shown <= 1} onClick={() => setPage(shown - 1)} />
          <span aria-live="polite">{t('export.pageOf', { number: shown, count })}</span>
          <IconButton icon={ChevronRight} label={t('export.pageAfter')} disabled={shown >= count} onClick={() => setPage(shown + 1)} />
        </div>
      ) : null}
    </>
  );
}

function PdfPage({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: () => void = () => undefined;
    let wanted = true;
    const draw = async (): Promise<void> => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      const room = target?.parentElement?.getBoundingClientRect();
      if (!wanted || !target || !room) return;
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(room.width / natural.width, room.height / natural.height);
      const viewport = page.getViewport({ scale: scale * devicePixelRatio });
      target.width = Math.max(1, Math.floor(viewport.width));
      target.height = Math.max(1, Math.floor(viewport.height));
      target.style.width = `${natural.width * scale}px`;
      target.style.height = `${natural.height * scale}px`;
      const drawing = page.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      await drawing.promise;
    };
    // A drawing that a newer one took the place of, or of a document that was closed.
    draw().catch(() => undefined);
    return () => {
      wanted = false;
      stop();
    };
  }, [pdf, number]);
  return <canvas ref={canvas} role="img" aria-label={t('export.pageOf', { number, count: pdf.numPages })} />;
}
