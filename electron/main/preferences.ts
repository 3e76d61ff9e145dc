import type { Language } from '../../shared/i18n/translate.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import {
  CANVASES,
  ENTER_CHOICES,
  THEMES,
  TOUCH_CHOICES,
  type CanvasChoice,
  type EnterChoice,
  type Theme,
  type TouchChoice,
} from '../../shared/ipc/contract.ts';
import type { AppState } from './app-state.ts';
import { tellTitle } from './documents.ts';
import { logFailure } from '../host/log.ts';
import { applyTheme, showMenu, type WindowHandlers } from './windows.ts';

/** Language, colours and the author of comments, which change in every window at once; and what the next window begins with. */
export interface Preferences {
  setLanguage(language: Language): Promise<null>;
  setTheme(theme: Theme): Promise<null>;
  setCanvas(canvas: CanvasChoice): Promise<null>;
  setTouch(touch: TouchChoice): Promise<null>;
  setEnter(enter: EnterChoice): Promise<null>;
  setMinimap(shown: boolean): Promise<null>;
  setSnaps(snaps: boolean): Promise<null>;
  setAuthor(author: string): Promise<null>;
}

export function createPreferences(state: AppState, handlers: WindowHandlers): Preferences {
  const keep = async (part: Parameters<typeof state.settings.change>[0]): Promise<null> => {
    // It holds for this session even when it cannot be kept for the next.
    await state.settings.change(part).catch((error: unknown) => logFailure('settings', error));
    return null;
  };
  return {
    setLanguage(language) {
      const kept = keep({ language });
      for (const window of state.windows.values()) {
        showMenu(state, window, handlers);
        window.send('language', language);
        tellTitle(state, window);
      }
      return kept;
    },
    setTheme(theme) {
      const kept = keep({ theme });
      applyTheme(state);
      for (const window of state.windows.values()) {
        showMenu(state, window, handlers);
        window.send('theme', theme);
      }
      return kept;
    },
    setCanvas(canvas) {
      const kept = keep({ canvas });
      for (const window of state.windows.values()) {
        showMenu(state, window, handlers);
        window.send('canvas', canvas);
      }
      return kept;
    },
    setTouch(touch) {
      const kept = keep({ touch });
      for (const window of state.windows.values()) {
        showMenu(state, window, handlers);
        window.send('touch', touch);
      }
      return kept;
    },
    setEnter(enter) {
      const kept = keep({ enter });
      for (const window of state.windows.values()) {
        showMenu(state, window, handlers);
        window.send('enter', enter);
      }
      return kept;
    },
    setMinimap: (minimap) => keep({ minimap }),
    setSnaps: (snaps) => keep({ snaps }),
    setAuthor(author) {
      const kept = keep({ author });
      for (const window of state.windows.values()) window.send('author', author);
      return kept;
    },
  };
}

/** Runs an action of the menu that is main's own; false when it is the page's to run. */
export function runOwnAction(preferences: Preferences, id: string): boolean {
  const [group, value] = id.split('.');
  const language = group === 'language' ? LANGUAGES.find((one) => one === value) : undefined;
  const theme = group === 'theme' ? THEMES.find((one) => one === value) : undefined;
  const canvas = group === 'canvas' ? CANVASES.find((one) => one === value) : undefined;
  const touch = group === 'touch' ? TOUCH_CHOICES.find((one) => one === value) : undefined;
  const enter = group === 'enter' ? ENTER_CHOICES.find((one) => one === value) : undefined;
  if (language) void preferences.setLanguage(language);
  if (theme) void preferences.setTheme(theme);
  if (canvas) void preferences.setCanvas(canvas);
  if (touch) void preferences.setTouch(touch);
  if (enter) void preferences.setEnter(enter);
  return [language, theme, canvas, touch, enter].some((chosen) => chosen !== undefined);
}
