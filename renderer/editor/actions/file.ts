import type { Result } from '../../../shared/base/result.ts';
import type { Editor } from '../editor.ts';
import { chooseImport } from '../importing/choose-import.ts';
import { errorText } from '../notice-words.ts';
import { chooseCopies } from '../merging/merging.ts';
import { openExport } from '../open-export.ts';
import { endEdit } from '../text-edit.ts';

/** Says an expected failure; a dialog the user closed is none. */
async function told(editor: Editor, answer: Promise<Result<unknown>>, about: { readonly saving?: true } = {}): Promise<void> {
  const result = await answer;
  if (!result.ok && result.error.code !== 'cancelled') editor.notify('error', errorText(editor.t, result.error), about);
}

/** Everything typed so far goes along. */
async function save(editor: Editor, request: 'document.save' | 'document.saveAs'): Promise<void> {
  endEdit(editor);
  editor.commit();
  await editor.sync.flush();
  await told(editor, editor.bridge.request[request](null), { saving: true });
  if (editor.session.getState().status.state === 'failed') editor.session.setState(({ saveRefused }) => ({ saveRefused: saveRefused + 1 }));
}

export const fileActions = {
  'file.new': (editor: Editor) => void told(editor, editor.bridge.request['document.new']('blank')),
  'file.open': (editor: Editor) => void told(editor, editor.bridge.request['document.openDialog'](null)),
  'file.start': (editor: Editor) => void editor.bridge.request['app.showStart'](null),
  'file.save': (editor: Editor) => void save(editor, 'document.save'),
  'file.saveAs': (editor: Editor) => void save(editor, 'document.saveAs'),
  'file.import': (editor: Editor) => void chooseImport(editor),
  'file.export': (editor: Editor) => openExport(editor),
  'file.print': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'export', toPrinter: true } });
  },
  'file.keepVersion': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'keepVersion' } });
  },
  'file.versions': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'versions' } });
  },
  'file.mergeCopies': (editor: Editor) => void chooseCopies(editor),
  'file.copyToSend': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'send' } });
  },
  'file.close': (editor: Editor) => void editor.bridge.request['app.closeWindow'](null),
} as const;
