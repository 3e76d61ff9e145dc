import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchPattern, spansOf } from '../../../shared/base/search-pattern.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import { replaceText } from '../../../shared/commands/replace-text.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { change } from '../../../shared/model/draft.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { bench, type Bench } from './support.ts';

const targetsFor = (document: DocumentReader, query: string) => {
  const pattern = searchPattern(query);
  return [...document.records().values()].flatMap((record) => {
    const spans = pattern ? spansOf(typedWords(record), pattern) : [];
    return spans.length > 0 && record.kind !== 'channel' ? [{ id: record.id, text: typedWords(record), spans }] : [];
  });
};

function withNotes(texts: readonly string[]): Bench {
  const made = bench('blank');
  texts.forEach((text, at) => made.run(addNote(made.document, { boardId: made.boardId, at: { x: at * 200, y: 0 }, text, id: `note-${at}` })));
  return made;
}

describe('replacing', () => {
  it('writes the other words everywhere at once, and what comes of it is one change', () => {
    const { document, run } = withNotes(['Hat yok, hat!', 'başka', 'HAT']);
    const { diff, ...told } = replaceText(document, { targets: targetsFor(document, 'hat'), replacement: 'Bağlantı' });
    expect(told).toEqual({ count: 3, locked: 0, long: 0 });
    run(diff);
    expect([0, 1, 2].map((at) => document.find('note', `note-${at}`)?.text)).toEqual(['Bağlantı yok, Bağlantı!', 'başka', 'Bağlantı']);
  });

  it('leaves what is locked, and says how much that is', () => {
    const { document, run, boardId } = bench('blueprint');
    run(addFrame(document, { boardId, rect: { x: 0, y: 0, width: 200, height: 200 }, id: 'frame' }));
    run(setText(document, { id: 'frame', text: 'Sahne' }));
    const map = document.all('map')[0];
    const lane = document.all('lane')[0];
    if (!map || !lane) throw new Error('a blueprint has both');
    run(setText(document, { id: lane.id, text: 'Sahne önü' }));
    run(setText(document, { id: map.id, text: 'Sahne planı' }));
    run(lock(document, { ids: ['frame'], locked: true }));
    run(change(document, (draft) => draft.update('map', map.id, { locked: true })));
    const { diff, ...told } = replaceText(document, { targets: targetsFor(document, 'sahne'), replacement: 'Kulis' });
    expect(told).toEqual({ count: 1, locked: 2, long: 0 });
    run(diff);
    expect([document.find('frame', 'frame')?.name, document.find('lane', lane.id)?.name, document.find('map', map.id)?.title]).toEqual([
      'Sahne',
      'Sahne önü',
      'Kulis planı',
    ]);
  });

  it('leaves a text that would become too long rather than cut off its end', () => {
    const { document, run } = withNotes(['x'.repeat(19_990), 'x']);
    run(setText(document, { id: document.all('board')[0]?.id ?? '', text: 'x'.repeat(300) }));
    const { diff, ...told } = replaceText(document, { targets: targetsFor(document, 'x'), replacement: 'xy' });
    expect(told).toEqual({ count: 1, locked: 0, long: 20_290 });
    expect(diff.updated.map(([, after]) => typedWords(after))).toEqual(['xy']);
  });

  it('takes out of other words what cannot be stored, and never calls that too long', () => {
    const { document } = withNotes(['Hat']);
    const { diff, ...told } = replaceText(document, { targets: targetsFor(document, 'hat'), replacement: 'a\0b\uD800' });
    expect(told).toEqual({ count: 1, locked: 0, long: 0 });
    expect(diff.updated.map(([, after]) => typedWords(after))).toEqual(['ab\uFFFD']);
  });

  it('puts no line end into a name, gives an emptied one back to us, and passes over what is gone', () => {
    const { document, run, boardId } = bench('journey');
    const stage = document.all('stage')[0];
    if (!stage) throw new Error('a journey has stages');
    run(setText(document, { id: stage.id, text: 'Önce' }));
    run(replaceText(document, { targets: targetsFor(document, 'önce'), replacement: '' }).diff);
    expect(document.find('stage', stage.id)?.name).toBeNull();
    const gone = replaceText(document, { targets: [{ id: 'nobody', text: 'a', spans: [{ start: 0, end: 1 }] }], replacement: 'b' });
    expect([isEmptyDiff(gone.diff), gone.count + gone.locked + gone.long]).toEqual([true, 0]);
    run(setText(document, { id: boardId, text: 'Bir iki' }));
    run(replaceText(document, { targets: targetsFor(document, 'iki'), replacement: 'iki\nüç' }).diff);
    expect(document.find('board', boardId)?.name).toBe('Bir iki üç');
  });

  it('leaves nothing to be found, whatever the notes say', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom(...Array.from('aAıIiİ \n')), maxLength: 30 }), { maxLength: 8 });
    const query = fc.string({ unit: fc.constantFrom(...Array.from('aAıIiİ')), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(texts, query, (said, wanted) => {
        const { document, run } = withNotes(said);
        const targets = targetsFor(document, wanted);
        const { diff, count } = replaceText(document, { targets, replacement: 'ö' });
        expect(count).toBe(targets.reduce((sum, { spans }) => sum + spans.length, 0));
        run(diff);
        expect(targetsFor(document, wanted)).toEqual([]);
      }),
    );
  });
});
