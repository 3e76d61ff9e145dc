import { useMemo } from 'react';
import type { PreviewedSlide } from '../../../../shared/ipc/export-preview.ts';
import { useT } from '../../app-context.ts';
import './slides-preview.css';

/** The slides as Temas draws them: the program they are made for has other fonts. */
export function SlidesPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const slides = useMemo(() => JSON.parse(new TextDecoder().decode(bytes)) as readonly PreviewedSlide[], [bytes]);
  return (
    <div className="slides-preview">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- more slides than fit are scrolled by the keyboard, too */}
      <div className="slides-scroll" tabIndex={0} role="group" aria-label={t('export.slides')}>
        <ol>
          {slides.map(({ title, picture }, index) => (
            <li key={index} className={picture === null ? 'no-picture' : undefined}>
              <span className="slide-title">{title}</span>
              {picture === null ? null : <img src={picture} alt="" />}
            </li>
          ))}
        </ol>
      </div>
      <p className="field-hint">{t('export.slidesAsDrawn')}</p>
    </div>
  );
}
