import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { canMoveColumn } from '../../../shared/commands/columns.ts';
import { Document } from '../../../shared/model/document.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';

const document = new Document(templateRecords('journey', 'en', numberedIds('t')));
const mapId = document.all('map')[0]?.id ?? '';

describe('moving a column', () => {
  it.each([
    ['stages', document.children('stage', mapId)],
    ['steps', stepsOf(document, mapId)],
  ] as const)('ends at the edges of the map for %s', (_, columns) => {
    expect(columns.map((column) => canMoveColumn(document, column, 'left'))).toEqual(columns.map((_column, index) => index > 0));
    expect(columns.map((column) => canMoveColumn(document, column, 'right'))).toEqual(columns.map((_column, index) => index < columns.length - 1));
  });
});
