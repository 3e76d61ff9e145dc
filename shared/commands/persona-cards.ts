import { newId, type Id } from '../base/id.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import { keyAt } from './place.ts';

interface AddPersonaCard {
  readonly boardId: Id;
  readonly personaId: Id;
  /** Its top left corner. */
  readonly at: Point;
  readonly id?: Id;
}

/** Shows a persona of the list on a board; one persona may lie on several boards, and more than once. */
export const addPersonaCard = (document: DocumentReader, { boardId, personaId, at, id = newId() }: AddPersonaCard): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId) || !draft.find('persona', personaId)) return;
    const others = draft.children('personaCard', boardId);
    draft.add(fresh('personaCard', { id, boardId, personaId, x: onBoard(at.x), y: onBoard(at.y), order: keyAt(draft, others, others.length) }));
  });
