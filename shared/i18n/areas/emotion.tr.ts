import type { emotionEn } from './emotion.en.ts';

export const emotionTr: Readonly<Record<keyof typeof emotionEn, string>> = {
  'emotion.quoted': '“{{quote}}”',
  'emotion.ownScale': 'ölçek {{scale}}',
  'legend.afterBelow': 'Sonrası öncesinin altında',
  'legend.afterAbove': 'Sonrası öncesinin üstünde',
};
