import { describe, expect, it } from 'vitest';
import { addStep } from '../../../shared/commands/columns.ts';
import { setPoint } from '../../../shared/commands/curves.ts';
import { addNote, moveBy, setColor, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { merge, settle } from '../../../shared/merge/merge.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { bench, first } from '../commands/support.ts';

/** A journey with one note, and what two people make of their copies. */
function two(ours: (document: Document) => Diff, theirs: (document: Document) => Diff) {
  const there = bench('journey');
  there.run(addNote(there.document, { boardId: there.boardId, at: { x: 0, y: 0 }, text: 'as it was', id: 'note' }));
  const base = new Map(there.document.records());
  const copies = [ours, theirs].map((edit, at) => {
    const document = new Document(base.values());
    document.apply(edit(document));
    return { key: at === 0 ? 'ours' : 'theirs', records: document.records() };
  });
  const merged = merge(base, copies);
  const settled = (key: string) => new Document(settle(merged, new Map(merged.conflicts.map(({ id }) => [id, key])), key).records);
  return { merged, settled };
}

describe('merging two copies', () => {
  it('takes the words from one and the place and colour from the other', () => {
    const { merged, settled } = two(
      (document) => setText(document, { id: 'note', text: 'ours' }),
      (document) => moveBy(document, { ids: ['note'], dx: 500, dy: 0 }),
    );
    expect(merged.conflicts).toEqual([]);
    expect(settled('ours').find('note', 'note')).toMatchObject({ text: 'ours', x: expect.toSatisfy((x: number) => x > 300) as number });
  });

  it('lists words that both changed, and takes those of the one chosen', () => {
    const { merged, settled } = two(
      (document) => setText(document, { id: 'note', text: 'ours' }),
      (document) => setText(document, { id: 'note', text: 'theirs' }),
    );
    expect(merged.conflicts.map(({ id, copies }) => [id, copies])).toEqual([['note text', ['ours', 'theirs']]]);
    expect(settled('ours').find('note', 'note')?.text).toBe('ours');
    expect(settled('theirs').find('note', 'note')?.text).toBe('theirs');
  });

  it('takes the same change made twice once', () => {
    const same = (document: Document) => setText(document, { id: 'note', text: 'the same' });
    const { merged, settled } = two(same, same);
    expect(merged.conflicts).toEqual([]);
    expect(settled('ours').find('note', 'note')?.text).toBe('the same');
  });

  it('asks when one removed what the other changed', () => {
    const { merged, settled } = two(
      (document) => removeRecords(document, { ids: ['note'] }),
      (document) => setColor(document, { ids: ['note'], color: 'green' }),
    );
    expect(merged.conflicts).toHaveLength(1);
    expect(settled('ours').get('note')).toBeUndefined();
    expect(settled('theirs').find('note', 'note')?.color).toBe('green');
  });

  it('asks when one removed a stage into which the other put a step, and keeps all of it or none', () => {
    const stageOf = (document: Document) => first(document, 'stage').id;
    const { merged, settled } = two(
      (document) => removeRecords(document, { ids: [stageOf(document)] }),
      (document) => addStep(document, { stageId: stageOf(document), after: null, id: 'new-step' }),
    );
    const whole = bench('journey').document;
    const stageId = stageOf(whole);
    expect(merged.conflicts).toHaveLength(1);
    expect(settled('ours').get(stageId)).toBeUndefined();
    expect(settled('ours').get('new-step')).toBeUndefined();
    expect(settled('theirs').children('step', stageId)).toHaveLength(whole.children('step', stageId).length + 1);
  });

  it('asks when both set the point of a curve at one step, unless they agree', () => {
    const point = (value: number, id: string) => (document: Document) => {
      const curve = first(document, 'curve');
      const taken = new Set(document.children('curvePoint', curve.id).map(({ stepId }) => stepId));
      const stepId = first(document, 'step', (step) => !taken.has(step.id) && mapIdOf(document, step.id) === mapIdOf(document, curve.id)).id;
      return setPoint(document, { curveId: curve.id, stepId, value, id });
    };
    expect(two(point(1, 'p1'), point(-1, 'p2')).merged.conflicts).toHaveLength(1);
    const agreed = two(point(1, 'p1'), point(1, 'p2'));
    expect(agreed.merged.conflicts).toEqual([]);
    expect(agreed.settled('ours').get('p1')).toBeDefined();
    expect(agreed.settled('ours').get('p2')).toBeUndefined();
  });

  it('without a common state keeps all there is, and asks about what differs', () => {
    const record = bench('blank');
    record.run(addNote(record.document, { boardId: record.boardId, at: { x: 0, y: 0 }, text: 'a', id: 'note' }));
    const ours = new Document(record.document.records().values());
    ours.apply(addNote(ours, { boardId: record.boardId, at: { x: 0, y: 300 }, text: 'only ours', id: 'only-ours' }));
    const theirs = new Document(record.document.records().values());
    theirs.apply(setText(theirs, { id: 'note', text: 'b' }));
    const merged = merge(new Map(), [
      { key: 'ours', records: ours.records() },
      { key: 'theirs', records: theirs.records() },
    ]);
    expect(merged.conflicts.map(({ id }) => id)).toEqual(['note text']);
    const result = new Document(settle(merged, new Map([['note text', 'theirs']]), 'theirs').records);
    expect(result.find('note', 'note')?.text).toBe('b');
    expect(result.get('only-ours')).toBeDefined();
  });
});
