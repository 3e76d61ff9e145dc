import { describe, expect, it } from 'vitest';
import { bottom, contains, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Persona } from '../../../shared/model/kinds.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { setHeader } from '../../../shared/commands/maps.ts';
import { changeEntry, removeEntry } from '../../../shared/commands/lists.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const elif = (patch: Partial<Persona> = {}): Persona =>
  fresh('persona', { id: 'elif', name: 'Elif', role: 'evden çalışıyor', icon: 'home', color: 'teal', order: 'a0', ...patch });

function mapAbout(persona: Persona): Document {
  const document = new Document([...templateRecords('journey', 'tr', numberedIds('r')), persona]);
  const map = document.all('map')[0];
  document.apply(setHeader(document, { mapId: map?.id ?? '', patch: { personaId: 'elif', persona: 'sekiz yıllık müşteri' } }));
  return document;
}

const headerOf = (document: Document, before?: ReturnType<typeof layoutBoard>) => {
  const board = layoutBoard(document, document.all('board')[0]?.id ?? '', context, before);
  return { board, field: board.maps[0]?.header.fields[0], header: board.maps[0]?.header };
};
const words = (field: ReturnType<typeof headerOf>['field']): string => field?.value.lines.map(({ text }) => text).join(' ') ?? '';

describe('the persona in the header of a map', () => {
  it('is the one of the list with its sign, and what was typed besides', () => {
    const { field } = headerOf(mapAbout(elif()));
    expect(words(field).replaceAll(/\s+/g, ' ')).toBe('Elif · evden çalışıyor · sekiz yıllık müşteri');
    expect(field?.sign).toMatchObject({ icon: 'home', color: 'teal' });
    for (const line of field?.value.lines ?? [])
      expect(line.x).toBeGreaterThanOrEqual(right(field?.sign?.rect ?? { x: 0, y: 0, width: 0, height: 0 }));
  });

  it('follows a new name and colour at once, and goes with the entry', () => {
    const document = mapAbout(elif());
    const { board } = headerOf(document);
    document.apply(changeEntry(document, { id: 'elif', patch: { name: 'Zeynep', color: 'pink' } }));
    const changed = headerOf(document, board);
    expect(words(changed.field)).toContain('Zeynep');
    expect(changed.field?.sign?.color).toBe('pink');
    document.apply(removeEntry(document, { id: 'elif', replaceBy: null }));
    const gone = headerOf(document, changed.board);
    expect(gone.field?.sign).toBeNull();
    expect(words(gone.field)).toBe('sekiz yıllık müşteri');
  });

  it('stays inside the header with a name of 300 characters', () => {
    const { field, header } = headerOf(mapAbout(elif({ name: 'Ş'.repeat(300) })));
    const box = header?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
    const last = field?.value.lines.at(-1);
    expect(last && contains(box, { x: last.x, y: last.baseline })).toBe(true);
    expect(bottom(field?.sign?.rect ?? box)).toBeLessThanOrEqual(bottom(box));
  });
});
