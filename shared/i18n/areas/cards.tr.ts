import type { cardsEn } from './cards.en.ts';

export const cardsTr: Readonly<Record<keyof typeof cardsEn, string>> = {
  'mark.pain': 'Acı noktası',
  'mark.opportunity': 'Fırsat',
  'mark.truth': 'Gerçek anı',
  'mark.fail': 'Hata noktası',
  'mark.waiting': 'Bekleme noktası',
  'duration.days': '{{n}} gün',
  'duration.hours': '{{n}} sa',
  'duration.minutes': '{{n}} dk',
  'duration.seconds': '{{n}} sn',
  'duration.promised': 'Söz {{time}}',
  'duration.expected': 'Beklenti {{time}}',
  'duration.actual': 'Gerçek {{time}}',
  'duration.total': 'Toplam',
};
