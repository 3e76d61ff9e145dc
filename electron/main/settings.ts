import { z } from 'zod';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { CANVASES, ENTER_CHOICES, THEMES, TOUCH_CHOICES } from '../../shared/ipc/contract.ts';
import { LONGEST_NAME } from '../../shared/model/lengths.ts';
import { readJson, writerOf } from './json-file.ts';

const side = z.int().min(-100_000).max(100_000);
const bounds = z.object({ x: side, y: side, width: z.int().min(200).max(20_000), height: z.int().min(200).max(20_000), maximized: z.boolean() });
const schema = z.object({
  language: z.enum(LANGUAGES).nullable(),
  theme: z.enum(THEMES),
  /** Settings of an earlier version have none of these. */
  canvas: z.enum(CANVASES).default('same'),
  touch: z.enum(TOUCH_CHOICES).default('auto'),
  enter: z.enum(ENTER_CHOICES).default('next'),
  minimap: z.boolean().default(false),
  snaps: z.boolean().default(true),
  /** Settings of an earlier version have none. */
  author: z.string().max(LONGEST_NAME).default(''),
  window: bounds.nullable(),
});

/** Size and place of a window on the screen, in its own pixels. */
export type WindowBounds = z.infer<typeof bounds>;
type Settings = z.infer<typeof schema>;

/** A null language means: nobody chose, follow the computer. */
export const DEFAULT_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  canvas: 'same',
  touch: 'auto',
  enter: 'next',
  minimap: false,
  snaps: true,
  author: '',
  window: null,
};

/** What the user chose, kept in one file. */
export class SettingsStore {
  readonly #write: (settings: Settings) => Promise<void>;
  #settings: Settings;

  private constructor(path: string, settings: Settings) {
    this.#write = writerOf(path);
    this.#settings = settings;
  }

  static async load(path: string): Promise<SettingsStore> {
    return new SettingsStore(path, await readJson(path, schema, DEFAULT_SETTINGS));
  }

  get current(): Settings {
    return this.#settings;
  }

  /** Takes effect at once; the promise ends when it is on disk and fails when it cannot be. */
  change(part: Partial<Settings>): Promise<void> {
    this.#settings = { ...this.#settings, ...part };
    return this.#write(this.#settings);
  }
}
