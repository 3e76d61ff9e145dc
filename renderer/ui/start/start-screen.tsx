import { ArchiveRestore, FolderOpen, Import, ShieldCheck } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import { LANGUAGES, type Language } from '../../../shared/i18n/translate.ts';
import type { LeftBehindWork, OwnTemplate, RecentFile } from '../../../shared/ipc/start-lists.ts';
import { TEMPLATES } from '../../../shared/ipc/names.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { beginWithImport } from './begin-with-import.ts';
import { LeftBehind } from './left-behind.tsx';
import { Mark } from './mark.tsx';
import { OwnTemplates } from './own-templates.tsx';
import { RecentFiles } from './recent-files.tsx';
import { RecoveryDialog, type RecoveryView } from './recovery-dialog.tsx';
import { TemplateCard } from './template-card.tsx';
import { useLeftWork } from './use-left-work.ts';
import { useLookAgain } from './use-look-again.ts';
import './start.css';

/** Languages are called what their speakers call them. */
const LANGUAGE_OPTIONS: readonly { readonly value: Language; readonly label: string }[] = LANGUAGES.map((value) => ({
  value,
  label: { tr: 'Türkçe', en: 'English' }[value],
}));

const NOTHING: readonly LeftBehindWork[] = [];

export function StartScreen({ onFailure }: { readonly onFailure: (result: Result<unknown>) => void }) {
  const { bridge, t, language } = useApp();
  const { work, discarded, refresh: refreshWork } = useLeftWork();
  const leftBehind = work ?? NOTHING;
  const [recovery, setRecovery] = useState<RecoveryView | null>(null);
  const [own, setOwn] = useState<readonly OwnTemplate[]>([]);
  const [recent, setRecent] = useState<readonly RecentFile[] | null>(null);

  const refresh = useCallback(() => {
    void bridge.request['start.templates'](null).then((result) => setOwn(result.ok ? result.value : []));
    void bridge.request['start.recent'](null).then((result) => setRecent(result.ok ? result.value : []));
  }, [bridge]);
  useLookAgain(refresh);

  useEffect(() => {
    // Main says it once; what is listed later was left by hand.
    if (leftBehind.length > 0) void bridge.request['start.afterCrash'](null).then((crash) => crash.ok && crash.value && setRecovery('left'));
  }, [bridge, leftBehind]);

  const request = (answer: Promise<Result<unknown>>) => void answer.then(onFailure).then(refresh).then(refreshWork);
  // The demo is the first, biggest choice until somebody has work of their own.
  const isNew = recent?.length === 0 && own.length === 0;
  return (
    <main className="start">
      <div className="start-page">
        <header className="start-head">
          <div className="start-brand">
            <Mark />
            <div>
              <h1>Temas</h1>
              <p>{t('start.tagline')}</p>
            </div>
          </div>
          <div className="start-head-actions">
            <Button icon={FolderOpen} onClick={() => request(bridge.request['document.openDialog'](null))}>
              {t('start.open')}
            </Button>
            <Button icon={Import} onClick={() => request(beginWithImport(bridge))}>
              {t('import.start')}
            </Button>
            <div className="language-switch">
              <Segmented
                label={t('start.language')}
                hideLabel
                value={language}
                options={LANGUAGE_OPTIONS}
                onChange={(next) => request(bridge.request['app.setLanguage'](next))}
              />
            </div>
          </div>
        </header>

        {leftBehind.length > 0 ? (
          <LeftBehind
            work={leftBehind}
            onOpen={(token) => request(bridge.request['document.recover'](token))}
            onDiscard={(token) => request(bridge.request['document.discard'](token))}
          />
        ) : null}

        {isNew ? (
          <section className="start-section" aria-label={t('start.begin')}>
            <TemplateCard template="demo" look="hero" onChoose={() => request(bridge.request['document.new']('demo'))} />
          </section>
        ) : null}

        <section className="start-section" aria-label={t('start.templates')}>
          <h2>{t('start.templates')}</h2>
          <div className={isNew ? 'template-grid fives' : 'template-grid'}>
            {TEMPLATES.filter((template) => template !== 'demo').map((template) => (
              <TemplateCard key={template} template={template} look="tile" onChoose={() => request(bridge.request['document.new'](template))} />
            ))}
            {isNew ? null : <TemplateCard template="demo" look="tile" onChoose={() => request(bridge.request['document.new']('demo'))} />}
          </div>
        </section>

        <OwnTemplates templates={own} request={request} />

        <section className="start-section" aria-label={t('start.recent')}>
          <h2>{t('start.recent')}</h2>
          {recent === null ? null : (
            <RecentFiles
              files={recent}
              onOpen={(token) => request(bridge.request['document.openRecent'](token))}
              onForget={(token) => request(bridge.request['start.forgetRecent'](token))}
            />
          )}
        </section>

        <footer className="start-foot">
          <ShieldCheck size={16} aria-hidden />
          {t('start.offline')}
          {discarded.length > 0 ? (
            <Button look="plain" className="start-discarded" icon={ArchiveRestore} onClick={() => setRecovery('discarded')}>
              {t('recovery.showDiscarded', { count: discarded.length })}
            </Button>
          ) : null}
        </footer>
      </div>
      {recovery ? (
        <RecoveryDialog first={recovery} work={leftBehind} discarded={discarded} request={request} onClose={() => setRecovery(null)} />
      ) : null}
    </main>
  );
}
