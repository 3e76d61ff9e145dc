import type { Id } from '../base/id.ts';
import { ordersBetween, type OrderKey } from '../base/order.ts';
import type { Language } from '../i18n/translate.ts';
import { fresh } from '../model/fresh.ts';
import type { AnyRecord, NoteColor } from '../model/kinds.ts';
import { MATRIX_FIELDS, matrixRecords } from './frames.ts';
import { inOrder, outageMap, type Author } from './outage-map.ts';
import { OUTAGE_BOARDS, OUTAGE_CHANNEL, OUTAGE_NOTES, OUTAGE_PERSONAS, OUTAGE_PLAN, OUTAGE_QUESTIONS, OUTAGE_TAGS } from './outage.ts';
import type { TagName, Who, Wording } from './outage-words.ts';

/** Clear of the journey map, which grows with its cards; a test looks that nothing overlaps. */
const BLUEPRINT_TOP = 1_540;
/** The people and the open questions lie left of the maps, board units. */
const PEOPLE = { left: -720, pitch: 320, top: 0 } as const;
const QUESTIONS = { left: -720, top: 400, width: 620, height: 472, size: 180, pitch: 196, padding: 24, head: 72, columns: 3 } as const;
/** Notes on the plan, from the upper left of their field. */
const PLAN = { size: 150, pitch: 166, left: 24, top: 90 } as const;

const WHO: readonly Who[] = ['elif', 'mehmet'];
const TAGS: readonly TagName[] = ['quick', 'proof'];

const idsFor = <K extends string>(names: readonly K[], newId: () => Id): Readonly<Record<K, Id>> =>
  Object.fromEntries(names.map((name) => [name, newId()])) as Record<K, Id>;

/** The demo workshop in one language: a board with the journey and the blueprint behind it, and one with what to do first. */
export function outageRecords(language: Language, newId: () => Id): readonly AnyRecord[] {
  const say = (wording: Wording): string => wording[language];
  const author: Author = { newId, say, people: idsFor(WHO, newId), tags: idsFor(TAGS, newId), homeChannel: newId() };
  const [storyOrder, planOrder] = ordersBetween(null, null, 2) as readonly [OrderKey, OrderKey];
  const story = fresh('board', { id: newId(), name: say(OUTAGE_BOARDS.story), order: storyOrder });
  const plan = fresh('board', { id: newId(), name: say(OUTAGE_BOARDS.plan), order: planOrder });
  const journey = outageMap({ form: 'journey', boardId: story.id, order: storyOrder, y: 0, source: null }, author);
  const blueprint = outageMap({ form: 'blueprint', boardId: story.id, order: planOrder, y: BLUEPRINT_TOP, source: journey }, author);
  return [
    story,
    plan,
    ...listRecords(author),
    ...journey.records,
    ...blueprint.records,
    ...besideRecords(story.id, author),
    ...planRecords(plan.id, author),
  ];
}

function listRecords({ say, people, tags, homeChannel }: Author): readonly AnyRecord[] {
  return [
    ...inOrder(WHO).map(([who, order]) => {
      const { name, color, icon, role, goals, frustrations, quote } = OUTAGE_PERSONAS[who];
      return fresh('persona', {
        id: people[who],
        name,
        color,
        icon,
        role: say(role),
        goals: say(goals),
        frustrations: say(frustrations),
        quote: say(quote),
        order,
      });
    }),
    ...inOrder(TAGS).map(([tag, order]) => fresh('tag', { id: tags[tag], name: say(OUTAGE_TAGS[tag].name), color: OUTAGE_TAGS[tag].color, order })),
    // Behind the channels every document starts with.
    fresh('channel', {
      id: homeChannel,
      type: 'custom',
      name: say(OUTAGE_CHANNEL.name),
      icon: OUTAGE_CHANNEL.icon,
      color: OUTAGE_CHANNEL.color,
      order: 'b00',
    }),
  ];
}

interface Sheet {
  readonly text: Wording;
  readonly color: NoteColor;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const noteRecords = (boardId: Id, sheets: readonly Sheet[], { newId, say }: Author): readonly AnyRecord[] =>
  inOrder(sheets).map(([{ text, color, x, y, size }, order]) =>
    fresh('note', { id: newId(), boardId, x, y, width: size, height: size, text: say(text), color, order }),
  );

/** Who it is about, and what the room could not answer. */
function besideRecords(boardId: Id, author: Author): readonly AnyRecord[] {
  const { newId, say, people } = author;
  const cards = inOrder(WHO).map(([who, order], at) =>
    fresh('personaCard', { id: newId(), boardId, personaId: people[who], x: PEOPLE.left + at * PEOPLE.pitch, y: PEOPLE.top, order }),
  );
  const { left, top, width, height, size, pitch, padding, head, columns } = QUESTIONS;
  const [order] = ordersBetween(null, null, 1) as readonly [OrderKey];
  const frame = fresh('frame', {
    id: newId(),
    boardId,
    x: left,
    y: top,
    width,
    height,
    shape: 'rectangle',
    role: 'custom',
    name: say(OUTAGE_QUESTIONS),
    order,
  });
  const sheets = OUTAGE_NOTES.map(({ text, color }, at) => ({
    text,
    color,
    size,
    x: left + padding + (at % columns) * pitch,
    y: top + head + Math.floor(at / columns) * pitch,
  }));
  return [...cards, frame, ...noteRecords(boardId, sheets, author)];
}

function planRecords(boardId: Id, author: Author): readonly AnyRecord[] {
  const sheets = OUTAGE_PLAN.flatMap(({ text, color, field, at }) => {
    const place = MATRIX_FIELDS[field];
    return place ? [{ text, color, size: PLAN.size, x: place.x + PLAN.left + at * PLAN.pitch, y: place.y + PLAN.top }] : [];
  });
  return [...matrixRecords(boardId, author.newId), ...noteRecords(boardId, sheets, author)];
}
