import { newId, type Id } from '../../../shared/base/id.ts';
import { ordersBetween } from '../../../shared/base/order.ts';
import { storableText } from '../../../shared/base/text.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Outline, OutlineItem } from '../../../shared/exchange/outline.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { KINDS } from '../../../shared/model/kinds.ts';
import { branchesOf, loseLink, wordsOf } from './outline-notes.ts';

/** What is no entry of the outline is no stage and no step, which is said; as a card it comes. */
function withoutLoose(items: readonly OutlineItem[], left: LeftOuts): readonly OutlineItem[] {
  return items.filter(({ level, text, loose }) => {
    const isLost = loose !== undefined && level < 2;
    if (isLost) left.add(loose === 'paragraph' ? 'import.left.paragraphs' : 'import.left.tableRows', text);
    return !isLost;
  });
}

/** The outermost items become stages, those below them steps, those below these cards of a lane; everything deeper, lines of the cards. */
export function addOutlineMap(
  draft: Draft,
  { mapId, laneId }: { readonly mapId: Id; readonly laneId: Id },
  { items }: Outline,
  left: LeftOuts,
): void {
  const named = (words: string): string => fittingName(words, KINDS.step.name.max, left);
  const stages = branchesOf(withoutLoose(items, left));
  const stageOrders = ordersBetween(null, null, stages.length);
  stages.forEach((stage, at) => {
    loseLink(stage, left);
    const stageId = newId();
    draft.add(fresh('stage', { id: stageId, mapId, name: named(stage.item.text), order: stageOrders[at] ?? '' }));
    const stepOrders = ordersBetween(null, null, Math.max(1, stage.below.length));
    // A stage is never without a step.
    if (stage.below.length === 0) draft.add(fresh('step', { id: newId(), stageId, name: null, order: stepOrders[0] ?? '' }));
    stage.below.forEach((step, index) => {
      loseLink(step, left);
      const stepId = newId();
      draft.add(fresh('step', { id: stepId, stageId, name: named(step.item.text), order: stepOrders[index] ?? '' }));
      const orders = ordersBetween(null, null, step.below.length);
      step.below.forEach((card, place) => {
        const words = wordsOf(card, left);
        if (words.length > KINDS.touchpoint.title.max) left.add('import.left.cut', words);
        const title = storableText(words, KINDS.touchpoint.title.max);
        draft.add(fresh('touchpoint', { id: newId(), stepId, laneId, title, link: card.item.link, order: orders[place] ?? '' }));
      });
    });
  });
}
