import { Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { OwnTemplate } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { OwnTemplateCard } from './own-template-card.tsx';

/** How long a deleted template can be had back, ms. */
const REGRET_MS = 8_000;

interface OwnTemplatesProps {
  readonly templates: readonly OwnTemplate[];
  readonly request: (answer: Promise<Result<unknown>>) => void;
}

/** What the user has kept to begin with; nothing is shown while there is none. A deleted one goes for good only after a while. */
export function OwnTemplates({ templates, request }: OwnTemplatesProps) {
  const { bridge, t } = useApp();
  const [deleted, setDeleted] = useState<OwnTemplate | null>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const pending = useRef<OwnTemplate | null>(null);
  useEffect(() => {
    pending.current = deleted;
    if (!deleted) return undefined;
    const timer = setTimeout(() => setDeleted(null), REGRET_MS);
    return () => {
      clearTimeout(timer);
      // Not had back: another one was deleted, the time is over, or the screen goes.
      if (pending.current !== deleted) return;
      setGone((before) => new Set([...before, deleted.token]));
      request(bridge.request['template.delete'](deleted.token));
    };
    // Only what is deleted counts: the other two are new at every render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [deleted]);
  const undo = () => {
    pending.current = null;
    setDeleted(null);
  };
  const shown = templates.filter(({ token }) => token !== deleted?.token && !gone.has(token));
  if (shown.length === 0 && !deleted) return null;
  return (
    <section className="start-section" aria-label={t('start.mine')}>
      <h2>{t('start.mine')}</h2>
      <div className="template-grid">
        {shown.map((template) => (
          <OwnTemplateCard
            key={template.token}
            template={template}
            onChoose={() => request(bridge.request['document.newFromTemplate'](template.token))}
            onRename={(name) => request(bridge.request['template.rename']({ token: template.token, name }))}
            onDelete={() => setDeleted(template)}
          />
        ))}
      </div>
      {deleted ? (
        <p className="template-deleted" role="status">
          {t('start.templateDeleted', { name: deleted.name })}
          <Button look="plain" icon={Undo2} onClick={undo}>
            {t('action.edit.undo')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
