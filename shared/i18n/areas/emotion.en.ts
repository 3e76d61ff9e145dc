/** Emotion curves: their lane, points and scales. */
export const emotionEn = {
  'emotion.quoted': '“{{quote}}”',
  'emotion.ownScale': 'on {{scale}}',
  'legend.afterBelow': 'After below before',
  'legend.afterAbove': 'After above before',
} as const;
