import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { dropNote } from '../../../renderer/editor/new-note.ts';
import { paletteEntries } from '../../../renderer/ui/dialogs/palette-entries.ts';
import { searchScore } from '../../../renderer/ui/fold.ts';
import { openDesk } from '../editor/support.ts';

const en = translator('en');

function withNote(language: Language) {
  const { editor } = openDesk('blank');
  editor.session.setState({ language });
  dropNote(editor, { x: 100, y: 100 }, 'yellow');
  const found = (search: string) =>
    paletteEntries(editor)
      .filter(({ keywords }) => searchScore(keywords.join(' '), search) > 0)
      .map(({ id }) => id);
  return { editor, found };
}

describe('the palette', () => {
  it.each([
    ['tr', 'pembe', 'color.pink'],
    ['tr', 'pink', 'color.pink'],
    ['tr', 'renk', 'color.green'],
    ['tr', 'png', 'file.export'],
    ['tr', 'ingilizce', 'language.en'],
    ['tr', 'english', 'language.en'],
    ['tr', 'tema', 'canvas.dark'],
    ['tr', 'koyu', 'canvas.dark'],
    ['tr', 'karanlık', 'theme.dark'],
    ['tr', 'theme', 'theme.contrast'],
    ['tr', 'geri', 'view.back'],
    ['tr', 'ileri', 'view.forward'],
    ['en', 'dark mode', 'theme.dark'],
    ['en', 'dark mode', 'canvas.dark'],
    ['en', 'koyu', 'theme.dark'],
    ['en', 'theme', 'theme.system'],
    ['en', 'back', 'view.back'],
    ['en', 'forward', 'view.forward'],
    ['en', 'pink', 'color.pink'],
    ['en', 'pdf', 'file.export'],
    ['en', 'ingilizce', 'language.en'],
    ['en', 'turkish', 'language.tr'],
  ] as const)('finds in %s by "%s" what is meant: %s', (language, search, id) => {
    expect(withNote(language).found(search)).toContain(id);
  });

  it('says of what is grey what it waits for', () => {
    const { editor } = withNote('en');
    const entry = (id: string) => paletteEntries(editor).find((one) => one.id === id);
    expect(entry('arrange.left')).toMatchObject({ enabled: false, why: en('why.several') });
    expect(entry('tool.keep')).toMatchObject({ enabled: false, why: en('tools.keepNone') });
    expect(entry('edit.selectAll')?.why).toBeUndefined();
    const grey = paletteEntries(editor).filter(({ enabled }) => !enabled);
    expect(grey.filter(({ why }) => why === undefined).length).toBeLessThan(grey.length / 4);
  });

  it('colours the selected notes, and the next ones where none is selected', () => {
    const { editor } = withNote('en');
    const pink = () => paletteEntries(editor).find(({ id }) => id === 'color.pink');
    pink()?.run();
    expect(editor.document.all('note').map(({ color }) => color)).toEqual(['pink']);
    editor.select([]);
    editor.session.setState({ noteColor: 'yellow' });
    pink()?.run();
    expect([editor.state.noteColor, editor.document.all('note').length]).toEqual(['pink', 1]);
  });
});
