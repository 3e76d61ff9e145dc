import type { Id } from '../base/id.ts';
import type { Point } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { ColumnLayout, LayoutContext, MapLayout } from './board-layout.ts';
import { FONTS, MAP } from './metrics.ts';
import { stageName, stepName } from './names.ts';
import { placeText } from './place-text.ts';
import type { Font } from './text.ts';

/** Stages over their steps. A stage without steps keeps an empty column. `at` is where the first column begins. */
export function layoutColumns(
  document: DocumentReader,
  mapId: Id,
  at: Point,
  { measure, t }: LayoutContext,
): Pick<MapLayout, 'stages' | 'steps'> & { readonly width: number; readonly height: number } {
  const header = (id: Id, name: string, font: Font, x: number, y: number, width: number, padding: number): ColumnLayout => {
    const text = placeText(name, font, { x: x + MAP.cellPadding, y: y + padding, width: width - 2 * MAP.cellPadding }, measure);
    return { id, rect: { x, y, width, height: text.height + 2 * padding }, name: text };
  };
  const tallest = (columns: readonly ColumnLayout[]) => columns.reduce((height, { rect }) => Math.max(height, rect.height), 0);

  const stages: ColumnLayout[] = [];
  const steps: (ColumnLayout & { stageId: Id })[] = [];
  let x = at.x;
  for (const [index, stage] of document.children('stage', mapId).entries()) {
    const left = x;
    for (const step of document.children('step', stage.id)) {
      steps.push({ ...header(step.id, stepName(step, steps.length, t, document), FONTS.step, x, 0, MAP.step, MAP.stepPadding), stageId: stage.id });
      x += MAP.step;
    }
    if (x === left) x += MAP.step;
    stages.push(header(stage.id, stageName(stage, index, t, document), FONTS.stage, left, at.y, x - left, MAP.stagePadding));
  }
  const stageHeight = tallest(stages);
  const stepHeight = tallest(steps);
  const stepY = at.y + stageHeight;
  const moved = (column: ColumnLayout, y: number, height: number): ColumnLayout => ({
    ...column,
    rect: { ...column.rect, y, height },
    name: { ...column.name, lines: column.name.lines.map((line) => ({ ...line, baseline: line.baseline + y - column.rect.y })) },
  });
  return {
    stages: stages.map((stage) => moved(stage, at.y, stageHeight)),
    steps: steps.map((step) => ({ ...moved(step, stepY, stepHeight), stageId: step.stageId })),
    width: Math.max(x - at.x, MAP.step),
    height: stageHeight + stepHeight,
  };
}
