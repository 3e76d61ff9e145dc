import type { Id } from '../base/id.ts';
import type { InkColor } from '../model/choices.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { withinField } from '../model/field.ts';
import { KINDS, type AnyRecord, type Line, type Note, type NoteColor, type Shape } from '../model/kinds.ts';

/** How something on a board looks, whatever it is; each kind takes what it knows. */
export interface Style {
  readonly color?: InkColor;
  readonly fill?: NoteColor | null;
  readonly stroke?: Shape['stroke'];
  readonly strokeWidth?: Shape['strokeWidth'];
  /** Board units. */
  readonly fontSize?: number;
  readonly textSize?: Note['textSize'];
  readonly bold?: boolean;
  readonly align?: Shape['align'];
  readonly startHead?: Line['startHead'];
  readonly endHead?: Line['endHead'];
  /** Of a pen's stroke, board units. */
  readonly thickness?: number;
}

export type StyleField = keyof Style;

const FIELDS: { readonly [K in AnyRecord['kind']]?: readonly StyleField[] } = {
  note: ['fill', 'textSize', 'bold', 'align'],
  touchpoint: ['fill'],
  frame: ['fill'],
  shape: ['color', 'fill', 'stroke', 'strokeWidth', 'fontSize', 'bold', 'align'],
  line: ['color', 'stroke', 'strokeWidth', 'startHead', 'endHead'],
  ink: ['color', 'thickness'],
  stamp: ['color'],
  grid: ['color'],
};

/** What of a style means something for a record; bare words have neither edge nor ground. */
export function styleFieldsOf(record: AnyRecord): readonly StyleField[] {
  const fields = FIELDS[record.kind] ?? [];
  return record.kind === 'shape' && record.form === 'text'
    ? fields.filter((field) => field !== 'fill' && field !== 'stroke' && field !== 'strokeWidth')
    : fields;
}

/** What a record looks like; null for what has no look of its own. */
export function styleOf(record: AnyRecord): Style | null {
  const fields = styleFieldsOf(record);
  if (fields.length === 0) return null;
  const own = record as unknown as Readonly<Record<string, unknown>>;
  // The ground of notes, cards and frames is what their record calls its colour.
  const fillOf = record.kind === 'shape' ? own['fill'] : own['color'];
  return Object.fromEntries(fields.map((field) => [field, field === 'fill' ? fillOf : own[field]]));
}

/** Gives things a look, or a part of one; each takes what it knows. What is locked stays as it is. */
export const setStyle = (document: DocumentReader, { ids, style }: { readonly ids: Iterable<Id>; readonly style: Style }): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids)) {
      const record = draft.get(id);
      if (!record || ('locked' in record && record.locked)) continue;
      const patch = Object.fromEntries(styleFieldsOf(record).flatMap((field) => (style[field] === undefined ? [] : [[field, style[field]]])));
      draft.update(record.kind, id, fitted(record, patch) as never);
    }
  });

function fitted(record: AnyRecord, { fill, fontSize, thickness, ...rest }: Style): object {
  switch (record.kind) {
    case 'note':
      return { ...rest, ...(fill ? { color: fill } : {}) };
    case 'touchpoint':
    case 'frame':
      return { ...rest, ...(fill === undefined ? {} : { color: fill }) };
    case 'shape': {
      const next = {
        ...rest,
        ...(fill === undefined ? {} : { fill }),
        ...(fontSize === undefined ? {} : { fontSize: withinField(fontSize, KINDS.shape.fontSize) }),
      };
      // With neither edge nor ground nobody would see it.
      const bare = record.form !== 'text' && (fill === undefined ? record.fill : fill) === null && (rest.stroke ?? record.stroke) === 'none';
      return bare && record.text.trim() === '' ? { ...next, stroke: 'solid' } : next;
    }
    case 'ink':
      return { ...rest, ...(thickness === undefined ? {} : { thickness: withinField(thickness, KINDS.ink.thickness) }) };
    default:
      return rest;
  }
}

/** Makes shapes another form. Bare words that get an outline keep their place and are as wide as they were. */
export const setForm = (document: DocumentReader, { ids, form }: { readonly ids: Iterable<Id>; readonly form: Shape['form'] }): Diff =>
  change(document, (draft) => {
    for (const id of new Set(ids)) {
      const shape = draft.find('shape', id);
      if (!shape || shape.locked || shape.form === form) continue;
      draft.update('shape', id, {
        form,
        ...(form === 'text' ? { fill: null } : { autoWidth: false, stroke: shape.stroke === 'none' && shape.fill === null ? 'solid' : shape.stroke }),
      });
    }
  });
