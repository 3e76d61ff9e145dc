import type { Id } from '../../shared/base/id.ts';
import { membersOf } from '../../shared/commands/group.ts';
import { isFree } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { perMoment } from './per-moment.ts';
import { inRows } from './reading-order.ts';
import { selectedRecords } from './selection.ts';

const groupIdOf = (editor: Editor, id: Id): Id | null => {
  const record = editor.document.get(id);
  return isFree(record) ? record.groupId : null;
};

/** Those of a group that can be taken hold of. */
const within = (editor: Editor, groupId: Id): readonly Id[] =>
  membersOf(editor.document, groupId).flatMap((member) => (member.locked || (member.kind !== 'map' && member.hidden) ? [] : [member.id]));

/** The one group all that is selected belongs to; null when there is none. */
const groupOfSelection = perMoment((editor): Id | null => {
  const [first] = editor.state.selection;
  const groupId = first === undefined ? null : groupIdOf(editor, first);
  return groupId !== null && selectedRecords(editor).every(({ id }) => groupIdOf(editor, id) === groupId) ? groupId : null;
});

/** The group somebody has gone into: only a part of it is selected. */
export const insideGroup = perMoment((editor): Id | null => {
  const groupId = groupOfSelection(editor);
  return groupId !== null && within(editor, groupId).some((id) => !editor.state.selection.has(id)) ? groupId : null;
});

/** True when what is selected is one whole group. */
export const isOneGroup = (editor: Editor): boolean =>
  editor.state.selection.size > 1 && groupOfSelection(editor) !== null && insideGroup(editor) === null;

/** What is selected together with a thing: its group, or itself while somebody is inside that group. */
export function together(editor: Editor, id: Id): readonly Id[] {
  const groupId = groupIdOf(editor, id);
  if (groupId === null || groupId === insideGroup(editor)) return [id];
  return [...new Set([id, ...within(editor, groupId)])];
}

/** These, and whatever is in a group with one of them. */
export const wholeGroups = (editor: Editor, ids: Iterable<Id>): readonly Id[] => {
  const all = new Set<Id>();
  const taken = new Set<Id>();
  for (const id of ids) {
    all.add(id);
    const groupId = groupIdOf(editor, id);
    if (groupId === null || taken.has(groupId)) continue;
    taken.add(groupId);
    for (const member of within(editor, groupId)) all.add(member);
  }
  return [...all];
};

/** From a group to its first member, in reading order. False when no group is selected. */
export function enterGroup(editor: Editor): boolean {
  if (!isOneGroup(editor)) return false;
  const [first] = inRows(editor.document, editor.state.selection);
  if (first !== undefined) editor.select([first]);
  return first !== undefined;
}

/** Out of a group to all of it. False where nobody is in one. */
export function leaveGroup(editor: Editor): boolean {
  const groupId = insideGroup(editor);
  if (groupId !== null) editor.select(within(editor, groupId));
  return groupId !== null;
}

/** The groups that something selected is in, each with where its members lie. */
export const groupsShown = perMoment((editor): readonly (readonly Id[])[] => {
  const groups = new Set<Id>();
  for (const id of editor.state.selection) {
    const groupId = groupIdOf(editor, id);
    if (groupId !== null) groups.add(groupId);
  }
  return [...groups].map((groupId) => within(editor, groupId)).filter((members) => members.length > 1);
});
