import { isDay } from '../base/day.ts';
import { newId as freshId, type Id } from '../base/id.ts';
import { storableName, storableText } from '../base/text.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { KINDS, type JourneyMap, type LaneType } from '../model/kinds.ts';
import { startingMap } from '../model/new-map.ts';
import { keyAt } from './place.ts';

interface AddMap {
  readonly boardId: Id;
  /** Its top left corner. */
  readonly at: Point;
  readonly form: JourneyMap['form'];
  /** From top to bottom; the usual ones of its form when not given. */
  readonly lanes?: readonly LaneType[];
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** A map ready to be filled: stages, steps and the usual lanes of its form, in the order the field expects. */
export const addMap = (document: DocumentReader, { boardId, at, form, lanes, newId = freshId, id = newId() }: AddMap): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const others = draft.children('map', boardId);
    const place = { x: onBoard(at.x), y: onBoard(at.y) };
    for (const record of startingMap(
      { id, boardId, at: place, form, ...(lanes ? { lanes } : {}), order: keyAt(draft, others, others.length) },
      newId,
    ))
      draft.add(record);
  });

export type Header = Partial<Pick<JourneyMap, 'title' | 'personaId' | 'persona' | 'scenario' | 'scope' | 'goal' | 'date' | 'status'>>;

/** Fills in the header of a map; fields not given stay as they are, an empty title is ours again, a date that is none changes nothing. */
export const setHeader = (document: DocumentReader, { mapId, patch }: { readonly mapId: Id; readonly patch: Header }): Diff =>
  change(document, (draft) => {
    const { title, personaId, persona, scenario, scope, goal, date, status } = patch;
    draft.update('map', mapId, {
      ...(title === undefined ? {} : { title: storableName(title ?? '', KINDS.map.title.max) || null }),
      ...(personaId === undefined || (personaId !== null && !draft.find('persona', personaId)) ? {} : { personaId }),
      ...(persona === undefined ? {} : { persona: storableName(persona, KINDS.map.persona.max) }),
      ...(scenario === undefined ? {} : { scenario: storableText(scenario, KINDS.map.scenario.max) }),
      ...(scope === undefined ? {} : { scope: storableText(scope, KINDS.map.scope.max) }),
      ...(goal === undefined ? {} : { goal: storableText(goal, KINDS.map.goal.max) }),
      ...(date === undefined || (date !== null && !isDay(date)) ? {} : { date }),
      ...(status === undefined ? {} : { status }),
    });
  });

/** Locks or unlocks the frame of a map: see `isFixed`. */
export const setLocked = (document: DocumentReader, { mapId, locked }: { readonly mapId: Id; readonly locked: boolean }): Diff =>
  change(document, (draft) => draft.update('map', mapId, { locked }));
