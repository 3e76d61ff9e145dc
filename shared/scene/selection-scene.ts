import type { Id } from '../base/id.ts';
import { boundsOf } from '../geometry/rect.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import type { DocumentReader } from '../model/document.ts';
import { looseGroup, type SceneContext } from './board-scene.ts';
import { frameGroup } from './frame-scene.ts';
import { mapGroups } from './map-scene.ts';
import { personaCardGroup } from './persona-card-scene.ts';
import type { Scene, SceneGroup } from './scene.ts';

/** What some things on a board draw, in painting order. A map comes with all that lies in it, and so does a stage, step or lane only with what it draws itself. */
export function selectionScene(document: DocumentReader, layout: BoardLayout, ids: ReadonlySet<Id>, context: SceneContext): Scene {
  const isMeant = ({ id }: { readonly id: Id }): boolean => ids.has(id);
  const groups: readonly SceneGroup[] = [
    ...layout.frames.filter(isMeant).map((frame) => frameGroup(frame, context)),
    ...layout.maps.flatMap((map) => (isMeant(map) ? mapGroups(map, document, context) : mapGroups(map, document, context).filter(isMeant))),
    ...layout.personaCards.filter(isMeant).map((card) => personaCardGroup(card, context)),
    ...layout.loose.filter(isMeant).map((one) => looseGroup(one, context)),
  ];
  return { groups, bounds: boundsOf(groups.map(({ bounds }) => bounds)), background: context.tokens.board.canvas };
}
