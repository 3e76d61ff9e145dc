/** Words of undo and redo. */
export const undoEn = {
  'undo.named': '{{action}}: {{what}}',
  'undo.missing': 'An older step could not be read back just now. Your work is safe; try again in a moment.',
};
