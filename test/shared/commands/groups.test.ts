import { describe, expect, it } from 'vitest';
import { cluster } from '../../../shared/commands/cluster.ts';
import { group, membersOf, ungroup } from '../../../shared/commands/group.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { duplicateRecords } from '../../../shared/commands/paste.ts';
import { board, corners, note, rectsOf } from './note-bench.ts';

describe('groups', () => {
  it('lose what is taken out of them, and are none with one left', () => {
    const made = board([
      [0, 0],
      [200, 0],
      [400, 0],
    ]);
    made.run(group(made.document, { ids: ['n0', 'n1', 'n2'], id: 'g' }));
    made.run(removeRecords(made.document, { ids: ['n0'] }));
    expect(membersOf(made.document, 'g').map(({ id }) => id)).toEqual(['n1', 'n2']);
    made.run(removeRecords(made.document, { ids: ['n1'] }));
    expect(made.document.find('group', 'g')).toBeUndefined();
    expect(note(made, 2).groupId).toBeNull();
  });

  it('do not lie in groups: what is grouped again leaves its group', () => {
    const made = board([
      [0, 0],
      [200, 0],
      [400, 0],
    ]);
    made.run(group(made.document, { ids: ['n0', 'n1'], id: 'g' }));
    made.run(group(made.document, { ids: ['n1', 'n2'], id: 'h' }));
    expect(made.document.all('group').map(({ id }) => id)).toEqual(['h']);
    expect(note(made, 0).groupId).toBeNull();
    made.run(ungroup(made.document, { ids: ['n2'] }));
    expect(made.document.all('group')).toEqual([]);
  });

  it('are copied with what is in them', () => {
    const made = board([
      [0, 0],
      [200, 0],
    ]);
    made.run(group(made.document, { ids: ['n0', 'n1'], id: 'g' }));
    made.run(duplicateRecords(made.document, { ids: ['n0', 'n1'], by: { dx: 0, dy: 300 }, newId: made.newId }));
    expect(made.document.all('group')).toHaveLength(2);
    expect(new Set(made.document.all('note').map(({ groupId }) => groupId)).size).toBe(2);
  });

  it('gather things under a heading', () => {
    const made = board([
      [0, 0],
      [200, 30],
      [50, 260],
    ]);
    made.run(cluster(made.document, { rects: rectsOf(made), headingId: 'heading', groupId: 'g' }));
    expect(
      membersOf(made.document, 'g')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['heading', 'n0', 'n1', 'n2']);
    expect(corners(made)).toEqual([
      [0, 0],
      [200, 0],
      [0, 200],
    ]);
    const heading = made.document.find('shape', 'heading');
    expect(heading && heading.y + heading.height).toBeLessThan(0);
  });
});
