import { fold } from '../base/fold.ts';
import type { Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import type { Channel, OwnerFunction, Touchpoint } from '../model/kinds.ts';
import { listOf } from '../model/structure.ts';

type Named = Channel | OwnerFunction;

interface Words {
  readonly id: Id;
  /** What an entry is called: first what it shows, then other names it answers to. */
  readonly namesOf: (entry: Named) => readonly string[];
}

/** In a lane of channels or owners a card names an entry of that list; in every other lane null. */
function namingOf(
  document: DocumentReader,
  card: Touchpoint | undefined,
): { readonly field: 'channelId' | 'ownerId'; readonly list: readonly Named[] } | null {
  const type = card && document.find('lane', card.laneId)?.type;
  if (type === 'channel') return { field: 'channelId', list: listOf(document, 'channel') };
  return type === 'owner' ? { field: 'ownerId', list: listOf(document, 'function') } : null;
}

/** Before somebody types into a card that shows nothing but the name of an entry: the name becomes its words. */
export const openWords = (document: DocumentReader, { id, namesOf }: Words): Diff =>
  change(document, (draft) => {
    const card = draft.find('touchpoint', id);
    const naming = namingOf(draft, card);
    if (!card || !naming || card.title !== '') return;
    const entry = naming.list.find((candidate) => candidate.id === card[naming.field]);
    if (entry) draft.update('touchpoint', id, { title: namesOf(entry)[0] ?? '', [naming.field]: null });
  });

/** After typing: words that are the name of an entry, by Turkish rules of upper and lower case, become a reference to it. */
export const closeWords = (document: DocumentReader, { id, namesOf }: Words): Diff =>
  change(document, (draft) => {
    const card = draft.find('touchpoint', id);
    const naming = namingOf(draft, card);
    const words = fold(card?.title ?? '');
    if (!naming || words === '') return;
    const entry = naming.list.find((candidate) => namesOf(candidate).some((name) => fold(name) === words));
    if (entry) draft.update('touchpoint', id, { title: '', [naming.field]: entry.id });
  });
