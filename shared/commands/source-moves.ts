import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Stage, Step } from '../model/kinds.ts';
import { indexBefore } from './place.ts';

export type Sideways = 'left' | 'right';

export type MoveStep =
  | { readonly stepId: Id; readonly direction: Sideways }
  /** Before null is the end of that stage. */
  | { readonly stepId: Id; readonly stageId: Id; readonly before: Id | null };

export type MoveStage =
  | { readonly stageId: Id; readonly direction: Sideways }
  /** Before null is the end of the map. */
  | { readonly stageId: Id; readonly before: Id | null };

// A column that follows another one is moved by moving that one: the two maps stay in step.

/** What the first of these that follows something follows, of those behind a place; null when there is none. */
const nextSource = (siblings: readonly (Stage | Step)[], before: Id | null): Id | null =>
  siblings.slice(indexBefore(siblings, before)).find(({ sourceId }) => sourceId !== null)?.sourceId ?? null;

/** The same move of the step that this one follows; null when it follows none, or goes where its source cannot. */
export function stepMoveAtSource(document: DocumentReader, { sourceId }: Step, args: MoveStep): MoveStep | null {
  if (sourceId === null) return null;
  if ('direction' in args) return { stepId: sourceId, direction: args.direction };
  const stageId = document.find('stage', args.stageId)?.sourceId ?? null;
  if (stageId === null) return null;
  const before = nextSource(document.children('step', args.stageId), args.before);
  return { stepId: sourceId, stageId, before: before !== null && document.find('step', before)?.stageId === stageId ? before : null };
}

/** The same move of the stage that this one follows; null when it follows none. */
export function stageMoveAtSource(document: DocumentReader, { sourceId, mapId }: Stage, args: MoveStage): MoveStage | null {
  if (sourceId === null) return null;
  if ('direction' in args) return { stageId: sourceId, direction: args.direction };
  return { stageId: sourceId, before: nextSource(document.children('stage', mapId), args.before) };
}
