import type { Id } from '../base/id.ts';
import { orderBetween, ordersBetween } from '../base/order.ts';
import type { ClipboardContent } from '../commands/clipboard.ts';
import type { Translate } from '../i18n/translate.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type AnyRecord, type LaneType } from '../model/kinds.ts';
import { LONGEST_NAME } from '../model/lengths.ts';
import { isOnScale } from '../model/scale.ts';
import { fittingName } from './fitting-name.ts';
import { LeftOuts, type LeftOut } from './left-out.ts';
import type { MermaidJourney, MermaidTask } from './mermaid-journey.ts';
import { MERMAID_SCALE } from './mermaid-out.ts';

/**
 * A journey as a map in the shape of our clipboard. Scores stay what they were, on a curve of their own scale, 1 to 5; those past
 * its ends, and words where a score should be, are counted. Where one
 * and the same acts everywhere it is the map's persona; else every step says who acts in a lane for it.
 */
export function mermaidMap(
  { title, sections }: MermaidJourney,
  { t, newId }: { readonly t: Translate; readonly newId: () => Id },
): { readonly content: ClipboardContent; readonly left: readonly LeftOut[] } {
  const left = new LeftOuts();
  const named = (words: string): string | null => fittingName(words, LONGEST_NAME, left) || null;
  const tasks = sections.flatMap((section) => section.tasks);
  const persona = onlyActor(tasks);
  const mapId = newId();
  const map = fresh('map', {
    id: mapId,
    // Where it is pasted is said then.
    boardId: newId(),
    x: 0,
    y: 0,
    form: 'journey',
    title: named(title),
    persona: (persona !== null && named(persona)) || '',
    status: 'hypothesis',
    order: orderBetween(null, null),
  });
  const types: readonly LaneType[] = [
    'doing',
    'emotion',
    ...(persona === null && tasks.some(({ actors }) => actors.length > 0) ? (['custom'] as const) : []),
  ];
  const orders = ordersBetween(null, null, types.length);
  const lanes = types.map((type, at) =>
    fresh('lane', { id: newId(), mapId, type, name: type === 'custom' ? t('mermaid.actors') : null, order: orders[at] ?? '' }),
  );
  const laneOf = (type: LaneType): Id => lanes.find((lane) => lane.type === type)?.id ?? '';
  const curve = fresh('curve', { id: newId(), laneId: laneOf('emotion'), subject: 'experience', ...MERMAID_SCALE, order: orderBetween(null, null) });
  const records: AnyRecord[] = [map, ...lanes, curve];
  const addStep = (stageId: Id, order: string, { name, score, scoreWords, actors }: MermaidTask): void => {
    const stepId = newId();
    records.push(fresh('step', { id: stepId, stageId, name: named(name), order }));
    if (scoreWords !== undefined) left.add('import.left.scores', `${name}: ${scoreWords}`);
    if (score !== null && !isOnScale(MERMAID_SCALE, score)) left.add('import.left.offScale', `${name}: ${score}`);
    if (score !== null) records.push(fresh('curvePoint', { id: newId(), curveId: curve.id, stepId, value: score, basis: 'assumed' }));
    if (laneOf('custom') === '') return;
    const places = ordersBetween(null, null, actors.length);
    actors.forEach((actor, at) => {
      const who = fittingName(actor, KINDS.touchpoint.title.max, left);
      records.push(fresh('touchpoint', { id: newId(), stepId, laneId: laneOf('custom'), title: who, order: places[at] ?? '' }));
    });
  };
  // A map is never without a stage, nor a stage without a step.
  const stages = sections.length === 0 ? [{ name: '', tasks: [] }] : sections;
  const stageOrders = ordersBetween(null, null, stages.length);
  stages.forEach((section, at) => {
    const stageId = newId();
    records.push(fresh('stage', { id: stageId, mapId, name: named(section.name), order: stageOrders[at] ?? '' }));
    const steps: readonly MermaidTask[] = section.tasks.length === 0 ? [{ name: '', score: null, actors: [] }] : section.tasks;
    const stepOrders = ordersBetween(null, null, steps.length);
    steps.forEach((task, index) => addStep(stageId, stepOrders[index] ?? '', task));
  });
  return { content: { temas: 1, records }, left: left.list };
}

/** Who acts alone in every task; null where nobody does. */
function onlyActor(tasks: readonly MermaidTask[]): string | null {
  const [first] = tasks;
  const actor = first?.actors[0];
  return actor !== undefined && tasks.every(({ actors }) => actors.length === 1 && actors[0] === actor) ? actor : null;
}
