import { newId } from '../../../shared/base/id.ts';
import { ok, type Result } from '../../../shared/base/result.ts';
import { readExcalidraw } from '../../../shared/exchange/excalidraw/read-excalidraw.ts';
import type { Imported } from '../../../shared/exchange/imported.ts';
import { bytesOfBase64 } from '../base64.ts';

type Things = Extract<Imported, { kind: 'things' }>;

/** A drawing of Excalidraw as things with their pictures. Fails as `readExcalidraw` does. */
export async function excalidrawThings(text: string): Promise<Result<Things>> {
  const read = await readExcalidraw(text, { newId, sha256Of });
  if (!read.ok) return read;
  const { content, files, left } = read.value;
  return ok({ kind: 'things', clip: JSON.stringify(content), files: JSON.stringify(Object.fromEntries(files)), left });
}

async function sha256Of(base64: string): Promise<string | null> {
  const bytes = bytesOfBase64(base64);
  if (!bytes) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
