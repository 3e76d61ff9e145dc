import { createHash } from 'node:crypto';
import { newId } from '../../../../shared/base/id.ts';
import { readExcalidraw, type ReadDrawing } from '../../../../shared/exchange/excalidraw/read-excalidraw.ts';
import type { Kind, RecordOf } from '../../../../shared/model/kinds.ts';

const sha256Of = (base64: string): Promise<string> => Promise.resolve(createHash('sha256').update(Buffer.from(base64, 'base64')).digest('hex'));
const read = (text: string) => readExcalidraw(text, { newId, sha256Of });

/** What is read of a drawing; throws the code of the error where it is refused. */
export async function taken(text: string): Promise<ReadDrawing> {
  const result = await read(text);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
export const fileOf = (elements: readonly unknown[], files: object = {}): string =>
  JSON.stringify({ type: 'excalidraw', version: 2, elements, files });
export const all = <K extends Kind>({ content }: ReadDrawing, kind: K): readonly RecordOf<K>[] =>
  content.records.flatMap((record) => (record.kind === kind ? [record as unknown as RecordOf<K>] : []));
export const codeOf = async (text: string): Promise<string> => {
  const result = await read(text);
  return result.ok ? 'ok' : result.error.code;
};
export const box = { x: 0, y: 0, width: 100, height: 60 };
