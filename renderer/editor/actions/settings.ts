import type { Language } from '../../../shared/i18n/translate.ts';
import type { CanvasChoice, EnterChoice, Theme, TouchChoice } from '../../../shared/ipc/contract.ts';
import type { Editor } from '../editor.ts';

// Main keeps both for all windows; its event brings the change back to this one.
const language = (to: Language) => (editor: Editor) => void editor.bridge.request['app.setLanguage'](to);
const theme = (to: Theme) => (editor: Editor) => void editor.bridge.request['app.setTheme'](to);
const canvas = (to: CanvasChoice) => (editor: Editor) => void editor.bridge.request['app.setCanvas'](to);
const touch = (to: TouchChoice) => (editor: Editor) => void editor.bridge.request['app.setTouch'](to);
const enter = (to: EnterChoice) => (editor: Editor) => void editor.bridge.request['app.setEnter'](to);

export const settingsActions = {
  'language.tr': language('tr'),
  'language.en': language('en'),
  'theme.system': theme('system'),
  'theme.light': theme('light'),
  'theme.dark': theme('dark'),
  'theme.contrast': theme('contrast'),
  'canvas.same': canvas('same'),
  'canvas.light': canvas('light'),
  'canvas.dark': canvas('dark'),
  'touch.auto': touch('auto'),
  'touch.on': touch('on'),
  'touch.off': touch('off'),
  'enter.next': enter('next'),
  'enter.line': enter('line'),
  'help.shortcuts': (editor: Editor) => editor.session.setState({ dialog: { name: 'shortcuts' } }),
  'help.about': (editor: Editor) => editor.session.setState({ dialog: { name: 'about' } }),
} as const;
