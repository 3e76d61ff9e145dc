import { useEffect, useRef } from 'react';
import type { Result } from '../../../shared/base/result.ts';
import type { ActionId } from '../../../shared/commands/actions.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import type { Theme } from '../../../shared/ipc/contract.ts';
import { isField } from '../../tools/focus.ts';
import { keyOf } from '../../tools/key-event.ts';
import { actionOfKey, worksWhileTyping } from '../../tools/shortcuts.ts';
import { useApp } from '../app-context.ts';
import { beginWithImport } from './begin-with-import.ts';

/** What the menu shows keys for: it leaves them to the page. */
const KEYED: ReadonlySet<ActionId> = new Set(['file.new', 'file.open', 'file.close', 'view.fullScreen', 'help.shortcuts']);

/** Runs what the menu or a key asks for while no document is open, where the editor would otherwise do it. */
export function useStartActions(tell: (result: Result<unknown>) => void, openDialog: (name: 'about' | 'shortcuts') => void): void {
  const { bridge } = useApp();
  const latest = useRef({ tell, openDialog });
  latest.current = { tell, openDialog };
  useEffect(() => {
    let fullScreen = false;
    const stopFullScreen = bridge.on.fullScreen((on) => {
      fullScreen = on;
    });
    const run = (id: string): Promise<Result<unknown>> | null => {
      const { request } = bridge;
      switch (id) {
        case 'file.new':
          return request['document.new']('blank');
        case 'file.open':
          return request['document.openDialog'](null);
        case 'file.import':
          return beginWithImport(bridge);
        case 'file.close':
          return request['app.closeWindow'](null);
        case 'view.fullScreen':
          return request['app.setFullScreen'](!fullScreen);
        case 'language.tr':
        case 'language.en':
          return request['app.setLanguage'](id.slice('language.'.length) as Language);
        case 'theme.system':
        case 'theme.light':
        case 'theme.dark':
        case 'theme.contrast':
          return request['app.setTheme'](id.slice('theme.'.length) as Theme);
        case 'help.about':
          latest.current.openDialog('about');
          return null;
        case 'help.shortcuts':
          latest.current.openDialog('shortcuts');
          return null;
        default:
          return null;
      }
    };
    const runAndTell = (id: string): void => void run(id)?.then((result) => latest.current.tell(result));
    const stopActions = bridge.on.action(({ id }) => runAndTell(id));
    const press = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const id = actionOfKey(key);
      if (id === null || !KEYED.has(id) || event.defaultPrevented || event.repeat) return;
      if (isField(event.target) && !worksWhileTyping(id, key)) return;
      event.preventDefault();
      runAndTell(id);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
      stopActions();
      stopFullScreen();
    };
  }, [bridge]);
}
