import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../../shared/base/result.ts';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { noticeText } from '../../editor/notice-words.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { AboutDialog } from '../dialogs/about-dialog.tsx';
import { ShortcutsDialog } from '../dialogs/shortcuts-dialog.tsx';
import { useImportDrop } from './begin-with-import.ts';
import { useStartActions } from './start-actions.ts';
import { StartScreen } from './start-screen.tsx';

interface News {
  readonly code: string;
  readonly detail?: AppError['detail'];
}

/** A window without a document: it runs the few actions of the menu that need none. */
export function StartWindow() {
  const { bridge, t } = useApp();
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  const [news, setNews] = useState<News | null>(null);
  // What was asked for may be done and yet have news: those of single files come as a notice, before or after the answer.
  const tell = (result: Result<unknown>) => {
    if (!result.ok && result.error.code !== 'cancelled') setNews(result.error);
  };
  useStartActions(tell, setDialog);
  useImportDrop(tell);
  useEffect(() => {
    const enabled = ACTIONS.filter((action) => action.when === 'always').map((action): ActionId => action.id);
    void bridge.request['app.setEnabledActions'](enabled);
    return bridge.on.notice(setNews);
  }, [bridge]);
  // Put into words here, so that they follow the language.
  const said = news && noticeText(t, news.code, news.detail);
  return (
    <>
      <StartScreen onFailure={tell} />
      {said ? (
        <ol className="notices start-notices">
          <li className="notice" data-tone={said.tone} role="alert">
            {said.tone === 'error' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
            <p>{said.text}</p>
            <IconButton icon={X} size={16} side="top" label={t('ui.dismiss')} onClick={() => setNews(null)} />
          </li>
        </ol>
      ) : null}
      {dialog === 'about' ? <AboutDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
