import { createReadStream } from 'node:fs';
import { readCsv } from '../../../shared/exchange/csv.ts';
import { readMermaidJourney } from '../../../shared/exchange/mermaid-journey.ts';
import { temasJsonLines } from '../../../shared/exchange/temas-json.ts';
import { textOf } from './text-of.ts';

const PIECE = 4 * 1024 * 1024;

/** Whether a file is a table, every row as wide as its header, and says by its first bytes that it is UTF-8. */
export async function isWholeCsv(path: string): Promise<boolean> {
  const text = await textOf(path);
  if (text?.startsWith('\uFEFF') !== true) return false;
  const [header, ...rows] = readCsv(text);
  return header !== undefined && rows.every(({ length }) => length === header.length);
}

/** Whether a file holds a sound document. Reads it line by line: it may be longer than a text can be. */
export async function isWholeJson(path: string): Promise<boolean> {
  const reader = temasJsonLines();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let begun = '';
  try {
    for await (const bytes of createReadStream(path, { highWaterMark: PIECE })) {
      const lines = (begun + decoder.decode(bytes as Buffer, { stream: true })).split('\n');
      begun = lines.pop() ?? '';
      if (!lines.every(reader.take)) return false;
    }
    return begun === '' && decoder.decode() === '' && reader.isWhole();
  } catch {
    // It cannot be read, or is no real UTF-8.
    return false;
  }
}

/** Whether a file holds a journey. */
export async function isWholeMermaid(path: string): Promise<boolean> {
  const text = await textOf(path);
  return text !== null && readMermaidJourney(text).ok;
}
