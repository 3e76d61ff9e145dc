import type { excalidrawEn } from './excalidraw.en.ts';

export const excalidrawTr: Readonly<Record<keyof typeof excalidrawEn, string>> = {
  'import.left.opacity_one': '{{count, number}} öğenin saydamlığı: mat gelir',
  'import.left.opacity_other': '{{count, number}} öğenin saydamlığı: mat gelir',
  'import.left.fills_one': '{{count, number}} serbest çizginin dolgusu ya da kesikli deseni',
  'import.left.fills_other': '{{count, number}} serbest çizginin dolgusu ya da kesikli deseni',
  'import.left.corners_one': '{{count, number}} okun köşeleri: eğri olarak gelir',
  'import.left.corners_other': '{{count, number}} okun köşeleri: eğri olarak gelir',
  'import.left.crops_one': '{{count, number}} görselin kırpması ya da yansıması',
  'import.left.crops_other': '{{count, number}} görselin kırpması ya da yansıması',
  'import.left.webPages_one': '{{count, number}} gömülü web sayfası: bağlantısı gelir',
  'import.left.webPages_other': '{{count, number}} gömülü web sayfası: bağlantıları gelir',
  'import.left.heads_one': 'Temas’ta olmayan {{count, number}} ok ucu',
  'import.left.heads_other': 'Temas’ta olmayan {{count, number}} ok ucu',
  'import.left.unknown_one': 'Türü bilinmeyen {{count, number}} öğe',
  'import.left.unknown_other': 'Türü bilinmeyen {{count, number}} öğe',
  'import.left.damaged_one': 'Hasarlı {{count, number}} öğe',
  'import.left.damaged_other': 'Hasarlı {{count, number}} öğe',
  'paste.left': 'Yapıştırılamayanlar: {{what}}',
};
