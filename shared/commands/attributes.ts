import type { Id } from '../base/id.ts';
import { storableText } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { leadsTo, type Field, withinField } from '../model/field.ts';
import { KINDS, type Touchpoint } from '../model/kinds.ts';
import { MARK_FIELDS, type Mark } from '../model/card-marks.ts';

/** What is known about a touchpoint, apart from its place, words and look. */
export type Attributes = Omit<Touchpoint, 'id' | 'kind' | 'stepId' | 'laneId' | 'title' | 'color' | 'link' | 'order'>;

interface SetAttributes {
  /** Whatever among them is no touchpoint is left alone. */
  readonly ids: Iterable<Id>;
  readonly patch: Partial<Attributes>;
}

/**
 * Changes attributes of touchpoints, all in the same way. Texts are made storable, numbers out of range become the
 * nearest allowed, null empties; a reference to what is not there, or a choice that is none, changes nothing.
 */
export const setAttributes = (document: DocumentReader, { ids, patch }: SetAttributes): Diff =>
  change(document, (draft) => {
    const fields = KINDS.touchpoint as Readonly<Record<string, Field>>;
    const sound = Object.fromEntries(
      Object.entries(patch).flatMap(([name, value]) => {
        const field = fields[name];
        const kept = field && storable(field, value, draft);
        return kept === undefined ? [] : [[name, kept] as const];
      }),
    ) as Partial<Attributes>;
    for (const id of new Set(ids)) draft.update('touchpoint', id, sound);
  });

/** The value as the field can hold it; undefined when it cannot. */
function storable(field: Field, value: unknown, document: DocumentReader): unknown {
  if (value === null) return field.nullable ? null : undefined;
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? storableText(value, field.max) : undefined;
    case 'number':
    case 'integer': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
      const stored = withinField(value, field);
      return field.type === 'integer' ? Math.round(stored) : stored;
    }
    case 'choice':
      return typeof value === 'string' && field.of.includes(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'ref':
      return typeof value === 'string' && leadsTo(field, document.get(value)?.kind ?? '') ? value : undefined;
    case 'date':
    case 'instant':
    case 'order':
      return undefined;
  }
}

/** Takes a mark off when all of these touchpoints carry it, else puts it on all of them. */
export function toggleMark(document: DocumentReader, { ids, mark }: { readonly ids: Iterable<Id>; readonly mark: Mark }): Diff {
  const cards = [...new Set(ids)].flatMap((id) => document.find('touchpoint', id) ?? []);
  const on = !cards.every((card) => card[MARK_FIELDS[mark]]);
  return setAttributes(document, { ids: cards.map(({ id }) => id), patch: { [MARK_FIELDS[mark]]: on } });
}

export type CardShows = 'showsChannel' | 'showsOwner' | 'showsImportance' | 'showsDuration' | 'showsTags';
export const CARD_SHOWS: readonly CardShows[] = ['showsChannel', 'showsOwner', 'showsImportance', 'showsDuration', 'showsTags'];

/** Chooses what the cards of a map show besides their words. */
export const setShown = (
  document: DocumentReader,
  { mapId, patch }: { readonly mapId: Id; readonly patch: Readonly<Partial<Record<CardShows, boolean>>> },
): Diff => change(document, (draft) => draft.update('map', mapId, patch));
