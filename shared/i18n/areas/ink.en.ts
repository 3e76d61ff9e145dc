/** Pens, highlighter and eraser. */
export const inkEn = {
  'history.ink': 'Drawing',
  'history.erase': 'Erasing',
  'ink.thickness': 'Thickness',
  'ink.nibThin': 'Fine',
  'ink.nibMedium': 'Medium',
  'ink.nibThick': 'Broad',
} as const;
