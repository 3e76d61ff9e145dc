import { boundsOf } from '../geometry/rect.ts';
import type { NoteLayout, NoteTagLayout } from '../layout/board-layout.ts';
import { clipItems, imageItem, linkItems, rectItem, solid, textItems } from './items.ts';
import type { SceneGroup, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';
import type { SceneContext } from './board-scene.ts';

/** How far a note's shade reaches below and beside it. */
const LIFT = { x: 1.5, y: 3 };

function tagItems({ rect, text, color }: NoteTagLayout, board: BoardTokens): readonly SceneItem[] {
  const { fill, text: ink } = color === null ? { fill: board.paper, text: board.text } : board.notes[color];
  return [rectItem(rect, fill, solid(ink, 0.75), 5), ...textItems(text, ink)];
}

export function noteGroup(note: NoteLayout, { tokens }: SceneContext): SceneGroup {
  const { fill, edge, text } = tokens.board.notes[note.record.color];
  const shade = { ...note.rect, x: note.rect.x + LIFT.x, y: note.rect.y + LIFT.y };
  const items: readonly SceneItem[] = [
    rectItem(shade, tokens.board.shade, null, 4),
    rectItem(note.rect, fill, solid(edge, 1), 3),
    ...(note.picture ? [imageItem(note.picture.rect, note.picture.sha256, 3)] : []),
    ...textItems(note.text, text),
    ...(note.link ? linkItems(note.link, text) : []),
    ...(note.clip ? clipItems(note.clip.at, text) : []),
    ...note.tags.flatMap((tag) => tagItems(tag, tokens.board)),
    ...(note.clip?.count ? textItems(note.clip.count, text) : []),
  ];
  return { id: note.id, bounds: boundsOf([note.rect, shade, ...note.tags.map(({ rect }) => rect)]) ?? note.rect, items };
}
