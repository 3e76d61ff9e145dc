import { describe, expect, it } from 'vitest';
import type { Language } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { dropNote } from '../../../renderer/editor/new-note.ts';
import { paletteEntries } from '../../../renderer/ui/dialogs/palette-entries.ts';
import { rankEntries } from '../../../renderer/ui/dialogs/palette-ranking.ts';
import { openDesk } from '../editor/support.ts';

const en = translator('en');

function withNote(language: Language) {
  const { editor } = openDesk('blank');
  editor.session.setState({ language });
  dropNote(editor, { x: 100, y: 100 }, 'yellow');
  const found = (search: string) => [...rankEntries(paletteEntries(editor), search)].flatMap(([id, score]) => (score > 0 ? [id] : []));
  const best = (search: string) => [...rankEntries(paletteEntries(editor), search)].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return { editor, found, best };
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
    ['en', 'word', 'export.html'],
    ['tr', 'word', 'export.md'],
    ['tr', 'yazdır', 'file.print'],
    ['tr', 'paylaş', 'file.copyToSend'],
    ['en', 'survey', 'file.import'],
  ] as const)('finds in %s by "%s" what is meant: %s', (language, search, id) => {
    expect(withNote(language).found(search)).toContain(id);
  });

  it.each([
    ['en', 'similar', 'edit.selectSimilar'],
    ['en', 'rotate', 'arrange.turn'],
    ['en', 'excel', 'export.xlsx'],
    ['tr', 'excel', 'export.xlsx'],
    ['tr', 'mermaid', 'export.mmd'],
    ['tr', 'powerpoint', 'export.pptx'],
    ['tr', 'parola', 'file.copyToSend'],
    ['tr', 'şifre', 'file.copyToSend'],
    ['en', 'password', 'file.copyToSend'],
    ['tr', 'e-posta', 'file.copyToSend'],
    ['tr', 'mail', 'file.copyToSend'],
    ['en', 'export', 'file.export'],
    ['tr', 'dışa aktar', 'file.export'],
    ['en', 'vote', 'tool.stamp'],
    ['en', 'circle', 'tool.ellipse'],
    ['en', 'mini', 'view.minimap'],
    ['tr', 'mini', 'view.minimap'],
    ['tr', 'yeni pencere', 'file.new'],
    ['tr', 'döndür', 'arrange.turn'],
    ['tr', 'oy', 'tool.stamp'],
    ['tr', 'hizala', 'arrange.left'],
    ['tr', 'daire', 'tool.ellipse'],
    ['tr', 'rotate', 'arrange.turn'],
  ] as const)('knows other words: in %s "%s" is %s', (language, search, id) => {
    expect(withNote(language).found(search)).toContain(id);
  });

  it.each([
    ['en', 'lock', 'arrange.lock'],
    ['en', 'undo', 'edit.undo'],
    ['en', 'stamp', 'tool.stamp'],
    ['en', 'table', 'view.table'],
    ['tr', 'kilitle', 'arrange.lock'],
    ['tr', 'sil', 'edit.delete'],
  ] as const)('puts what is called so first: in %s for "%s" %s', (language, search, id) => {
    expect(withNote(language).best(search)).toBe(id);
  });

  it('shows nothing that has the word only inside another one, as long as anything begins with it', () => {
    const { found } = withNote('en');
    expect(found('lock')).toContain('arrange.lock');
    expect(found('lock')).not.toContain('arrange.turn');
    expect(found('lockwis')).toContain('arrange.turn');
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
