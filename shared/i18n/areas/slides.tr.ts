import type { slidesEn } from './slides.en.ts';

/** Temas'tan çıkan resimler, çizimler ve slaytlar. */
export const slidesTr: Readonly<Record<keyof typeof slidesEn, string>> = {
  'format.svg': 'SVG',
  'format.svg.for': 'Inkscape veya Illustrator için çizim',
  'native.svg': 'SVG çizimi',
  'export.dpi': 'İnç başına nokta (dpi)',
  'export.dpiHint': '96 ekrandaki boyuttur, 300 baskı içindir.',
  'export.dpiWrong': '{{least}} ile {{most}} arasında.',
  'export.transparent': 'Arka plansız',
  'export.svgText': 'Yazılar',
  'export.svgText.outlines': 'Şekil',
  'export.svgText.fonts': 'Metin',
  'export.svgText.outlines.hint': 'Her programda aynı görünür. Yazılar orada değiştirilemez.',
  'export.svgText.fonts.hint': 'Yazı tipleri dosyanın içindedir: tarayıcıda doğru görünür. Inkscape ve Illustrator için kurulu olmaları gerekir.',
  'cli.scale-and-dpi': '--scale ya da --dpi kullanın, ikisini birden değil.',
};
