import type { Editor } from './editor.ts';
import type { GivenFile } from './keeping.ts';

// The source of an SVG, as drawing programs and code editors copy it.

/** It says so soon: an editor's declarations may stand ahead of it. Characters. */
const LOOKED_AT = 20_000;
/** A longer one, or one with declarations of its own, is looked at where it is drawn. Characters. */
const MOST_PARSED = 2_000_000;

/** True for a text that begins as a drawing does, whole or not. */
export const isDrawing = (text: string): boolean =>
  /^\s*<(?:\?xml|!DOCTYPE svg|!--|svg[\s>])/i.test(text.slice(0, 200)) && /<svg[\s>]/.test(text.slice(0, LOOKED_AT));

/** True where the source breaks off or is put together wrongly. Nothing of it is shown, run or fetched. */
export const isDamaged = (text: string): boolean =>
  !text.trimEnd().endsWith('</svg>') ||
  (text.length <= MOST_PARSED &&
    !text.includes('<!ENTITY') &&
    new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') !== null);

/** What is never drawn: scripts, pages within the drawing, and whatever would have to be fetched or leads elsewhere. */
const LEFT_OUT =
  /<(?:\w+:)?(?:script|foreignObject|iframe|a)[\s>]|\son[a-z]+\s*=\s*["']|\b(?:href|src)\s*=\s*["']\s*(?!\s*#|\s*data:)[^"']|url\(\s*["']?\s*(?:https?:)?\/\/|@import|javascript:/i;

/** True for a drawing that comes without some of what its source says. */
export const leavesOut = (text: string): boolean => LEFT_OUT.test(text);

/** The source as a file of its own. */
export function drawingFile(editor: Editor, text: string): GivenFile {
  const bytes = new TextEncoder().encode(text);
  return { name: `${editor.t('attachments.pastedName')}.svg`, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) };
}
