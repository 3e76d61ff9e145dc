import type { Id } from '../../../shared/base/id.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { namesOf } from '../every-language.ts';
import { nameKey } from '../table/names.ts';
import { askedIn } from './answer-scale.ts';
import type { ImportAsk } from './preview.ts';
import { tableOf } from './table-mapping.ts';

/** The map that answers of a survey are about: at least half of what was asked about are steps of it, and no other has more. Null where none is. */
export function matchingMap(document: DocumentReader, ask: ImportAsk): Id | null {
  if (!('mapping' in ask) || ask.mapping.goal !== 'survey') return null;
  const { from, mapping } = ask;
  const sheet = from.sheets[mapping.sheet];
  if (!sheet) return null;
  const { names, rows } = tableOf(sheet, mapping);
  const column = mapping.roles.indexOf('step');
  const said =
    column < 0 ? names.flatMap((name, at) => (mapping.roles[at] === 'answer' ? [askedIn(name)] : [])) : rows.map((row) => row[column] ?? '');
  const asked = new Set(said.map(nameKey).filter(Boolean));
  let best: { readonly id: Id; readonly found: number } | null = null;
  for (const { id } of document.all('map')) {
    const steps = new Set(stepsOf(document, id).flatMap((step) => namesOf(document, step).map(nameKey)));
    const found = [...asked].filter((name) => steps.has(name)).length;
    if (found > 0 && found * 2 >= asked.size && found > (best?.found ?? 0)) best = { id, found };
  }
  return best?.id ?? null;
}
