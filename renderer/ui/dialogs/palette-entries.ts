import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { setColor } from '../../../shared/commands/notes.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { NOTE_COLORS } from '../../../shared/model/kinds.ts';
import type { Editor } from '../../editor/editor.ts';
import { selectedRecords } from '../../editor/selection.ts';

interface PaletteEntry {
  readonly id: string;
  /** Under what it stands: a menu's name. */
  readonly group: string;
  readonly label: string;
  /** Everything it is found by, label and group included. */
  readonly keywords: readonly string[];
  readonly shortcut: string | undefined;
  readonly enabled: boolean;
  readonly run: () => void;
}

/** Other words people look for. */
const ALSO: { readonly [I in ActionId]?: MessageKey } = {
  'file.export': 'find.export',
  'language.en': 'find.english',
  'language.tr': 'find.turkish',
  'view.present': 'find.present',
  'view.zoomFit': 'find.fit',
};

const inEveryLanguage = (key: MessageKey): readonly string[] => LANGUAGES.map((language) => translator(language)(key));

/** What the palette offers: every action and the note colours, those that can run now first. */
export function paletteEntries(editor: Editor): readonly PaletteEntry[] {
  const all = [...actionEntries(editor), ...colorEntries(editor)];
  return [...all.filter(({ enabled }) => enabled), ...all.filter(({ enabled }) => !enabled)];
}

function actionEntries(editor: Editor): readonly PaletteEntry[] {
  const { t } = editor;
  return ACTIONS.filter((action) => action.id !== 'view.palette').map((action) => {
    const group = t(`menu.${action.menu}`);
    const label = t(action.label);
    const also = ALSO[action.id];
    return {
      id: action.id,
      group,
      label,
      // Both languages: who switched by mistake still finds the way back.
      keywords: [label, group, ...(also ? inEveryLanguage(also) : [])],
      shortcut: action.shortcuts[0],
      enabled: editor.can(action.id),
      run: () => editor.perform(action.id),
    };
  });
}

function colorEntries(editor: Editor): readonly PaletteEntry[] {
  const { t } = editor;
  const ids = selectedRecords(editor).flatMap((record) => (record.kind === 'note' || record.kind === 'touchpoint' ? [record.id] : []));
  return NOTE_COLORS.map((color) => ({
    id: `color.${color}`,
    group: t('ui.noteColor'),
    label: t(`color.${color}`),
    keywords: [t(`color.${color}`), t('ui.noteColor'), ...inEveryLanguage(`color.${color}`), ...inEveryLanguage('inspector.color')],
    shortcut: undefined,
    enabled: ids.length > 0,
    run: () => {
      editor.execute('history.color', setColor(editor.document, { ids, color }));
      editor.session.setState({ noteColor: color });
    },
  }));
}
