import type { inkEn } from './ink.en.ts';

export const inkTr: Readonly<Record<keyof typeof inkEn, string>> = {
  'history.ink': 'Çizim',
  'history.erase': 'Silgiyle silme',
  'ink.thickness': 'Uç kalınlığı',
  'ink.nibThin': 'İnce uç',
  'ink.nibMedium': 'Orta uç',
  'ink.nibThick': 'Kalın uç',
};
