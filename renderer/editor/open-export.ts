import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Editor } from './editor.ts';
import { endEdit } from './text-edit.ts';

/** Asks how the board is to be exported, beginning with a format; without one, with that of the last time. */
export function openExport(editor: Editor, format?: ExportFormat): void {
  endEdit(editor);
  editor.session.setState({ dialog: { name: 'export', ...(format === undefined ? {} : { format }) } });
}
