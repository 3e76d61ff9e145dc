import type { Id } from '../base/id.ts';
import { flawOfBelonging } from '../model/belonging.ts';
import type { Draft } from '../model/draft.ts';
import { isFree } from '../model/on-board.ts';
import { dissolveSmall, groupsOf } from './group.ts';

/**
 * What was taken to another board lets go of what stays behind: a group goes along when all its members do, else those
 * that left are out of it; lines whose ends lie on two boards end where they are.
 */
export function letGo(draft: Draft, ids: readonly Id[]): void {
  const groups = groupsOf(draft, ids);
  for (const id of ids) {
    const record = draft.get(id);
    if (!isFree(record)) continue;
    const group = record.groupId === null ? undefined : draft.find('group', record.groupId);
    if (group && group.boardId !== record.boardId) {
      const members = [...draft.dependents(group.id)].map((member) => draft.get(member));
      if (members.every((member) => isFree(member) && member.boardId === record.boardId))
        draft.update('group', group.id, { boardId: record.boardId });
      else draft.update(record.kind, id, { groupId: null });
    }
    for (const lineId of [id, ...draft.dependents(id)]) freeEnds(draft, lineId);
  }
  dissolveSmall(draft, groups);
}

function freeEnds(draft: Draft, id: Id): void {
  for (;;) {
    const line = draft.find('line', id);
    const flaw = line && flawOfBelonging(line, draft);
    if (!flaw) return;
    draft.update('line', id, flaw.where === 'line.fromId' ? { fromId: null } : flaw.where === 'line.toId' ? { toId: null } : { groupId: null });
  }
}
