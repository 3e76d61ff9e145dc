import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import type { AnyRecord, JourneyMap, Stage, Step } from './kinds.ts';

type Finder = Pick<DocumentReader, 'find'>;

/** A file made by hand could lead round in a circle: nobody follows further than this. */
const MOST_HOPS = 50;

/** The column and those it follows, nearest first. */
function chainOf<C extends Stage | Step>(document: Finder, column: C): readonly C[] {
  const chain: C[] = [column];
  while (chain.length < MOST_HOPS) {
    const sourceId = chain.at(-1)?.sourceId ?? null;
    const source = sourceId === null ? undefined : document.find(column.kind, sourceId);
    if (!source) break;
    chain.push(source as C);
  }
  return chain;
}

/** The name somebody gave the column, or the nearest of those it follows; null when all have ours. */
export const typedColumnName = (document: Finder, column: Stage | Step): string | null =>
  chainOf(document, column).find(({ name }) => name !== null)?.name ?? null;

/** The width somebody gave the column, or the nearest of those it follows, board units; null is the usual one. */
export const chosenWidth = (document: Finder, step: Step): number | null =>
  chainOf(document, step).find(({ width }) => width !== null)?.width ?? null;

/** The map and, as long as they have no title, those it follows, nearest first. */
export function titleChain(document: Finder, map: JourneyMap): readonly JourneyMap[] {
  const chain = [map];
  for (let at: JourneyMap | undefined = map; at?.title === null && at.sourceId !== null && chain.length < MOST_HOPS;) {
    at = document.find('map', at.sourceId);
    if (at) chain.push(at);
  }
  return chain;
}

/** What can follow another of its kind. */
type Follower = JourneyMap | Stage | Step;

export const isFollower = (record: AnyRecord): record is Follower => record.kind === 'map' || record.kind === 'stage' || record.kind === 'step';

/** The same map or column going its own way: a column keeps the name and width it shows, a map the title it was called after. */
export function onItsOwn<F extends Follower>(document: Finder, record: F): F {
  if (record.kind === 'map') return { ...record, sourceId: null, title: titleChain(document, record).at(-1)?.title ?? null };
  const name = typedColumnName(document, record);
  return record.kind === 'stage' ? { ...record, sourceId: null, name } : { ...record, sourceId: null, name, width: chosenWidth(document, record) };
}

/** What a column takes its name and width from besides itself. */
export const followedBy = (document: Finder, column: Stage | Step): readonly AnyRecord[] =>
  column.sourceId === null ? [] : chainOf(document, column).slice(1);

/** Maps that follow the columns of a map. */
export const followersOf = (document: DocumentReader, mapId: Id) => document.children('map', mapId).filter((map) => map.sourceId === mapId);
