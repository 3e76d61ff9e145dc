import type PptxGenJS from 'pptxgenjs';
import type { Size } from '../../../shared/geometry/camera.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import type { Color } from '../../../shared/scene/scene.ts';
import { finishPptx, groupedName } from './finish-pptx.ts';
import { TITLE } from './slide-list.ts';
import { SLIDE, type Deck, type SlideLink, type SlideObject, type SlidePicture, type SlideShape, type SlideWords } from './slide-model.ts';

/** A picture of the document, whole, with its size in pixels. */
export interface SlideImage extends Size {
  /** A data: address. */
  readonly address: string;
}

type Page = PptxGenJS.Slide;

/** The library counts in inches. */
const inches = (points: number): number => points / 72;
const place = ({ x, y, width, height }: Rect) => ({ x: inches(x), y: inches(y), w: inches(width), h: inches(height) });

/**
 * Named, not embedded, so it must be on the computer that shows the slides: Arial, or one of its exact widths, is on nearly all.
 * It is narrower than both faces words are placed in on the board, so that all of them fit; faces that are missing give way to wider ones.
 */
const FACE = 'Arial';

const INK = '2B2823';
const QUIET = '6B655B';

const hex = (color: Color): string => color.slice(1, 7).toUpperCase();
/** Per cent. */
const transparency = (color: Color): number => (color.length > 7 ? Math.round((1 - Number.parseInt(color.slice(7, 9), 16) / 255) * 100) : 0);
const paint = (color: Color) => ({ color: hex(color), transparency: transparency(color) });

/** What XML cannot hold would make the file unreadable. */
const plain = (text: string): string => text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');

/** The dash of the format that comes nearest to lengths in widths of the line. */
function dashOf([dash = 0, gap = dash]: readonly number[]): 'solid' | 'sysDot' | 'sysDash' | 'dash' | 'lgDash' {
  if (dash === 0) return 'solid';
  if (dash <= 2) return gap > dash * 1.2 ? 'sysDot' : 'sysDash';
  if (dash <= 3.2) return 'sysDash';
  return dash <= 5 ? 'dash' : 'lgDash';
}

const lineOf = (stroke: SlideShape['stroke']) =>
  stroke ? { ...paint(stroke.color), width: stroke.width, dashType: dashOf(stroke.dash) } : { type: 'none' as const };

/** Writes a deck with a title slide as the bytes of a .pptx. Pictures are looked up by their SHA-256. */
export async function writePptx(deck: Deck, images: ReadonlyMap<string, SlideImage>): Promise<Uint8Array> {
  const { default: Presentation } = await import('pptxgenjs');
  const pptx = new Presentation();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = plain(deck.title);
  pptx.author = plain(deck.author);
  // The library would name itself.
  pptx.company = '';
  pptx.subject = '';
  pptx.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMasters(pptx);

  const cover = pptx.addSlide({ masterName: 'TITLE' });
  cover.addText(plain(deck.title), { placeholder: 'title' });
  cover.addText(plain(deck.subtitle), { placeholder: 'subtitle' });
  for (const { title, foot, groups, notes } of deck.slides) {
    const page = pptx.addSlide({ masterName: 'CONTENT' });
    page.addText(plain(title), { placeholder: 'title' });
    if (foot !== '') page.addText(plain(foot), { placeholder: 'foot' });
    groups.forEach(({ name, objects }, index) => {
      const objectName = groupedName(index, plain(name));
      for (const object of objects) addObject(page, object, { objectName, lang: deck.language }, images);
    });
    if (notes !== '') page.addNotes(plain(notes));
  }
  // Packed once it is finished.
  return finishPptx((await pptx.write({ outputType: 'uint8array', compression: false })) as Uint8Array);
}

function defineMasters(pptx: PptxGenJS): void {
  const words = { fontFace: FACE, color: INK, align: 'left' as const, margin: 0 };
  pptx.defineSlideMaster({
    title: 'TITLE',
    background: { color: 'F4F1EA' },
    objects: [
      { rect: { x: inches(36), y: inches(196), w: inches(72), h: inches(5), fill: { color: '0F5E6B' } } },
      {
        placeholder: {
          options: {
            ...words,
            name: 'title',
            type: 'title',
            ...place({ x: 36, y: 212, width: 888, height: 96 }),
            fontSize: 40,
            bold: true,
            valign: 'top',
          },
          text: '',
        },
      },
      {
        placeholder: {
          options: {
            ...words,
            name: 'subtitle',
            type: 'body',
            ...place({ x: 36, y: 316, width: 888, height: 60 }),
            fontSize: 18,
            color: QUIET,
            valign: 'top',
          },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: 'CONTENT',
    background: { color: 'FFFFFF' },
    objects: [
      { placeholder: { options: { ...words, name: 'title', type: 'title', ...place(TITLE), fontSize: 24, bold: true, valign: 'middle' }, text: '' } },
      {
        placeholder: {
          options: {
            ...words,
            name: 'foot',
            type: 'body',
            ...place({ x: 36, y: SLIDE.height - 30, width: 700, height: 18 }),
            fontSize: 10,
            color: QUIET,
            valign: 'middle',
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: inches(SLIDE.width - 76),
      y: inches(SLIDE.height - 30),
      w: inches(40),
      h: inches(18),
      align: 'right',
      fontFace: FACE,
      fontSize: 10,
      color: QUIET,
    },
  });
}

interface Names {
  readonly objectName: string;
  readonly lang: string;
}

function addObject(page: Page, object: SlideObject, names: Names, images: ReadonlyMap<string, SlideImage>): void {
  switch (object.type) {
    case 'shape':
      return addShape(page, object, names);
    case 'picture':
      return addPicture(page, object, names, images);
    case 'link':
      return addLink(page, object, names);
  }
}

function addShape(page: Page, { rect, degrees, outline, fill, stroke, words }: SlideShape, { objectName, lang }: Names): void {
  const common = {
    ...place(rect),
    objectName,
    line: lineOf(stroke),
    ...(degrees === 0 ? {} : { rotate: (degrees + 360) % 360 }),
    ...(fill === null ? {} : { fill: paint(fill) }),
    ...(outline.is === 'rect' && outline.radius > 0 ? { rectRadius: inches(outline.radius) } : {}),
    ...(outline.is === 'line' && outline.rises ? { flipV: true } : {}),
    ...(outline.is === 'path' ? { points: pointsOf(outline) } : {}),
  };
  // The library's own list of names lacks the one for a path of our own.
  const shape = (
    outline.is === 'path' ? 'custGeom' : outline.is === 'line' ? 'line' : outline.radius > 0 ? 'roundRect' : 'rect'
  ) as PptxGenJS.SHAPE_NAME;
  if (!words) return void page.addShape(shape, common);
  page.addText(runsOf(words, lang), { ...common, ...bodyOf(words), shape, isTextBox: fill === null && stroke === null });
}

function bodyOf({ top, left, right, wraps, align, turned }: SlideWords) {
  return {
    // Left, right, below, above.
    margin: [left, right, 0, top === 'middle' ? 0 : top] as [number, number, number, number],
    valign: top === 'middle' ? ('middle' as const) : ('top' as const),
    wrap: wraps,
    align,
    ...(turned ? { vert: 'vert' as const } : {}),
  };
}

/** One paragraph whose lines are broken as on the board. */
function runsOf({ lines, beside, lineHeight, align, ...words }: SlideWords, lang: string): PptxGenJS.TextProps[] {
  const run = (text: string, { bold, size, color }: Pick<SlideWords, 'bold' | 'size' | 'color'>, isNewLine: boolean): PptxGenJS.TextProps => ({
    text: plain(text),
    options: {
      fontFace: FACE,
      fontSize: Math.round(size * 10) / 10,
      lineSpacing: Math.round(lineHeight * 10) / 10,
      bold,
      color: hex(color),
      transparency: transparency(color),
      align,
      lang: lang === 'tr' ? 'tr-TR' : 'en-GB',
      ...(isNewLine ? { softBreakBefore: true } : {}),
    },
  });
  return [...lines.map((line, index) => run(line, words, index > 0)), ...(beside ? [run(`  ${beside.text}`, beside, false)] : [])];
}

type Points = NonNullable<PptxGenJS.ShapeProps['points']>;

function pointsOf({ steps }: Extract<SlideShape['outline'], { is: 'path' }>): Points {
  return steps.map((step): Points[number] => {
    if (step.to === 'close') return { close: true };
    const at = { x: inches(step.at.x), y: inches(step.at.y) };
    if (step.to !== 'curve') return { ...at, moveTo: step.to === 'move' };
    const { c1, c2 } = step;
    return { ...at, curve: { type: 'cubic', x1: inches(c1.x), y1: inches(c1.y), x2: inches(c2.x), y2: inches(c2.y) } };
  });
}

function addPicture(page: Page, { rect, degrees, sha256, missing }: SlidePicture, names: Names, images: ReadonlyMap<string, SlideImage>): void {
  const image = images.get(sha256);
  if (!image) return missing.forEach((object) => addObject(page, object, names, images));
  const scale = Math.max(rect.width / image.width, rect.height / image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  page.addImage({
    data: image.address,
    objectName: names.objectName,
    x: inches(rect.x),
    y: inches(rect.y),
    w: inches(width),
    h: inches(height),
    rotate: (degrees + 360) % 360,
    sizing: {
      type: 'crop',
      x: inches((width - rect.width) / 2),
      y: inches((height - rect.height) / 2),
      w: inches(rect.width),
      h: inches(rect.height),
    },
  });
}

/** Something to click must be filled, if only with nothing one can see. */
function addLink(page: Page, { rect, href, degrees }: SlideLink, { objectName }: Names): void {
  page.addShape('rect', {
    ...place(rect),
    objectName,
    rotate: (degrees + 360) % 360,
    fill: { color: 'FFFFFF', transparency: 100 },
    line: { type: 'none' },
    hyperlink: { url: href },
  });
}
