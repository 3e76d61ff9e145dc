import { createContext, use } from 'react';
import type { Language, Translate } from '../../shared/i18n/translate.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Theme } from '../../shared/ipc/contract.ts';
import type { Measure } from '../../shared/layout/text.ts';
import type { Platform } from './shortcut.ts';

/** What every screen may use, with or without an open document. */
export interface AppShell {
  readonly bridge: Bridge;
  readonly language: Language;
  readonly theme: Theme;
  /** Who writes comments on this computer; '' while nobody has said. */
  readonly author: string;
  readonly t: Translate;
  readonly measure: Measure;
  readonly platform: Platform;
  readonly version: string;
}

const AppContext = createContext<AppShell | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): AppShell {
  const app = use(AppContext);
  if (!app) throw new Error('useApp needs an AppProvider above it');
  return app;
}

export const useT = (): Translate => useApp().t;
