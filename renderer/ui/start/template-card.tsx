import { useEffect, useRef } from 'react';
import type { TemplateName } from '../../../shared/ipc/contract.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { useApp } from '../app-context.ts';
import { paintTemplate } from './template-picture.ts';

const WORDS: Readonly<Record<TemplateName, { readonly title: MessageKey; readonly text: MessageKey }>> = {
  demo: { title: 'start.demo', text: 'start.demoText' },
  blank: { title: 'start.blank', text: 'start.blankText' },
  journey: { title: 'start.journey', text: 'start.journeyText' },
  blueprint: { title: 'start.blueprint', text: 'start.blueprintText' },
};

interface TemplateCardProps {
  readonly template: TemplateName;
  readonly first?: boolean;
  readonly onChoose: () => void;
}

export function TemplateCard({ template, first = false, onChoose }: TemplateCardProps) {
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
  return (
    <button type="button" className={first ? 'template first' : 'template'} data-template={template} onClick={onChoose}>
      <canvas ref={picture} className="template-picture" aria-hidden />
      <span className="template-words">
        <strong>{t(WORDS[template].title)}</strong>
        <span>{t(WORDS[template].text)}</span>
        {first ? <span className="template-go">{t('start.demoGo')}</span> : null}
      </span>
    </button>
  );
}
