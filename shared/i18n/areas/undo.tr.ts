import type { undoEn } from './undo.en.ts';

export const undoTr: Readonly<Record<keyof typeof undoEn, string>> = {
  'undo.named': '{{action}}: {{what}}',
  'undo.missing': 'Daha eski bir adım şu an okunamadı. Çalışmanız güvende; biraz sonra yeniden deneyin.',
};
