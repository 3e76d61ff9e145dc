import { useMemo } from 'react';
import { slideTitles } from '../../../../shared/exchange/slide-titles.ts';
import { useT } from '../../app-context.ts';
import './slides-preview.css';

/** The slides by their titles: how they look is for the program they are made for. */
export function SlidesPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const titles = useMemo(() => slideTitles(bytes), [bytes]);
  return (
    <ol className="slides-preview" aria-label={t('export.slides')}>
      {titles.map((title, index) => (
        <li key={index}>
          <span>{title}</span>
        </li>
      ))}
    </ol>
  );
}
