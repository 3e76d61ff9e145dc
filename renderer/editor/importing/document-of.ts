import { newId } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { parseClipboard } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import type { Imported } from '../../../shared/exchange/imported.ts';
import type { LeftOut } from '../../../shared/exchange/left-out.ts';
import { depthOf } from '../../../shared/exchange/outline.ts';
import type { ImportAnswer } from '../../../shared/ipc/import-page.ts';
import type { Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { planImport, type Asked } from './plan.ts';
import { guessedMapping, remapped } from './guessed-mapping.ts';

/** A document made of one file, with the bytes of its pictures beside it, base64 by SHA-256. */
export interface ImportedDocument {
  readonly records: readonly AnyRecord[];
  readonly files: string;
  readonly left: readonly LeftOut[];
}

/** From so many levels on an outline is stages, steps and cards rather than notes. */
export const MAP_LEVELS = 3;

/** What a file becomes where nobody is asked; `goal` says what it shall be if that is known. */
export function guessedAsked(from: Extract<Imported, { kind: 'table' | 'outline' }>, goal: 'notes' | 'map' | null): Asked {
  if (from.kind === 'outline') return { from, goal: goal ?? (depthOf(from.outline) >= MAP_LEVELS ? 'map' : 'notes') };
  const mapping = guessedMapping(from.sheets);
  const sheet = from.sheets[mapping.sheet];
  return { from, mapping: goal === null || goal === mapping.goal || !sheet ? mapping : remapped(sheet, { ...mapping, goal }) };
}

/** A whole document with what is in a file on its one board. */
export function documentOf(
  imported: Imported,
  { goal, language, title }: ImportAnswer & { readonly language: Language; readonly title: string },
): Result<ImportedDocument> {
  if (imported.kind === 'workshop') return ok({ records: imported.records, files: '{}', left: imported.left });
  const boardId = newId();
  const document = new Document([...defaultLists(), fresh('board', { id: boardId, name: null, order: orderBetween(null, null) })]);
  if (imported.kind === 'things') {
    const content = parseClipboard(imported.clip);
    if (!content) return fail('import-unreadable');
    document.apply(pasteRecords(document, content, { boardId, at: null }));
    return ok({ records: [...document.records().values()], files: imported.files, left: imported.left });
  }
  const plan = planImport(document, guessedAsked(imported, goal), { boardId, mapId: null, title, color: 'yellow', t: translator(language) });
  if (!plan.ok) return plan;
  document.apply(plan.value.diff);
  return ok({ records: [...document.records().values()], files: '{}', left: plan.value.left });
}
