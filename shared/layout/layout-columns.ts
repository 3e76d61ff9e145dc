import type { Id } from '../base/id.ts';
import { bottom, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import { chosenWidth } from '../model/following.ts';
import type { Stage } from '../model/kinds.ts';
import type { ColumnLayout, LayoutContext, MapLayout, StageLayout } from './board-layout.ts';
import { layoutJumps, type JumpBand } from './layout-jumps.ts';
import { FONTS, MAP } from './metrics.ts';
import { stageName, stepName } from './names.ts';
import { movedText, placeText, turnedText } from './place-text.ts';
import { LINE_HEIGHT, type Font } from './text.ts';
import { shortened } from './wrap.ts';

type StepLayout = MapLayout['steps'][number];

/** Headers whose upper edge is at 0 until they are placed: what is above them depends on how wide they are. */
export interface Columns {
  readonly stages: readonly StageLayout[];
  readonly steps: readonly StepLayout[];
  /** From left to right every column there is; a collapsed stage is one, with the stage's id. */
  readonly slots: readonly { readonly id: Id; readonly rect: Rect }[];
  /** Between stages and steps, where there are jumps or alternatives. */
  readonly band: JumpBand;
  readonly width: number;
  readonly height: number;
}

const tallest = (columns: readonly ColumnLayout[]): number => columns.reduce((height, { rect }) => Math.max(height, rect.height), 0);
const oneLine = (font: Font, padding: number): number => font.size * LINE_HEIGHT + 2 * padding;

/** What a collapsed stage says about what is in it. */
function layoutCounts(document: DocumentReader, stage: Stage, x: number, { measure, t }: LayoutContext): StageLayout['name'] {
  const steps = document.children('step', stage.id);
  const cards = steps.reduce((sum, step) => sum + document.children('touchpoint', step.id).length, 0);
  const text = `${t('count.steps', { count: steps.length })}\n${t('count.cards', { count: cards })}`;
  return placeText(text, FONTS.small, { x: x + 3, y: 10 + MAP.fold, width: MAP.collapsedStage - 6 }, measure, 'centre');
}

/** Stages over their steps; the first column begins at `x`. A stage without steps keeps an empty column. */
export function layoutColumns(document: DocumentReader, mapId: Id, x: number, context: LayoutContext): Columns {
  const { measure, t } = context;
  const header = (id: Id, name: string, font: Font, left: number, width: number, padding: number): ColumnLayout => {
    const text = placeText(name, font, { x: left + MAP.cellPadding, y: padding, width: width - 2 * MAP.cellPadding }, measure);
    return { id, rect: { x: left, y: 0, width, height: text.height + 2 * padding }, name: text };
  };

  const stages: StageLayout[] = [];
  const steps: StepLayout[] = [];
  const slots: { readonly id: Id; readonly rect: Rect }[] = [];
  let [end, number, leastHeight] = [x, 0, 0];
  for (const [index, stage] of document.children('stage', mapId).entries()) {
    const left = end;
    const name = stageName(stage, index, t, document);
    const inside = document.children('step', stage.id);
    if (stage.collapsed) {
      end += MAP.collapsedStage;
      number += inside.length;
      const rect = { x: left, y: 0, width: MAP.collapsedStage, height: 0 };
      const counts = layoutCounts(document, stage, left, context);
      leastHeight = Math.max(leastHeight, 10 + MAP.fold + counts.height + 6);
      // How far the name may run down is known only when the rows are.
      stages.push({
        id: stage.id,
        rect,
        name: turnedText(name, FONTS.stage, { x: left, y: 0, width: 0 }, measure),
        collapsed: { body: rect, counts },
      });
      slots.push({ id: stage.id, rect });
      continue;
    }
    for (const step of inside) {
      const column = header(
        step.id,
        stepName(step, number++, t, document),
        FONTS.step,
        end,
        chosenWidth(document, step) ?? MAP.step,
        MAP.stepPadding,
      );
      steps.push({ ...column, stageId: stage.id });
      slots.push({ id: step.id, rect: column.rect });
      end += column.rect.width;
    }
    if (end === left) end += MAP.step;
    stages.push({ ...header(stage.id, name, FONTS.stage, left, end - left, MAP.stagePadding), collapsed: null });
  }
  const open = stages.filter(({ collapsed }) => collapsed === null);
  const stageHeight = Math.max(tallest(open), oneLine(FONTS.stage, MAP.stagePadding));
  const stepHeight = Math.max(tallest(steps), leastHeight - stageHeight, steps.length > 0 ? 0 : oneLine(FONTS.step, MAP.stepPadding));
  const band = layoutJumps(document, mapId, { stages, steps }, stageHeight, context);
  const stepY = stageHeight + band.height;
  return {
    stages: stages.map((stage) => ({ ...stage, rect: { ...stage.rect, height: stage.collapsed ? stepY + stepHeight : stageHeight } })),
    steps: steps.map((step) => ({ ...step, rect: { ...step.rect, y: stepY, height: stepHeight }, name: movedText(step.name, 0, stepY) })),
    slots,
    band,
    width: Math.max(end - x, MAP.step),
    height: stepY + stepHeight,
  };
}

/** The headers at their height; what is collapsed reaches down to `lowerEnd`. */
export function placeColumns(
  document: DocumentReader,
  mapId: Id,
  columns: Columns,
  y: number,
  lowerEnd: number,
  { measure, t }: LayoutContext,
): Pick<MapLayout, 'stages' | 'steps'> {
  const records = document.children('stage', mapId);
  const moved = <C extends ColumnLayout>(column: C): C => ({
    ...column,
    rect: { ...column.rect, y: column.rect.y + y },
    name: movedText(column.name, 0, y),
  });
  const stages = columns.stages.map((stage, index): StageLayout => {
    const { collapsed } = stage;
    const record = records[index];
    if (!collapsed || !record) return moved(stage);
    const { rect } = moved(stage);
    const body = { ...rect, y: bottom(rect), height: lowerEnd - bottom(rect) };
    const room = Math.max(0, body.height - 2 * MAP.cellPadding);
    const name = room < MAP.emptyRow / 2 ? '' : shortened(stageName(record, index, t, document).replaceAll(/\s+/g, ' '), FONTS.stage, room, measure);
    const text = turnedText(name, FONTS.stage, { x: rect.x + rect.width / 2, y: body.y + MAP.cellPadding, width: room }, measure);
    return { ...stage, rect, name: text, collapsed: { body, counts: movedText(collapsed.counts, 0, y) } };
  });
  return { stages, steps: columns.steps.map(moved) };
}
