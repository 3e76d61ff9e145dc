import type { Id } from '../../shared/base/id.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { languageOfLocale } from '../../shared/i18n/language-of-locale.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import type { AppWindow } from './app-window.ts';
import type { DataFolder } from './data-folder.ts';
import type { OwnTemplates } from './own-templates.ts';
import type { RecentFiles } from './recent-files.ts';
import type { SettingsStore } from './settings.ts';
import type { Thumbnails } from './thumbnails.ts';
import type { Vetting } from './vetting.ts';

/** Built programs that run in other processes, as absolute paths. */
export interface Programs {
  readonly host: string;
  readonly vet: string;
  readonly finish: string;
  readonly preload: string;
  readonly exportPreload: string;
  readonly decodePreload: string;
  readonly importPreload: string;
}

/** What lives as long as the app. */
export interface AppState {
  readonly programs: Programs;
  readonly data: DataFolder;
  readonly settings: SettingsStore;
  readonly recent: RecentFiles;
  readonly thumbnails: Thumbnails;
  readonly templates: OwnTemplates;
  readonly vetting: Vetting;
  /** Random, of this installation alone: files say with it who edited them last. */
  readonly installationId: Id;
  /** By the id of their web contents. */
  readonly windows: Map<number, AppWindow>;
  /** Locale of the computer, for as long as nobody chose a language. */
  readonly locale: string;
}

export const languageOf = ({ settings, locale }: AppState): Language => settings.current.language ?? languageOfLocale(locale);

export const translateOf = (state: AppState): Translate => translator(languageOf(state));
