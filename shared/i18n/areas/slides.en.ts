/** Pictures, drawings and slides that leave Temas. */
export const slidesEn = {
  'format.svg': 'SVG',
  'format.svg.for': 'A drawing for Inkscape or Illustrator',
  'native.svg': 'SVG drawing',
  'export.dpi': 'Dots per inch (dpi)',
  'export.dpiHint': '96 is the size on screen, 300 is for print.',
  'export.dpiWrong': 'From {{least}} to {{most}}.',
  'export.transparent': 'Without background',
  'export.svgText': 'Words',
  'export.svgText.outlines': 'Shapes',
  'export.svgText.fonts': 'Text',
  'export.svgText.outlines.hint': 'Looks the same in every program. The words cannot be changed there.',
  'export.svgText.fonts.hint': 'Fonts are embedded: right in browsers. Inkscape and Illustrator need them installed.',
  'cli.scale-and-dpi': 'Use either --scale or --dpi.',
} as const;
