import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';
import type { Column } from './model.ts';
import { columnsOf, type Shape } from './values.ts';

/** Fields whose cell is the field. */
export type TextAttribute = 'title' | 'feeling' | 'behaviour' | 'thinking' | 'expectation' | 'idea' | 'afterEffect' | 'evidence';
export type NumberAttribute = 'importanceToCustomer' | 'importanceToOrganisation' | 'promisedMinutes' | 'expectedMinutes' | 'actualMinutes';
export type FlagAttribute = { [F in keyof Touchpoint]: Touchpoint[F] extends boolean ? F : never }[keyof Touchpoint];

/** Every attribute of a touchpoint, in the order the table begins with: what is typed for every card comes first. */
const SHAPES = [
  ['title', 'text', 340],
  ['step', 'one', 168, true],
  ['lane', 'one', 152, true],
  ['stage', 'one', 136, true],
  ['leadsTo', 'many', 200],
  ['channel', 'one', 136, true],
  ['owner', 'one', 152, true],
  ['contributors', 'many', 176, true],
  ['persona', 'one', 136, true],
  ['feeling', 'text', 168],
  ['behaviour', 'text', 168],
  ['thinking', 'text', 168],
  ['expectation', 'text', 168],
  ['idea', 'text', 168],
  ['afterEffect', 'text', 168],
  ['evidence', 'text', 168],
  ['importanceToCustomer', 'number', 120],
  ['importanceToOrganisation', 'number', 120],
  ['promisedMinutes', 'number', 120],
  ['expectedMinutes', 'number', 120],
  ['actualMinutes', 'number', 120],
  ['isPainPoint', 'flag', 112],
  ['isOpportunity', 'flag', 112],
  ['isMomentOfTruth', 'flag', 112],
  ['isFailPoint', 'flag', 112],
  ['isWaitingPoint', 'flag', 112],
  ['state', 'one', 112],
  ['color', 'one', 112],
  ['tags', 'many', 152, true],
  ['link', 'text', 176],
  ['comments', 'shown', 120],
  ['attachments', 'shown', 176],
] as const satisfies readonly Shape[];

export type TouchpointColumn = (typeof SHAPES)[number][0];

export const touchpointColumns = (t: Translate): readonly Column[] =>
  columnsOf(SHAPES, t).map((column) => (column.id === 'comments' || column.id === 'attachments' ? { ...column, opens: column.id } : column));
