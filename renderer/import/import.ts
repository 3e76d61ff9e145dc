import { fail, ok, type Result } from '../../shared/base/result.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { ImportBridge, ImportTask } from '../../shared/ipc/import-page.ts';
import { documentOf } from '../editor/importing/document-of.ts';
import { readForeignFile } from './read-foreign-file.ts';

declare global {
  interface Window {
    readonly temasImport: ImportBridge;
  }
}

async function answerTo({ name, bytes, language, document }: ImportTask): Promise<Result<string>> {
  const read = await readForeignFile({ name, bytes, t: translator(language) });
  if (!read.ok) return read;
  if (!document) return ok(JSON.stringify(read.value));
  const made = documentOf(read.value, { ...document, language, title: name.replace(/\.[^.]*$/, '') });
  return made.ok ? ok(JSON.stringify(made.value)) : made;
}

async function main(): Promise<void> {
  const bridge = window.temasImport;
  const task = await bridge.task(null);
  if (!task.ok) return;
  const answer = await answerTo(task.value).catch((error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    return fail<string>('import-unreadable');
  });
  await bridge.read(
    answer.ok ? answer : { ok: false, error: { code: answer.error.code, ...(answer.error.detail && { detail: { ...answer.error.detail } }) } },
  );
}

void main();
