import type { Id } from '../base/id.ts';
import { boundsOf } from '../geometry/rect.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import type { DocumentReader } from '../model/document.ts';
import { frameGroup } from './frame-scene.ts';
import { mapGroups } from './map-scene.ts';
import { noteGroup } from './note-scene.ts';
import { personaCardGroup } from './persona-card-scene.ts';
import type { Scene } from './scene.ts';
import type { Tokens } from './tokens.ts';

export interface SceneContext {
  readonly tokens: Tokens;
  /** Only this map, without what lies around it; the whole board when null or left out. */
  readonly mapId?: Id | null;
}

/** Everything a board (or one map of it) shows, in painting order: frames, maps, persona cards, notes. Texts were written in the layout's language. */
export function boardScene(document: DocumentReader, layout: BoardLayout, context: SceneContext): Scene {
  const { tokens, mapId } = context;
  const maps = layout.maps.filter(({ id }) => (mapId ?? id) === id);
  const around = (mapId ?? null) === null ? layout : { frames: [], personaCards: [], notes: [] };
  const groups = [
    ...around.frames.map((frame) => frameGroup(frame, context)),
    ...maps.flatMap((map) => mapGroups(map, document, context)),
    ...around.personaCards.map((card) => personaCardGroup(card, context)),
    ...around.notes.map((note) => noteGroup(note, context)),
  ];
  return { groups, bounds: boundsOf(groups.map(({ bounds }) => bounds)), background: tokens.board.canvas };
}
