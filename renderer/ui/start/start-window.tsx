import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ERROR_CODES, type AppError, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { AboutDialog } from '../dialogs/about-dialog.tsx';
import { ShortcutsDialog } from '../dialogs/shortcuts-dialog.tsx';
import { useStartActions } from './start-actions.ts';
import { StartScreen } from './start-screen.tsx';

/** A window without a document: it runs the few actions of the menu that need none. */
export function StartWindow() {
  const { bridge, t } = useApp();
  const [dialog, setDialog] = useState<'about' | 'shortcuts' | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const tell = (result: Result<unknown>) => {
    if (result.ok) setError(null);
    else if (result.error.code !== 'cancelled') setError(result.error);
  };
  useStartActions(tell, setDialog);
  useEffect(() => {
    const enabled = ACTIONS.filter((action) => action.when === 'always').map((action): ActionId => action.id);
    void bridge.request['app.setEnabledActions'](enabled);
    return bridge.on.notice(({ code, detail }) => {
      if ((ERROR_CODES as readonly string[]).includes(code)) setError({ code: code as ErrorCode, detail });
    });
  }, [bridge]);
  return (
    <>
      <StartScreen onFailure={tell} />
      {error ? (
        <ol className="notices start-notices">
          <li className="notice" data-tone="error" role="alert">
            <CircleAlert size={18} aria-hidden />
            <p>{t(`error.${error.code}`, error.detail)}</p>
            <IconButton icon={X} size={16} side="top" label={t('ui.dismiss')} onClick={() => setError(null)} />
          </li>
        </ol>
      ) : null}
      {dialog === 'about' ? <AboutDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}
