import type { Id } from '../../../shared/base/id.ts';
import { newId } from '../../../shared/base/id.ts';
import { addStage, addStep, moveStep } from '../../../shared/commands/columns.ts';
import { setText } from '../../../shared/commands/notes.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { KINDS, type Stage, type Step } from '../../../shared/model/kinds.ts';
import { namesOf } from '../every-language.ts';
import { absorb } from '../in-turn.ts';
import type { Report, RowWrite, TableModel } from './model.ts';
import { NameIndex } from './names.ts';
import { columnsOf, flagOf, numberFormat, numberIn } from './values.ts';

const SHAPES = [
  ['name', 'text', 300],
  ['kind', 'shown', 112],
  ['stage', 'one', 220, true],
  ['cards', 'shown', 136],
  ['width', 'number', 136],
  ['collapsed', 'flag', 136],
] as const;

const isColumn = (record: { readonly kind: string } | undefined): record is Stage | Step => record?.kind === 'stage' || record?.kind === 'step';

/** Stages and steps, each a row, in the order of the map; a stage stands before its steps. */
export function columnModel(document: DocumentReader, mapId: Id, t: Translate): TableModel {
  const number = numberFormat(t);
  const stages = document.children('stage', mapId);
  const rows = stages.flatMap((stage) => [stage.id, ...document.children('step', stage.id).map(({ id }) => id)]);
  const rank = new Map(rows.map((id, at) => [id, at]));
  const stageWords = (id: Id): string => {
    const stage = document.find('stage', id);
    return stage ? shownWords(document, stage, t) : '';
  };
  const cardsOf = (record: Stage | Step): number =>
    record.kind === 'step'
      ? document.children('touchpoint', record.id).length
      : document.children('step', record.id).reduce((sum, step) => sum + cardsOf(step), 0);
  const read = (row: Id, column: string): string => {
    const record = document.get(row);
    if (!isColumn(record)) return '';
    switch (column) {
      case 'name':
        return shownWords(document, record, t);
      case 'kind':
        return t(`kind.${record.kind}`);
      case 'stage':
        return record.kind === 'step' ? stageWords(record.stageId) : '';
      case 'cards':
        return String(cardsOf(record));
      case 'width':
        return record.kind === 'step' && record.width !== null ? number.format(record.width) : '';
      default:
        return record.kind === 'stage' && record.collapsed ? t('table.yes') : '';
    }
  };
  const sortKey = (row: Id, column: string): string | number | null => {
    const record = document.get(row);
    if (!isColumn(record)) return null;
    if (column === 'stage') return rank.get(record.kind === 'step' ? record.stageId : record.id) ?? null;
    if (column === 'cards') return cardsOf(record);
    if (column === 'width') return record.kind === 'step' ? record.width : null;
    return read(row, column) || null;
  };
  return {
    columns: columnsOf(SHAPES, t),
    rows,
    read,
    sortKey,
    options: (column) => (column === 'stage' ? stages.map(({ id }) => stageWords(id)) : []),
    initial: (column) => (column === 'stage' ? stageWords(stages.at(-1)?.id ?? '') : column === 'kind' ? t('kind.step') : ''),
    write: (draft, writes, _like, report) => writeColumns(draft, mapId, writes, report),
    removable: true,
  };
}

function writeColumns(draft: Draft, mapId: Id, writes: readonly RowWrite[], report: Report): readonly Id[] {
  const locked = draft.find('map', mapId)?.locked ?? false;
  const stages = new NameIndex();
  for (const stage of draft.children('stage', mapId)) stages.add(stage.id, namesOf(draft, stage));
  const refuse = (column: string, text: string) => void report.refused.push({ column, text });
  const stageNamed = (name: string, after: Id | undefined): Id => {
    const known = stages.find(name);
    if (known !== undefined) return known;
    const id = newId();
    absorb(draft, addStage(draft, { mapId, id, newId, ...(after === undefined ? {} : { after }) }));
    absorb(draft, setText(draft, { id, text: name }));
    stages.add(id, [name]);
    report.created.push({ kind: 'stage', name });
    return id;
  };
  const made: Id[] = [];
  for (const { row, cells } of writes) {
    if (locked) {
      for (const [column, text] of cells) refuse(column, text);
      continue;
    }
    const name = cells.get('name');
    const stage = cells.get('stage')?.trim();
    let id = row;
    if (id === null) {
      const before = draft.children('stage', mapId).at(-1)?.id;
      const known = stage ? stages.find(stage) : before;
      const stageId = known ?? stageNamed(stage ?? '', before);
      // A new stage brings its first step with it.
      id = known === undefined ? (draft.children('step', stageId)[0]?.id ?? newId()) : newId();
      if (known !== undefined) absorb(draft, addStep(draft, { stageId, id, newId }));
      made.push(id);
    }
    const record = draft.get(id);
    if (!isColumn(record)) continue;
    if (name !== undefined && name !== namesOf(draft, record)[0]) absorb(draft, setText(draft, { id, text: name }));
    if (record.kind === 'step') writeStep(draft, record, cells, refuse, row === null ? undefined : stage, stageNamed);
    else writeStage(draft, record, cells, refuse);
  }
  return made;
}

type Refuse = (column: string, text: string) => void;

function writeStep(
  draft: Draft,
  step: Step,
  cells: RowWrite['cells'],
  refuse: Refuse,
  stage: string | undefined,
  stageNamed: (name: string, after: Id | undefined) => Id,
): void {
  const width = cells.get('width');
  if (width !== undefined) {
    const value = numberIn(KINDS.step.width, width);
    if (value === undefined) refuse('width', width);
    else draft.update('step', step.id, { width: value });
  }
  const collapsed = cells.get('collapsed');
  if (collapsed !== undefined && flagOf(collapsed) !== false) refuse('collapsed', collapsed);
  if (!stage) return;
  const before = new Set(draft.children('stage', draft.find('stage', step.stageId)?.mapId ?? '').map(({ id }) => id));
  const stageId = stageNamed(stage, step.stageId);
  if (stageId === step.stageId) return;
  absorb(draft, moveStep(draft, { stepId: step.id, stageId, before: null }));
  // The step a new stage came with has given way to the one it was made for.
  if (!before.has(stageId)) for (const other of draft.children('step', stageId)) if (other.id !== step.id) draft.remove(other.id);
}

function writeStage(draft: Draft, stage: Stage, cells: RowWrite['cells'], refuse: Refuse): void {
  const collapsed = cells.get('collapsed');
  const value = collapsed === undefined ? undefined : flagOf(collapsed);
  if (value !== undefined) draft.update('stage', stage.id, { collapsed: value });
  else if (collapsed !== undefined) refuse('collapsed', collapsed);
  for (const column of ['width', 'stage']) {
    const text = cells.get(column);
    if (text !== undefined && text.trim() !== '') refuse(column, text);
  }
}
