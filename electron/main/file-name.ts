// What Windows forbids is left out everywhere: files are mailed from one system to another.
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}/gu;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A title as a file name without ending, at most 80 characters; "Temas" when nothing usable is left. */
export function fileNameFrom(title: string): string {
  const plain = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  const cut = [...plain].slice(0, 80).join('').trimEnd();
  return cut === '' || RESERVED.test(cut) ? 'Temas' : cut;
}
