import { fold } from '../../shared/base/fold.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { listOf, type Entry } from '../../shared/model/structure.ts';
import { namesOf } from './every-language.ts';

/** Whether another entry of its list answers to the same name, in any language and however it is spelled. Allowed, but seldom meant. */
export function hasTwin(document: DocumentReader, entry: Entry): boolean {
  const namesFor = (one: Entry) =>
    namesOf(document, one)
      .map(fold)
      .filter((name) => name !== '');
  const own = new Set(namesFor(entry));
  return listOf(document, entry.kind).some((other) => other.id !== entry.id && namesFor(other).some((name) => own.has(name)));
}
