import type { Id } from '../base/id.ts';
import { boundsOf } from '../geometry/rect.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import type { LooseLayout } from '../layout/thing-layout.ts';
import type { DocumentReader } from '../model/document.ts';
import { frameGroup } from './frame-scene.ts';
import { mapGroups } from './map-scene.ts';
import { noteGroup } from './note-scene.ts';
import { personaCardGroup } from './persona-card-scene.ts';
import type { Scene, SceneGroup } from './scene.ts';
import { thingGroup } from './thing-scene.ts';
import type { Tokens } from './tokens.ts';

export interface SceneContext {
  readonly tokens: Tokens;
  /** Only this map, without what lies around it; the whole board when null or left out. */
  readonly mapId?: Id | null;
}

export const looseGroup = (one: LooseLayout, context: SceneContext): SceneGroup =>
  one.kind === 'note' ? noteGroup(one, context) : thingGroup(one, context);

/** Everything a board (or one map of it) shows, in painting order: frames, maps, persona cards, everything loose. Texts were written in the layout's language. */
export function boardScene(document: DocumentReader, layout: BoardLayout, context: SceneContext): Scene {
  const { tokens, mapId } = context;
  const maps = layout.maps.filter(({ id }) => (mapId ?? id) === id);
  const around = (mapId ?? null) === null ? layout : { frames: [], personaCards: [], loose: [] };
  const groups = [
    ...around.frames.map((frame) => frameGroup(frame, context)),
    ...maps.flatMap((map) => mapGroups(map, document, context)),
    ...around.personaCards.map((card) => personaCardGroup(card, context)),
    ...around.loose.map((one) => looseGroup(one, context)),
  ];
  return { groups, bounds: boundsOf(groups.map(({ bounds }) => bounds)), background: tokens.board.canvas };
}
