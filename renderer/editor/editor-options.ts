import type { Language } from '../../shared/i18n/translate.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { CanvasChoice, EnterChoice, SaveStatus, Theme } from '../../shared/ipc/contract.ts';
import type { Measure } from '../../shared/layout/text.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { Clock } from './clock.ts';

/** What an editor begins with: a document, and the window as main knows it. */
export interface EditorOptions {
  readonly records: readonly AnyRecord[];
  readonly bridge: Bridge;
  readonly measure: Measure;
  readonly language: Language;
  readonly theme: Theme;
  readonly canvas?: CanvasChoice;
  readonly minimap?: boolean;
  readonly enter?: EnterChoice;
  readonly snaps?: boolean;
  readonly title: string;
  readonly untitled: boolean;
  /** Its file opens with a passphrase. */
  readonly encrypted?: boolean;
  readonly status: SaveStatus;
  readonly clock?: Clock;
}
