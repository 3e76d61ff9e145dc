import type { linesEn } from './lines.en.ts';

export const linesTr: Readonly<Record<keyof typeof linesEn, string>> = {
  'history.line': 'Çizgi',
  'line.way': 'Gidiş',
  'line.way.straight': 'Düz',
  'line.way.elbow': 'Dirsekli',
  'line.way.curved': 'Eğri',
  'line.start': 'Başlangıç',
  'line.end': 'Bitiş',
  'line.head.none': 'Uçsuz',
  'line.head.arrow': 'Açık ok ucu',
  'line.head.triangle': 'Ok ucu',
  'line.head.dot': 'Nokta',
  'line.labelHint': 'Çizginin üstüne yazın',
  'line.hint': 'Ok tuşları ya da Tab: hedefe · Enter: bağla · Esc: vazgeç',
  'line.spoken': 'Çizgi, {{from}} → {{to}}',
  'line.spokenFree': 'boşluk',
  'announce.lining': '{{from}} öğesinden ok. Ok tuşlarıyla ya da Tab ile hedefe gidin. Enter bağlar, Escape vazgeçer.',
};
