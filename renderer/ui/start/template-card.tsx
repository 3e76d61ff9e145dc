import { useEffect, useRef } from 'react';
import type { TemplateName } from '../../../shared/ipc/names.ts';
import { useApp } from '../app-context.ts';
import { paintTemplate } from './template-picture.ts';
import './templates.css';

interface TemplateCardProps {
  readonly template: TemplateName;
  /** `hero` is the first thing a new user sees, with its words beside a large picture; `tile` one of many. */
  readonly look: 'hero' | 'tile';
  readonly onChoose: () => void;
}

export function TemplateCard({ template, look, onChoose }: TemplateCardProps) {
  const { t, language, theme, measure } = useApp();
  const picture = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = picture.current;
    if (!canvas) return undefined;
    // Painted after the words are on screen, and again when the card changes its size.
    const paint = () => paintTemplate(canvas, template, { language, theme, t, measure });
    const observer = new ResizeObserver(paint);
    observer.observe(canvas);
    return () => observer.disconnect();
  }, [template, language, theme, t, measure]);
  const text = t(`start.${template}Text`);
  return (
    <button type="button" className={`template ${look}`} data-template={template} onClick={onChoose} {...(look === 'tile' ? { title: text } : {})}>
      <canvas ref={picture} className="template-picture" aria-hidden />
      <span className="template-words">
        <strong>{t(`start.${template}`)}</strong>
        {look === 'hero' ? (
          <>
            <span>{text}</span>
            <span className="template-go">{t('start.demoGo')}</span>
          </>
        ) : (
          <span className="visually-hidden">{text}</span>
        )}
      </span>
    </button>
  );
}
