import type { touchEn } from './touch.en.ts';

export const touchTr: Readonly<Record<keyof typeof touchEn, string>> = {
  'action.touch.auto': 'Dokunmatik kip: otomatik',
  'action.touch.on': 'Dokunmatik kip: açık',
  'action.touch.off': 'Dokunmatik kip: kapalı',
  'touch.held': 'Menü için kaldırın · Seçmek için sürükleyin',
};
