import type { Id } from '../../../shared/base/id.ts';
import { addConnector } from '../../../shared/commands/connectors.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { Connector } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { absorb } from '../in-turn.ts';
import { entriesOf } from './model.ts';
import { nameKey } from './names.ts';
import { BOTH_WAYS } from './suggest.ts';

/** Cards of a map by title, or by id. Of several with one title the nearest to the right is meant, as journeys go. */
export class ArrowNames {
  readonly #cards = new Map<string, { readonly id: Id; readonly column: number }[]>();
  readonly #columns = new Map<Id, number>();

  constructor(draft: Draft, mapId: Id) {
    stepsOf(draft, mapId).forEach((step, column) => {
      for (const { id, title } of draft.children('touchpoint', step.id)) {
        this.#columns.set(id, column);
        for (const key of [nameKey(title), nameKey(title.replaceAll(';', ','))]) {
          const same = this.#cards.get(key);
          if (!same) this.#cards.set(key, [{ id, column }]);
          else if (same.at(-1)?.id !== id) same.push({ id, column });
        }
      }
    });
  }

  find(from: Id, name: string): Id | undefined {
    if (this.#columns.has(name)) return name === from ? undefined : name;
    const here = this.#columns.get(from) ?? 0;
    const distance = (column: number) => (column >= here ? column - here : 1_000 + here - column);
    let nearest: { readonly id: Id; readonly column: number } | undefined;
    for (const card of this.#cards.get(nameKey(name)) ?? []) {
      if (card.id !== from && (!nearest || distance(card.column) < distance(nearest.column))) nearest = card;
    }
    return nearest?.id;
  }
}

/** Gives a card exactly these arrows: from it to the cards named, in both directions where the name begins with ↔ or <->. */
export function writeArrows(draft: Draft, names: ArrowNames, from: Id, text: string, refuse: (name: string) => void): void {
  const isCard = (name: string) => names.find(from, name.replace(BOTH_WAYS, '')) !== undefined;
  const wanted = new Map<Id, Connector['heads']>();
  for (const entry of entriesOf(text, isCard)) {
    const to = names.find(from, entry.replace(BOTH_WAYS, ''));
    if (to === undefined) refuse(entry);
    else wanted.set(to, BOTH_WAYS.test(entry) ? 'two' : 'one');
  }
  for (const arrow of draft.children('connector', from)) {
    const comesIn = arrow.toId === from;
    const other = comesIn ? arrow.fromId : arrow.toId;
    const heads = wanted.get(other);
    // One that only comes in is another card's arrow.
    if (comesIn && arrow.heads === 'one') continue;
    if (heads === undefined) draft.remove(arrow.id);
    else if (!comesIn) draft.update('connector', arrow.id, { heads });
    if (!comesIn || heads === 'two') wanted.delete(other);
    else if (heads === 'one') draft.remove(arrow.id);
  }
  for (const [toId, heads] of wanted) absorb(draft, addConnector(draft, { fromId: from, toId, heads }));
}
