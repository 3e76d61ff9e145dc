import type { Id } from '../../../shared/base/id.ts';
import { addAlternative, makeAlternative } from '../../../shared/commands/alternatives.ts';
import { setAttributes, toggleMark } from '../../../shared/commands/attributes.ts';
import { growBlueprint } from '../../../shared/commands/blueprint.ts';
import { addComment, editComment, removeComment, setResolved } from '../../../shared/commands/comments.ts';
import { addConnector } from '../../../shared/commands/connectors.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addJump } from '../../../shared/commands/jumps.ts';
import { addEntry, changeEntry, moveEntry, removeEntry, setContributors, switchContributor } from '../../../shared/commands/lists.ts';
import { addPersonaCard } from '../../../shared/commands/persona-cards.ts';
import { setTags, switchTag } from '../../../shared/commands/tags.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { MARKS } from '../../../shared/model/card-marks.ts';
import { LIST_KINDS } from '../../../shared/model/structure.ts';
import type { Act } from './support.ts';

const AT = '2026-03-01T09:30:00.000Z';

/** What notes, cards and columns carry besides their words: attributes, lists, arrows, comments, files, followers. */
export const RICH_ACTS: readonly Act[] = [
  (document, pick, { picks: [a = 0, b = 0], value, text }) =>
    setAttributes(document, {
      ids: [pick('touchpoint', a), pick('note', b)],
      patch: {
        feeling: text,
        promisedMinutes: value,
        importanceToCustomer: a,
        channelId: pick('channel', a),
        ownerId: pick('function', b),
        personaId: pick('persona', a),
        state: 'planned',
      },
    }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    toggleMark(document, { ids: [pick('touchpoint', a), pick('touchpoint', b)], mark: MARKS[c % MARKS.length] ?? 'pain' }),
  (document, pick, { picks: [a = 0, b = 0], text }, newId) =>
    addConnector(document, { fromId: pick('touchpoint', a), toId: pick('touchpoint', b), heads: a % 2 ? 'one' : 'two', label: text, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0], text }, newId) =>
    addJump(document, { fromId: pick('step', a), toId: pick('step', b), label: text, id: newId() }),
  (document, pick, { picks: [a = 0] }, newId) => addAlternative(document, { stepId: pick('step', a), newId }),
  (document, pick, { picks: [a = 0] }) => makeAlternative(document, { stepId: pick('step', a) }),
  (document, pick, { picks: [a = 0], value }, newId) => growBlueprint(document, { mapId: pick('map', a), at: { x: value, y: 0 }, newId }),
  (document, _, { picks: [a = 0], text }, newId) => addEntry(document, { kind: LIST_KINDS[a % LIST_KINDS.length] ?? 'tag', name: text, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }) => {
    const kind = LIST_KINDS[a % LIST_KINDS.length] ?? 'tag';
    return removeEntry(document, { id: pick(kind, b), replaceBy: a % 2 ? pick(kind, b + 1) : null });
  },
  (document, pick, { picks: [a = 0, b = 0, c = 0] }, newId) =>
    switchTag(document, { ids: [pick('note', a), pick('touchpoint', b)], tagId: pick('tag', c), on: a % 3 > 0, newId }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) =>
    switchContributor(document, { ids: [pick('touchpoint', a)], functionId: pick('function', b), on: a % 3 > 0, newId }),
  (document, pick, { picks: [a = 0, b = 0], text }) =>
    changeEntry(document, {
      id: pick(LIST_KINDS[a % LIST_KINDS.length] ?? 'tag', b),
      patch: { name: text, role: text, description: text, color: 'teal', icon: 'star' },
    }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) => {
    const kind = LIST_KINDS[a % LIST_KINDS.length] ?? 'tag';
    return moveEntry(
      document,
      c % 3 ? { id: pick(kind, b), before: c % 2 ? pick(kind, c) : null } : { id: pick(kind, b), direction: c % 2 ? 'up' : 'down' },
    );
  },
  (document, pick, { picks: [a = 0, b = 0, c = 0] }, newId) =>
    setTags(document, { ids: [pick('note', a), pick('touchpoint', b)], tagIds: [pick('tag', b), pick('tag', c)], newId }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }, newId) =>
    setContributors(document, { ids: [pick('touchpoint', a)], functionIds: [pick('function', b), pick('function', c)], newId }),
  (document, pick, { picks: [a = 0, b = 0], text }) => {
    const id = pick('comment', b);
    return a % 3 === 0
      ? editComment(document, { id, text })
      : a % 3 === 1
        ? setResolved(document, { id, resolved: a % 2 > 0 })
        : removeComment(document, { id });
  },
  (document, pick, { picks: [a = 0, b = 0], text }, newId) =>
    addComment(document, { on: a % 2 ? pick('note', b) : pick('touchpoint', b), author: 'Ece', text, writtenAt: AT, id: newId() }),
  (document, pick, { picks: [a = 0], value }, newId) =>
    addPersonaCard(document, { boardId: pick('board', 0), personaId: pick('persona', a), at: { x: value, y: value }, id: newId() }),
  (document, pick, { value }, newId) =>
    addFrame(document, { boardId: pick('board', 0), rect: { x: value, y: value, width: 300, height: 200 }, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) =>
    change(document, (draft) => {
      const hosts: readonly (readonly [string, Id])[] = [
        ['noteId', pick('note', b)],
        ['touchpointId', pick('touchpoint', b)],
        ['personaId', pick('persona', b)],
      ];
      const [name, id] = hosts[a % 3] ?? ['noteId', ''];
      if (draft.get(id))
        draft.add(
          fresh('attachment', {
            id: newId(),
            [name]: id,
            sha256: 'a'.repeat(64),
            mime: 'image/png',
            name: 'ekran.png',
            byteCount: 10,
            width: 4,
            height: 3,
            order: 'a0',
          }),
        );
    }),
];
