import type { Id } from '../../shared/base/id.ts';
import type { Rects } from '../../shared/commands/blocks.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { isFree, type Free } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { perMoment } from './per-moment.ts';
import { isMovable, selectedPlaces, selectedRecords } from './selection.ts';

/** What is selected and can be arranged. */
export const arrangeable = perMoment((editor): readonly Free[] => selectedRecords(editor).filter(isMovable));

/** Where it lies. */
export function selectedRects(editor: Editor): Rects {
  const rects = new Map<Id, Rect>();
  const places = selectedPlaces(editor);
  for (const { id } of arrangeable(editor)) {
    const rect = places.get(id);
    if (rect) rects.set(id, rect);
  }
  return rects;
}

/** How many things or groups are selected that can be arranged. Those of one group alone count by themselves. */
export const blockCount = perMoment((editor): number => {
  const things = arrangeable(editor);
  const groups = new Set(things.map(({ groupId }) => groupId));
  if (groups.size === 1) return things.length;
  return things.filter(({ groupId }) => groupId === null).length + groups.size - (groups.has(null) ? 1 : 0);
});

/** Where everything on the shown board lies that lies there by itself. */
export function allRects(editor: Editor): Rects {
  const { loose, personaCards, maps, frames } = editor.layout();
  return new Map([...loose, ...personaCards, ...maps, ...frames].map(({ id, rect }) => [id, rect]));
}

/** In what two things are alike. */
export type Likeness = 'kind' | 'color' | 'form';

function traitOf(record: Free, by: Likeness): string | null {
  if (by === 'kind') return record.kind;
  if (by === 'form') return record.kind === 'shape' ? record.form : record.kind === 'frame' ? record.shape : null;
  if (record.kind === 'note' || record.kind === 'frame') return record.color;
  if (record.kind === 'shape') return record.form === 'text' ? `ink ${record.color}` : (record.fill ?? `ink ${record.color}`);
  return 'color' in record ? `ink ${record.color}` : null;
}

/** What on the shown board is like something selected: of the same kind, and of the same colour or form where that is asked. */
export function similar(editor: Editor, by: Likeness): readonly Id[] {
  const traits = new Set(
    selectedRecords(editor)
      .filter(isFree)
      .flatMap((record) => traitKey(record, by) ?? []),
  );
  return [...allRects(editor).keys()].filter((id) => {
    const record = editor.document.get(id);
    if (!isFree(record) || !isMovable(record)) return false;
    const key = traitKey(record, by);
    return key !== null && traits.has(key);
  });
}

/** A note and a frame of one colour are not alike. */
function traitKey(record: Free, by: Likeness): string | null {
  const trait = traitOf(record, by);
  return trait === null ? null : `${record.kind} ${trait}`;
}

/** True when something selected has what it is to be alike in. */
export const hasLikeness = (editor: Editor, by: Likeness): boolean =>
  selectedRecords(editor).some((record) => isFree(record) && traitKey(record, by) !== null);
