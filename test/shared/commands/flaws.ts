import { generateKeyBetween } from 'fractional-indexing';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { Document } from '../../../shared/model/document.ts';
import { holdsCards, isLine } from '../../../shared/model/kinds.ts';
import { disorder } from '../../../shared/model/lane-order.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';

const isKey = (order: string): boolean => {
  try {
    return generateKeyBetween(order, null) > order;
  } catch {
    return false;
  }
};

/**
 * What does not hold of a document though it must, whatever people did to it. A list, and not an `expect` for each record:
 * there are a million of them in a run.
 */
export function flawsOf(document: Document): string[] {
  const flaws: string[] = [];
  const must = (holds: boolean, flaw: string): unknown => holds || flaws.push(flaw);
  const flaw = flawOfDocument([...document.records().values()]);
  must(flaw === null, JSON.stringify(flaw));
  must(document.all('board').length > 0, 'no board');
  for (const map of document.all('map')) {
    const lanes = document.children('lane', map.id).map((lane) => lane.type);
    must(disorder(lanes) === 0, `lanes of ${map.id}: ${lanes.join(' ')}`);
    const lines = lanes.filter(isLine);
    must(new Set(lines).size === lines.length, `a line twice: ${lines.join(' ')}`);
    must(document.children('stage', map.id).length > 0, `no stage in ${map.id}`);
  }
  for (const stage of document.all('stage')) must(document.children('step', stage.id).length > 0, `no step in ${stage.id}`);
  for (const card of document.all('touchpoint')) {
    const lane = document.find('lane', card.laneId);
    must(lane !== undefined && holdsCards(lane.type), `${card.id} in a lane without cards`);
    must(mapIdOf(document, card.stepId) === lane?.mapId, `${card.id} in two maps`);
  }
  const places = document.all('curvePoint').map((point) => `${point.curveId} ${point.stepId}`);
  must(new Set(places).size === places.length, 'two points of a curve in a step');
  for (const point of document.all('curvePoint')) {
    // A value kept as entered may lie past the ends of a scale that was changed.
    must(Number.isFinite(point.value), `the value of ${point.id}`);
    must(mapIdOf(document, point.stepId) === mapIdOf(document, point.curveId), `${point.id} in two maps`);
  }
  for (const record of document.records().values()) if ('order' in record) must(isKey(record.order), `order of ${record.id}`);
  return flaws;
}
