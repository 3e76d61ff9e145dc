import { attachedCount, pictureOf, type Picture } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { tagsOf } from '../model/hosted.ts';
import type { AnyRecord, Channel, JourneyMap, Lane, OwnerFunction, Persona, Tag, Touchpoint } from '../model/kinds.ts';
import { channelName, functionName } from './names.ts';
import type { Translate } from '../i18n/translate.ts';

/** Everything the face of a card is made from; two faces of the same parts look the same. */
export interface CardFace {
  readonly card: Touchpoint;
  readonly type: Lane['type'];
  /** What the card stands for: in a lane of channels or owners always, elsewhere when it has no words of its own and would say nothing. */
  readonly entry: Channel | OwnerFunction | null;
  /** Who says it, in a lane of quotes. */
  readonly speaker: Persona | null;
  readonly channel: Channel | null;
  readonly owner: OwnerFunction | null;
  readonly tags: readonly Tag[];
  /** What the card shows above its words: large in a storyboard, else small. */
  readonly picture: Picture | null;
  /** How many files are attached besides that one. */
  readonly attached: number;
  readonly showsImportance: boolean;
  readonly showsDuration: boolean;
}

/** Cards of a time lane are about nothing else. */
const isAboutTime = (type: Lane['type']): boolean => type === 'time';

export function faceOf(card: Touchpoint, lane: Lane, document: DocumentReader): CardFace {
  const map = document.find('map', lane.mapId);
  const channel = card.channelId === null ? null : (document.find('channel', card.channelId) ?? null);
  const owner = card.ownerId === null ? null : (document.find('function', card.ownerId) ?? null);
  const named = card.title !== '' ? null : lane.type === 'owner' ? (owner ?? channel) : (channel ?? owner);
  const entry = lane.type === 'channel' ? (channel ?? named) : lane.type === 'owner' ? (owner ?? named) : named;
  const picture = pictureOf(document, card.id);
  // A card with words of its own says those, and what it stands for below them.
  const showsChannel = (map?.showsChannel ?? false) || lane.type === 'channel';
  const showsOwner = (map?.showsOwner ?? false) || lane.type === 'owner';
  return {
    card,
    type: lane.type,
    entry,
    speaker: lane.type === 'quote' && card.personaId !== null ? (document.find('persona', card.personaId) ?? null) : null,
    channel: showsChannel && channel !== named ? channel : null,
    owner: showsOwner && owner !== named ? owner : null,
    tags: map?.showsTags ? tagsOf(document, card.id) : [],
    picture,
    attached: attachedCount(document, card.id) - (picture ? 1 : 0),
    showsImportance: map?.showsImportance ?? false,
    showsDuration: (map?.showsDuration ?? false) || isAboutTime(lane.type),
  };
}

/** What a card says: its words, or the name of what it stands for. */
export function faceWords({ card, entry }: CardFace, t: Translate): string {
  if (card.title !== '' || entry === null) return card.title;
  return entry.kind === 'channel' ? channelName(entry, t) : functionName(entry, t);
}

export const sameFace = (a: CardFace, b: CardFace): boolean =>
  a.card === b.card &&
  a.type === b.type &&
  a.entry === b.entry &&
  a.speaker === b.speaker &&
  a.channel === b.channel &&
  a.owner === b.owner &&
  a.picture?.sha256 === b.picture?.sha256 &&
  a.attached === b.attached &&
  a.showsImportance === b.showsImportance &&
  a.showsDuration === b.showsDuration &&
  a.tags.length === b.tags.length &&
  a.tags.every((tag, index) => tag === b.tags[index]);

/** What the cards of a map show besides their own records. */
export const recordsOfFaces = (map: JourneyMap, document: DocumentReader): readonly AnyRecord[] => [
  ...document.all('attachment'),
  ...document.all('channel'),
  ...document.all('function'),
  ...document.all('persona'),
  ...(map.showsTags ? [...document.all('tag'), ...document.all('tagging')] : []),
];
