import { expect, it } from 'vitest';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { addPersonaCard } from '../../../shared/commands/persona-cards.ts';
import { bottom, intersects } from '../../../shared/geometry/rect.ts';
import { openDesk } from './support.ts';

it('grows a blueprint clear of everything that lies below the journey, persona cards and frames too', () => {
  const { editor } = openDesk('journey');
  const { boardId } = editor.state;
  const [journey] = editor.layout().maps;
  if (!journey) throw new Error('the template has a journey');
  const { rect } = journey;
  editor.execute('history.add', addEntry(editor.document, { kind: 'persona', name: 'Ayşe', id: 'ayse' }));
  editor.execute(
    'history.add',
    addPersonaCard(editor.document, { boardId, personaId: 'ayse', at: { x: rect.x + 40, y: bottom(rect) + 60 }, id: 'card' }),
  );
  editor.execute(
    'history.add',
    addFrame(editor.document, { boardId, rect: { x: rect.x + 600, y: bottom(rect) + 60, width: 400, height: 900 }, id: 'frame' }),
  );
  editor.select([journey.id]);
  editor.perform('map.growBlueprint');
  const { maps, personaCards, frames } = editor.layout();
  const grown = maps.find(({ id }) => id !== journey.id)?.rect;
  expect(grown?.x).toBe(rect.x);
  expect([...personaCards, ...frames].filter((thing) => grown && intersects(thing.rect, grown))).toEqual([]);
});
