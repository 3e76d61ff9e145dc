import type { MessageKey } from '../../../shared/i18n/en.ts';
import { EXPORT_FORMATS } from '../../../shared/ipc/export-formats.ts';
import type { Editor } from '../../editor/editor.ts';
import { inEveryLanguage } from '../../editor/every-language.ts';
import { openExport } from '../../editor/open-export.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** Every format by its name and by the programs and things it is for: who looks for "Excel" means one way to export. */
export function exportEntries(editor: Editor): readonly PaletteEntry[] {
  const { t } = editor;
  return EXPORT_FORMATS.map((format) => {
    const label = t('palette.exportAs', { format: t(`format.${format}`) });
    const words: readonly MessageKey[] = [`format.${format}`, `format.${format}.for`, `words.export.${format}`];
    return {
      id: `export.${format}`,
      group: t('menu.file'),
      label,
      keywords: [label, `.${format}`, ...words.flatMap(inEveryLanguage)],
      shortcut: undefined,
      enabled: editor.can('file.export'),
      run: () => openExport(editor, format),
    };
  });
}
