import type { viewsEn } from './views.en.ts';

export const viewsTr: Readonly<Record<keyof typeof viewsEn, string>> = {
  'action.view.zoom50': '%50 göster',
  'action.view.zoom200': '%200 göster',
  'action.view.back': 'Önceki görünüme dön',
  'action.view.forward': 'Sonraki görünüme geç',
  'action.view.minimap': 'Küçük harita',
  'action.canvas.same': 'Tuval arayüzle aynı',
  'action.canvas.light': 'Açık tuval',
  'action.canvas.dark': 'Koyu tuval',
  'minimap.label': 'Küçük harita: ok tuşları görünümü kaydırır, + ve − yakınlaştırır, Esc panoya döner',
  'zoom.menu': 'Yakınlaştırma: {{percent}}',
  'zoom.levels': 'Yakınlaştırma',
};
