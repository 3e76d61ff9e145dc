/** The words of a file in UTF-8 or UTF-16, else in Windows' Turkish alphabet, as older programs write it; null for one that is no text. */
export function wordsIn(bytes: Uint8Array): string | null {
  const decoded = (encoding: string, fatal = false): string | null => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return null;
    }
  };
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = utf16 ? decoded(utf16, true) : (decoded('utf-8', true) ?? decoded('windows-1254'));
  return text?.includes('\0') ? null : text;
}
