import { expect, it } from 'vitest';
import { inTurn } from '../../../renderer/editor/in-turn.ts';
import { setCollapsed, mergeStage } from '../../../shared/commands/column-shape.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { Document } from '../../../shared/model/document.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';

it('keeps what a command moves out of what it takes away', () => {
  const document = new Document(templateRecords('journey', 'en', numberedIds('in-turn')));
  const mapId = document.all('map')[0]?.id ?? '';
  const steps = stepsOf(document, mapId).map(({ id }) => id);
  const [first] = document.children('stage', mapId);
  const stageId = first?.id ?? '';
  document.apply(inTurn(document, [(now) => mergeStage(now, { stageId }), (now) => setCollapsed(now, { ids: [stageId], collapsed: true })]));
  expect(stepsOf(document, mapId).map(({ id }) => id)).toEqual(steps);
  expect(document.find('stage', stageId)?.collapsed).toBe(true);
});
