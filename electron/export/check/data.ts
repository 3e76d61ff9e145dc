import { readCsv } from '../../../shared/exchange/csv.ts';
import { readMermaidJourney } from '../../../shared/exchange/mermaid-journey.ts';
import { readTemasJson } from '../../../shared/exchange/temas-json.ts';
import { textOf } from './text-of.ts';

/** Whether a file is a table, every row as wide as its header, and says by its first bytes that it is UTF-8. */
export async function isWholeCsv(path: string): Promise<boolean> {
  const text = await textOf(path);
  if (text?.startsWith('\uFEFF') !== true) return false;
  const [header, ...rows] = readCsv(text);
  return header !== undefined && rows.every(({ length }) => length === header.length);
}

/** Whether a file holds a sound document. */
export async function isWholeJson(path: string): Promise<boolean> {
  const text = await textOf(path);
  return text !== null && readTemasJson(text).ok;
}

/** Whether a file holds a journey. */
export async function isWholeMermaid(path: string): Promise<boolean> {
  const text = await textOf(path);
  return text !== null && readMermaidJourney(text).ok;
}
