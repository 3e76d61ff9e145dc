import { KINDS, type AnyRecord, type Kind } from '../model/kinds.ts';

/**
 * Fields that say one thing together: a place is x and y, a measured value is nothing without its n. They are taken from one
 * copy or from the other, never half and half. A field that stands in none of these says something by itself.
 */
const TOGETHER: readonly (readonly string[])[] = [
  ['boardId', 'x', 'y', 'dx', 'dy'],
  ['width', 'height', 'rotation', 'points', 'thickness'],
  ['fromId', 'fromAnchorX', 'fromAnchorY'],
  ['toId', 'toAnchorX', 'toAnchorY'],
  ['scaleMin', 'scaleMax'],
  ['value', 'basis', 'sampleSize', 'measuredOn'],
  ['sha256', 'mime', 'name', 'byteCount'],
  ['emoji', 'icon'],
];
/** What lies in a row or a cell: where it lies and in which place there is one thing. */
const PLACED: Partial<Record<Kind, readonly string[]>> = {
  touchpoint: ['stepId', 'laneId', 'order'],
  stage: ['mapId', 'order'],
  step: ['stageId', 'alternativeToId', 'order'],
  lane: ['mapId', 'order'],
  curve: ['laneId', 'order'],
  view: ['boardId', 'x', 'y', 'width', 'height'],
  tagging: ['tagId', 'noteId', 'touchpointId'],
  comment: ['noteId', 'touchpointId'],
};
const ATTACHED: readonly (readonly string[])[] = [
  ['noteId', 'touchpointId', 'personaId', 'imageId', 'order'],
  ['sha256', 'mime', 'name', 'byteCount', 'width', 'height'],
];

/** Fields of one record that are merged as one; `name` is the first of them. */
export interface Part {
  readonly name: string;
  readonly fields: readonly string[];
  /** Whether it can tear a record away from others: references, ends of a scale, the type of a lane. */
  readonly binds: boolean;
}

const PARTS = new Map<Kind, readonly Part[]>((Object.keys(KINDS) as Kind[]).map((kind) => [kind, makeParts(kind)]));

export const partsOf = (kind: Kind): readonly Part[] => PARTS.get(kind) ?? [];

function makeParts(kind: Kind): readonly Part[] {
  const types = KINDS[kind] as Readonly<Record<string, { readonly type: string }>>;
  const placed = PLACED[kind];
  const sets = kind === 'attachment' ? ATTACHED : [...(placed ? [placed] : []), ...TOGETHER];
  const parts: Part[] = [];
  const done = new Set<string>();
  for (const field of Object.keys(types)) {
    if (done.has(field)) continue;
    // The name of a list entry is nobody's file name.
    const together = sets.find((set) => set.includes(field) && (field !== 'name' || kind === 'attachment')) ?? [field];
    const fields = together.filter((one) => one in types && !done.has(one) && (one !== 'name' || kind === 'attachment' || together.length === 1));
    for (const one of fields) done.add(one);
    const binds = fields.some((one) => types[one]?.type === 'ref' || one === 'scaleMin' || (kind === 'lane' && (one === 'type' || one === 'order')));
    parts.push({ name: field, fields, binds });
  }
  return parts;
}

export const samePart = (a: AnyRecord, b: AnyRecord, part: Part): boolean =>
  part.fields.every((field) => Object.is(valueOf(a, field), valueOf(b, field)));

export const withPart = (record: AnyRecord, from: AnyRecord, part: Part): AnyRecord =>
  ({ ...record, ...Object.fromEntries(part.fields.map((field) => [field, valueOf(from, field)])) }) as AnyRecord;

export const valueOf = (record: AnyRecord, field: string): unknown => (record as unknown as Readonly<Record<string, unknown>>)[field];
