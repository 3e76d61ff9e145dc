import { describe, expect, it } from 'vitest';
import { hasTwin } from '../../../renderer/editor/twins.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { Document } from '../../../shared/model/document.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';

function withEntries(kind: 'channel' | 'persona', ...names: readonly string[]) {
  const document = new Document(defaultLists());
  names.forEach((name, at) => document.apply(addEntry(document, { kind, name, id: `new-${at}` })));
  const entries = [...document.all('channel'), ...document.all('persona')];
  return entries.filter((entry) => hasTwin(document, entry)).map(({ id }) => id);
}

describe('an entry of a list', () => {
  it('has a twin where another one is called the same by the rules of Turkish letters', () => {
    expect(withEntries('persona', 'IŞIL', 'ışıl', 'Deniz', ' deniz ')).toEqual(['new-0', 'new-1', 'new-2', 'new-3']);
    expect(withEntries('persona', 'Işıl', 'Işık')).toEqual([]);
  });

  it('has one in what we call ours, in any language', () => {
    expect(withEntries('channel', 'TELEFON')).toEqual(['channel-phone', 'new-0']);
    expect(withEntries('channel', 'phone')).toEqual(['channel-phone', 'new-0']);
  });

  it('has none in one that has no name yet', () => {
    expect(withEntries('persona', '', '')).toEqual([]);
  });
});
