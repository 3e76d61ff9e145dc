import { newId as freshId, type Id } from '../base/id.ts';
import { storableName } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Jump } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';

/** The jump from one step to another; undefined when there is none in that direction. */
export const jumpBetween = (document: DocumentReader, fromId: Id, toId: Id): Jump | undefined =>
  document.children('jump', fromId).find((jump) => jump.fromId === fromId && jump.toId === toId);

/** True when a jump may lead there: two steps of one map. */
export function canJump(document: DocumentReader, fromId: Id, toId: Id): boolean {
  if (fromId === toId || !document.find('step', fromId) || !document.find('step', toId)) return false;
  return mapIdOf(document, fromId) === mapIdOf(document, toId);
}

interface AddJump {
  readonly fromId: Id;
  readonly toId: Id;
  readonly label?: string;
  readonly id?: Id;
}

/** The journey goes on at another step than the next: back to try again, or past some. Between two steps there is one in each direction. */
export const addJump = (document: DocumentReader, { fromId, toId, label = '', id = freshId() }: AddJump): Diff =>
  change(document, (draft) => {
    if (!canJump(draft, fromId, toId) || jumpBetween(draft, fromId, toId)) return;
    draft.add(fresh('jump', { id, fromId, toId, label: storableName(label, KINDS.jump.label.max) }));
  });
