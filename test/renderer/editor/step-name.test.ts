import { describe, expect, it } from 'vitest';
import { endEdit } from '../../../renderer/editor/text-edit.ts';
import { setLineWay } from '../../../shared/commands/lines.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { Hand } from '../tools/hand.ts';

/** What undo would say it takes back. */
const undone = (hand: Hand): string => hand.editor.t(hand.editor.state.undoLabel ?? 'history.change');

const A = { x: 0, y: 0 };
const B = { x: 300, y: 200 };

describe('undo speaks of', () => {
  it('what was made', () => {
    const hand = new Hand('blank');
    const made: string[] = [];
    const after = (act: () => unknown): void => {
      act();
      endEdit(hand.editor);
      hand.editor.select([]);
      made.push(undone(hand));
    };
    after(() => hand.pointerMove({ x: 900, y: 900 }).key('n').type('words'));
    after(() => hand.key('r').drag(A, B));
    after(() => hand.key('t').click({ x: 0, y: 400 }).type('words'));
    after(() => hand.key('l').drag({ x: 0, y: 500 }, { x: 300, y: 600 }));
    after(() => hand.key('s').click({ x: 500, y: 500 }).key('Escape'));
    after(() => hand.key('f').drag({ x: 1200, y: 0 }, { x: 1600, y: 400 }));
    after(() => hand.editor.perform('insert.journey'));
    expect(made).toEqual(['New note', 'New shape', 'New text', 'New line', 'New stamp', 'New frame', 'New map']);
  });

  it('what was done to a line', () => {
    const hand = new Hand('blank');
    hand.key('l').drag(A, { x: 400, y: 0 });
    hand.drag({ x: 400, y: 0 }, { x: 500, y: 300 });
    expect(undone(hand)).toBe('Line moved');
    hand.key('Enter').type('label');
    endEdit(hand.editor);
    expect(undone(hand)).toBe('Label');
    hand.editor.execute('history.line', setLineWay(hand.editor.document, { ids: hand.editor.state.selection, way: 'elbow' }));
    expect(undone(hand)).toBe('Form of a line');
  });

  it('typing and moving as before', () => {
    const hand = new Hand('blank');
    hand.pointerMove({ x: 300, y: 300 }).key('n').type('words');
    endEdit(hand.editor);
    hand.key('Enter').type(' more');
    endEdit(hand.editor);
    expect(undone(hand)).toBe('Type');
    hand.key('ArrowRight');
    expect(undone(hand)).toBe('Move');
  });

  it('each thing by a name of its own in every language', () => {
    for (const language of LANGUAGES) {
      const t = translator(language);
      const names = [t('history.newNote'), t('history.newNotes'), t('history.newShape'), t('history.newText'), t('history.newLine')];
      expect(new Set([...names, t('history.lineMoved'), t('history.lineForm'), t('history.label')]).size).toBe(8);
    }
  });
});
