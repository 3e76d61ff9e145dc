import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../../shared/base/result.ts';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { noticeWords } from '../../editor/notice-words.ts';
import type { Notice } from '../../editor/session.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { AboutDialog } from '../dialogs/about-dialog.tsx';
import { ShortcutsDialog } from '../dialogs/shortcuts-dialog.tsx';
import { useStartActions } from './start-actions.ts';
import { StartScreen } from './start-screen.tsx';

interface News {
  readonly tone: Notice['tone'];
  readonly key: MessageKey;
  readonly detail: AppError['detail'];
}

/** A window without a document: it runs the few actions of the menu that need none. */
export function StartWindow() {
  const { bridge, t } = useApp();
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const tell = (result: Result<unknown>) => {
    if (result.ok) setNews(null);
    else if (result.error.code !== 'cancelled') setNews({ tone: 'error', key: `error.${result.error.code}`, detail: result.error.detail });
  };
  useStartActions(tell, setDialog);
  useEffect(() => {
    const enabled = ACTIONS.filter((action) => action.when === 'always').map((action): ActionId => action.id);
    void bridge.request['app.setEnabledActions'](enabled);
    return bridge.on.notice(({ code, detail }) => {
      const words = noticeWords(code);
      if (words) setNews({ ...words, detail });
    });
  }, [bridge]);
  return (
    <>
      <StartScreen onFailure={tell} />
      {news ? (
        <ol className="notices start-notices">
          <li className="notice" data-tone={news.tone} role="alert">
            {news.tone === 'error' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
            <p>{t(news.key, news.detail)}</p>
            <IconButton icon={X} size={16} side="top" label={t('ui.dismiss')} onClick={() => setNews(null)} />
          </li>
        </ol>
      ) : null}
      {dialog === 'about' ? <AboutDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
