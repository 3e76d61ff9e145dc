import { fold } from '../base/fold.ts';
import type { Id } from '../base/id.ts';
import type { Draft } from '../model/draft.ts';
import { isEntry, listOf, type Entry } from '../model/structure.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { keyAt } from './place.ts';

/**
 * The list entries that pasted records refer to: the same one where the document has it, else one of the same name, else
 * a copy at the end of the list, made only when something asks for it. Lives for one paste.
 */
export class PastedEntries {
  readonly #draft: Draft;
  readonly #newId: () => Id;
  readonly #copied: ReadonlyMap<Id, Entry>;
  readonly #found = new Map<Id, Id>();
  readonly #added = new Map<Id, Id>();

  constructor(draft: Draft, newId: () => Id, records: readonly AnyRecord[]) {
    this.#draft = draft;
    this.#newId = newId;
    this.#copied = new Map(records.filter(isEntry).map((entry) => [entry.id, entry]));
  }

  /** The entry of this document that stands for one of where it was copied; null when it was no entry, or is unknown. */
  idOf(id: Id): Id | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const copied = this.#copied.get(id);
    const here = this.#draft.get(id);
    if (isEntry(here) && here.kind === (copied?.kind ?? here.kind)) return id;
    if (!copied) return null;
    const twin = listOf(this.#draft, copied.kind).find((entry) => isSame(entry, copied));
    const goal = twin?.id ?? this.#add(copied);
    this.#found.set(id, goal);
    return goal;
  }

  /** The copy that had to be made of an entry; undefined when the document had it. */
  added(id: Id): Id | undefined {
    return this.#added.get(id);
  }

  #add(entry: Entry): Id {
    const id = this.#newId();
    const list = listOf(this.#draft, entry.kind);
    this.#draft.add({ ...entry, id, order: keyAt(this.#draft, list, list.length) });
    this.#added.set(entry.id, id);
    return id;
  }
}

/** Entries nobody named are the same when they are the same default; named ones when they are called the same. */
function isSame(one: Entry, other: Entry): boolean {
  if (one.name === null || other.name === null)
    return one.name === other.name && 'type' in one && 'type' in other && one.type === other.type && one.type !== 'custom';
  return one.name !== '' && fold(one.name) === fold(other.name);
}
