import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

type Kind = AnyRecord['kind'];

/** What a thing that was added is called. Of several kinds in one step the first here is meant: the others belong to it. */
const NEW: ReadonlyMap<Kind, MessageKey> = new Map<Kind, MessageKey>([
  ['board', 'history.newBoard'],
  ['map', 'history.newMap'],
  ['stage', 'history.newStage'],
  ['step', 'history.newStep'],
  ['lane', 'history.newLane'],
  ['touchpoint', 'history.newCard'],
  ['curve', 'history.newCurve'],
  ['personaCard', 'history.newPersonaCard'],
  ['frame', 'history.newFrame'],
  ['grid', 'history.newGrid'],
  ['gridColumn', 'history.newColumn'],
  ['gridRow', 'history.newRow'],
  ['note', 'history.newNote'],
  ['shape', 'history.newShape'],
  ['stamp', 'history.newStamp'],
  ['line', 'history.newLine'],
]);

const ENDS = ['x', 'y', 'dx', 'dy', 'fromId', 'toId', 'fromAnchorX', 'fromAnchorY', 'toAnchorX', 'toAnchorY'] as const;

/** What a step is called where undo speaks of it: by what it did to which thing, if its label says no more than "Add". */
export function stepName(label: MessageKey, diff: Diff): MessageKey {
  switch (label) {
    case 'history.add':
      return nameOfAdded(diff.added) ?? label;
    case 'history.stamp':
      return diff.added.length > 0 ? 'history.newStamp' : label;
    case 'history.line':
      return nameOfAdded(diff.added) ?? (diff.updated.some(movesLine) ? 'history.lineMoved' : 'history.lineForm');
    case 'history.type':
      return diff.updated.some(writesLabel) ? 'history.label' : label;
    default:
      return label;
  }
}

function nameOfAdded(added: readonly AnyRecord[]): MessageKey | undefined {
  const kinds = new Set(added.map(({ kind }) => kind));
  const notes = added.filter(({ kind }) => kind === 'note').length;
  for (const [kind, name] of NEW) {
    if (!kinds.has(kind)) continue;
    if (kind === 'note' && notes > 1) return 'history.newNotes';
    return kind === 'shape' && added.every((record) => record.kind !== 'shape' || record.form === 'text') ? 'history.newText' : name;
  }
  return undefined;
}

const movesLine = ([before, after]: Diff['updated'][number]): boolean =>
  before.kind === 'line' && after.kind === 'line' && ENDS.some((field) => before[field] !== after[field]);

const writesLabel = ([before, after]: Diff['updated'][number]): boolean => 'label' in before && 'label' in after && before.label !== after.label;
