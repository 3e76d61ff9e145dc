import { ID_PATTERN, type Id } from '../base/id.ts';
import { isDiff } from '../model/check.ts';
import type { Diff } from '../model/diff.ts';

/** The text of one step is never longer, in UTF-16 code units: a change of some hundred thousand records. */
export const LONGEST_STEP = 2 ** 26;
export const MOST_STEPS_AT_ONCE = 100;

/** Where the keyboard and the view were, as it is written down. */
export interface StoredPlace {
  readonly boardId: Id;
  readonly selection: readonly Id[];
  readonly cell: { readonly stepId: Id; readonly laneId: Id } | null;
  /** The stop of a presentation. */
  readonly presenting: { readonly mapId: Id | null; readonly stop: number } | null;
  /** As in camera.ts. */
  readonly camera: { readonly x: number; readonly y: number; readonly zoom: number };
}

/** A step of undo as it is kept outside of the page, written as JSON. */
export interface StoredStep {
  readonly label: string;
  readonly diff: Diff;
  readonly before: StoredPlace;
  readonly after: StoredPlace;
}

/** The step a text says, or null for anything else. */
export function readStoredStep(text: string): StoredStep | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isObject(value) && typeof value['label'] === 'string' && isDiff(value['diff']) && isPlace(value['before']) && isPlace(value['after'])
    ? (value as unknown as StoredStep)
    : null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isId = (value: unknown): value is Id => typeof value === 'string' && ID_PATTERN.test(value);

function isPlace(value: unknown): value is StoredPlace {
  if (!isObject(value) || !isId(value['boardId'])) return false;
  const { selection, cell, camera, presenting } = value;
  if (!Array.isArray(selection) || !selection.every(isId)) return false;
  if (cell !== null && !(isObject(cell) && isId(cell['stepId']) && isId(cell['laneId']))) return false;
  if (presenting !== null && !isStop(presenting)) return false;
  return isObject(camera) && [camera['x'], camera['y'], camera['zoom']].every(Number.isFinite) && Number(camera['zoom']) > 0;
}

const isStop = (value: unknown): boolean => isObject(value) && (value['mapId'] === null || isId(value['mapId'])) && Number.isInteger(value['stop']);
