import { basename, extname } from 'node:path';

// What Windows forbids is left out everywhere: files are mailed from one system to another.
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name without ending, at most 80 characters; "Temas" when nothing usable is left. */
export function fileNameFrom(title: string): string {
  const plain = title
    // A time keeps its look: 14:03 becomes 14.03.
    .replace(/(?<=\d):(?=\d)/g, '.')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  const cut = [...plain].slice(0, 80).join('').trimEnd();
  return cut === '' || RESERVED.test(cut) ? 'Temas' : cut;
}

/** A file's name as people say it: without folder and without .cxmap. */
export const nameOfFile = (path: string): string =>
  extname(path).toLowerCase() === '.cxmap' ? basename(path).slice(0, -'.cxmap'.length) : basename(path);
