import fc from 'fast-check';
import { numberedIds, type Id } from '../../../shared/base/id.ts';
import { bringToFront, sendToBack } from '../../../shared/commands/arrange.ts';
import { copyRecords } from '../../../shared/commands/clipboard.ts';
import { addStage, addStep, moveStage, moveStep, removeStep } from '../../../shared/commands/columns.ts';
import { addCurve, moveCurve, removePoint, setCurves, setPoint, setScale } from '../../../shared/commands/curves.ts';
import { addLane, moveLane } from '../../../shared/commands/lanes.ts';
import { addMap, setHeader } from '../../../shared/commands/maps.ts';
import { resizeLoose } from '../../../shared/commands/resize.ts';
import { addNote, moveBy, nudge, setColor, setLink, setText } from '../../../shared/commands/notes.ts';
import { duplicateRecords, pasteRecords } from '../../../shared/commands/paste.ts';
import { pasteLines } from '../../../shared/commands/paste-lines.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint, moveTouchpoint, noteToTouchpoint, touchpointToNote } from '../../../shared/commands/touchpoints.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { LANE_TYPES, type AnyRecord, type Kind, type RecordOf } from '../../../shared/model/kinds.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { ARRANGE_ACTS } from './arrange-acts.ts';
import { BLUEPRINT_ACTS } from './blueprint-acts.ts';
import { BOARD_ACTS } from './board-acts.ts';
import { RICH_ACTS } from './rich-acts.ts';
import { SHAPE_ACTS } from './shape-acts.ts';

/** A document that goes along with its changes, and ids that are the same at every run. */
export interface Bench {
  readonly document: Document;
  readonly newId: () => Id;
  readonly boardId: Id;
  /** Applies a change and gives it back. */
  readonly run: (diff: Diff) => Diff;
}

export function bench(template: 'blank' | 'journey' | 'blueprint' | 'demo' = 'journey'): Bench {
  const newId = numberedIds('r');
  const document = new Document(templateRecords(template, 'en', newId));
  const run = (diff: Diff): Diff => {
    document.apply(diff);
    return diff;
  };
  return { document, newId, boardId: document.all('board')[0]?.id ?? '', run };
}

/** The first record of that kind, in document order. */
export function first<K extends Kind>(document: Document, kind: K, fits: (record: RecordOf<K>) => boolean = () => true): RecordOf<K> {
  const found = document.all(kind).find(fits);
  if (!found) throw new Error(`the document has no such ${kind}`);
  return found;
}

export const only = (diff: Diff): AnyRecord => {
  const [record] = diff.added;
  if (!record || diff.added.length !== 1) throw new Error(`expected one added record, not ${diff.added.length}`);
  return record;
};

export const laneOf = (document: Document, type: (typeof LANE_TYPES)[number]): RecordOf<'lane'> =>
  first(document, 'lane', (lane) => lane.type === type);

/** One thing a person does, drawn by fast-check; `pick` chooses among the records there are at that moment. */
export interface Move {
  readonly what: number;
  readonly picks: readonly number[];
  readonly value: number;
  readonly text: string;
}

export const moves = fc.array(
  fc.record({
    what: fc.nat(),
    picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    value: fc.double({ min: -1e8, max: 1e8, noNaN: true }),
    text: fc.string({ unit: 'binary', maxLength: 20 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);

type Pick = <K extends Kind>(kind: K, at: number) => Id;
export type Act = (document: Document, pick: Pick, move: Move, newId: () => Id) => Diff;

const ANYTHING: readonly Kind[] = [
  'note',
  'map',
  'stage',
  'step',
  'lane',
  'touchpoint',
  'curve',
  'curvePoint',
  'board',
  'frame',
  'personaCard',
  'connector',
  'jump',
];
const anything = (pick: Pick, { picks: [a = 0, b = 0] }: Move): Id => pick(ANYTHING[a % ANYTHING.length] as Kind, b);

/** Every command there is, with arguments that may or may not make sense. */
const ACTS: readonly Act[] = [
  (document, pick, { value, text }, newId) => addNote(document, { boardId: pick('board', 0), at: { x: value, y: -value }, text, id: newId() }),
  (document, pick, { value, picks: [a = 0] }, newId) =>
    addMap(document, { boardId: pick('board', 0), at: { x: value, y: 0 }, form: a % 2 ? 'journey' : 'blueprint', newId }),
  (document, pick, move) => setText(document, { id: anything(pick, move), text: move.text }),
  (document, pick, { picks: [a = 0, b = 0] }) =>
    setColor(document, { ids: [pick('note', a), pick('touchpoint', b)], color: NOTE_COLORS[a % 8] ?? null }),
  (document, pick, { picks: [a = 0], text }) => setLink(document, { id: pick('note', a), link: text }),
  (document, pick, { picks: [a = 0, b = 0], value }) => moveBy(document, { ids: [pick('note', a), pick('map', b)], dx: value, dy: value }),
  (document, pick, { picks: [a = 0] }) => nudge(document, { ids: [pick('note', a)], direction: 'up' }),
  (document, pick, { picks: [a = 0], value }) =>
    resizeLoose(document, { id: pick('note', a), rect: { x: value, y: value, width: value, height: -value } }),
  (document, pick, { picks: [a = 0, b = 0] }) => bringToFront(document, { ids: [pick('note', a), pick('note', b), pick('map', b)] }),
  (document, pick, { picks: [a = 0, b = 0] }) => sendToBack(document, { ids: [pick('note', a), pick('note', b), pick('map', b)] }),
  (document, pick, move) => removeRecords(document, { ids: [anything(pick, move)] }),
  (document, pick, { picks: [a = 0], text }) => setHeader(document, { mapId: pick('map', a), patch: { title: text, goal: text } }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) => addStage(document, { mapId: pick('map', a), after: b % 3 ? pick('stage', b) : null, newId }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) =>
    addStep(document, { stageId: pick('stage', a), after: b % 3 ? pick('step', b) : null, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveStep(document, { stepId: pick('step', a), direction: b % 2 ? 'left' : 'right' }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    moveStep(document, { stepId: pick('step', a), stageId: pick('stage', b), before: c % 3 ? pick('step', c) : null }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveStage(document, { stageId: pick('stage', a), direction: b % 2 ? 'left' : 'right' }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveStage(document, { stageId: pick('stage', a), before: b % 3 ? pick('stage', b) : null }),
  (document, pick, { picks: [a = 0] }) => removeStep(document, { stepId: pick('step', a) }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }, newId) =>
    addLane(document, { mapId: pick('map', a), type: LANE_TYPES[b % LANE_TYPES.length] ?? 'custom', after: c % 3 ? pick('lane', c) : null, newId }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveLane(document, { laneId: pick('lane', a), direction: b % 2 ? 'up' : 'down' }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveLane(document, { laneId: pick('lane', a), before: b % 3 ? pick('lane', b) : null }),
  (document, pick, { picks: [a = 0, b = 0, c = 0], text }, newId) =>
    addTouchpoint(document, { stepId: pick('step', a), laneId: pick('lane', b), before: pick('touchpoint', c), title: text, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0, c = 0, d = 0] }, newId) =>
    noteToTouchpoint(document, { ids: [pick('note', a), pick('note', d)], stepId: pick('step', b), laneId: pick('lane', c), newId }),
  (document, pick, { picks: [a = 0, b = 0, c = 0, d = 0] }) =>
    moveTouchpoint(document, {
      ids: [pick('touchpoint', a), pick('touchpoint', d)],
      stepId: pick('step', b),
      laneId: pick('lane', c),
      before: pick('touchpoint', b),
    }),
  (document, pick, { picks: [a = 0], value }, newId) =>
    touchpointToNote(document, { id: pick('touchpoint', a), boardId: pick('board', 0), at: { x: value, y: value }, noteId: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) =>
    addCurve(document, { laneId: pick('lane', a), subject: b % 3 ? 'expectation' : 'custom', id: newId() }),
  (document, pick, { picks: [a = 0, b = 0, c = 0], value }, newId) =>
    setPoint(document, {
      curveId: pick('curve', a),
      stepId: pick('step', b),
      value,
      ...(c % 3 ? {} : { basis: 'measured', sampleSize: c }),
      id: newId(),
    }),
  (document, pick, { picks: [a = 0, b = 0] }) => removePoint(document, { curveId: pick('curve', a), stepId: pick('step', b) }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveCurve(document, { curveId: pick('curve', a), direction: b % 2 ? 'up' : 'down' }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    setCurves(document, {
      ids: [pick('curve', a)],
      patch: { hidden: b % 2 === 0, color: NOTE_COLORS[c % 9] ?? null, personaId: c % 3 ? pick('persona', c) : null },
    }),
  (document, pick, { picks: [a = 0, b = 0, c = 0], value }) =>
    setScale(document, { ids: [pick('curve', a), pick('curve', b)], scaleMin: value, scaleMax: c % 20, values: b % 2 ? 'keep' : 'convert' }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    setScale(document, { ids: [pick('curve', a)], scaleMin: (b % 20) - 10, scaleMax: c % 20, values: b % 2 ? 'keep' : 'convert' }),
  (document, pick, move, newId) => duplicateRecords(document, { ids: [anything(pick, move)], newId }),
  (document, pick, move, newId) =>
    pasteRecords(document, copyRecords(document, [anything(pick, move)]), {
      boardId: pick('board', 0),
      at: { x: move.value, y: 0 },
      target: { stepId: pick('step', move.picks[2] ?? 0), laneId: pick('lane', move.picks[3] ?? 0) },
      newId,
    }),
  (document, pick, { text, value }, newId) =>
    pasteLines(document, {
      boardId: pick('board', 0),
      at: { x: value, y: 0 },
      rows: [
        [text, 'b'],
        ['', text],
      ],
      newId,
    }),
  ...RICH_ACTS,
  ...BOARD_ACTS,
  ...ARRANGE_ACTS,
  ...SHAPE_ACTS,
  ...BLUEPRINT_ACTS,
];

/** The change one drawn move makes to a document. */
export function diffOfMove(document: Document, move: Move, newId: () => Id): Diff {
  const act = ACTS[move.what % ACTS.length] as Act;
  const pick: Pick = (kind, at) => {
    const records = document.all(kind);
    return records[at % Math.max(records.length, 1)]?.id ?? 'nobody';
  };
  return act(document, pick, move, newId);
}
