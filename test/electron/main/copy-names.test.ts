import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyNames } from '../../../electron/main/copy-names.ts';

it('tells copies of one name apart by their folders, and leaves other names alone', () => {
  const paths = [join('/mail', 'Ayşe', 'map.cxmap'), join('/mail', 'Burak', 'map.cxmap'), join('/mail', 'other.cxmap')];
  expect(copyNames(paths)).toEqual(['Ayşe / map.cxmap', 'Burak / map.cxmap', 'other.cxmap']);
});
