/** Scripts that have a name of their own in a warning, by ISO 15924; Japanese and Korean with what only they write. */
const SCRIPTS = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Grek: /\p{Script=Greek}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Hani: /\p{Script=Han}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Khmr: /\p{Script=Khmer}/u,
  Kore: /\p{Script=Hangul}/u,
  Laoo: /\p{Script=Lao}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Thai: /\p{Script=Thai}/u,
  Tibt: /\p{Script=Tibetan}/u,
  symbols: /[\p{P}\p{S}\p{N}]/u,
} as const;

type KnownScript = keyof typeof SCRIPTS;
export type ScriptName = KnownScript | 'other';

const KNOWN = Object.keys(SCRIPTS) as KnownScript[];
export const SCRIPT_NAMES: readonly ScriptName[] = [...KNOWN, 'other'];

/** What a character is written in. */
export const scriptOf = (character: string): ScriptName => KNOWN.find((script) => SCRIPTS[script].test(character)) ?? 'other';
