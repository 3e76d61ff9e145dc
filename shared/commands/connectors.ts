import { newId as freshId, type Id } from '../base/id.ts';
import { storableName } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Connector } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';

type Heads = Connector['heads'];

/** The arrow from one card to another; undefined when there is none in that direction. */
export const connectorBetween = (document: DocumentReader, fromId: Id, toId: Id): Connector | undefined =>
  document.children('connector', fromId).find((connector) => connector.fromId === fromId && connector.toId === toId);

/** True when an arrow may lead there: two cards of one map. */
export function connects(document: DocumentReader, fromId: Id, toId: Id): boolean {
  if (fromId === toId || !document.find('touchpoint', fromId) || !document.find('touchpoint', toId)) return false;
  return mapIdOf(document, fromId) === mapIdOf(document, toId);
}

interface AddConnector {
  readonly fromId: Id;
  readonly toId: Id;
  /** One head is one-way, two are agreement or co-dependency. */
  readonly heads?: Heads;
  readonly label?: string;
  readonly id?: Id;
}

/** An arrow between two cards. Where one leads there already, that one gets the heads. */
export const addConnector = (document: DocumentReader, { fromId, toId, heads = 'one', label = '', id = freshId() }: AddConnector): Diff =>
  change(document, (draft) => {
    if (!connects(draft, fromId, toId)) return;
    const known = connectorBetween(draft, fromId, toId);
    if (known) draft.update('connector', known.id, { heads });
    else draft.add(fresh('connector', { id, fromId, toId, heads, label: storableName(label, KINDS.connector.label.max) }));
  });

export const setHeads = (document: DocumentReader, { ids, heads }: { readonly ids: Iterable<Id>; readonly heads: Heads }): Diff =>
  change(document, (draft) => {
    for (const id of ids) draft.update('connector', id, { heads });
  });

/** Turns arrows and jumps round: they lead where they came from. */
export const swapEnds = (document: DocumentReader, { ids }: { readonly ids: Iterable<Id> }): Diff =>
  change(document, (draft) => {
    for (const id of ids) {
      const record = draft.get(id);
      if (record?.kind === 'connector' || record?.kind === 'jump') draft.update(record.kind, id, { fromId: record.toId, toId: record.fromId });
    }
  });
