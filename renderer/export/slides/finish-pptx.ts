import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Stands between a thing's number and its name: no name holds it. */
const MARK = '\u241e';

/** The name of each object of one thing, from which `groupedSlide` knows what belongs together. */
export const groupedName = (number: number, name: string): string => `${number}${MARK}${name.replaceAll(MARK, '')}`;

/** Ids of groups begin here: those of shapes are counted from 2. */
const FIRST_ID = 100_000;

const OBJECT = /<p:(sp|pic)>[\s\S]*?<\/p:\1>/g;
const NAMED = new RegExp(`(<p:cNvPr id="\\d+" name=")(\\d+)${MARK}([^"]*)"`);
const FRAME = /<a:off x="(-?\d+)" y="(-?\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/;

/**
 * Mends what the library that writes slides leaves undone: it knows no groups and no round ends of lines, repeats a paragraph's style before each run
 * of it, where the format allows none, and writes the speaker's notes as one line.
 */
export function finishPptx(pptx: Uint8Array): Uint8Array {
  const files = unzipSync(pptx);
  for (const [name, bytes] of Object.entries(files)) {
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name)) files[name] = strToU8(groupedSlide(withRoundEnds(withoutRepeats(strFromU8(bytes)))));
    if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) files[name] = strToU8(inParagraphs(strFromU8(bytes)));
  }
  return zipSync(files, { level: 6 });
}

const withoutRepeats = (xml: string): string => xml.replace(/(<a:br\/>|<\/a:r>)<a:pPr\b[^>]*>[\s\S]*?<\/a:pPr>/g, '$1');

/** Lines end and turn round, as ours do; in dashes only their turns. */
const withRoundEnds = (xml: string): string =>
  xml.replace(/<a:ln w="(\d+)">([\s\S]*?)<a:prstDash val="(\w+)"\/>/g, (_, width: string, ink: string, dash: string) => {
    const ends = dash === 'solid' ? ' cap="rnd"' : '';
    return `<a:ln w="${width}"${ends}>${ink}<a:prstDash val="${dash}"/><a:round/>`;
  });

/** Every line of a text that has several becomes a paragraph like the one it was in. */
const inParagraphs = (xml: string): string =>
  xml.replace(/<a:p>((?:(?!<\/a:p>)[\s\S])*?<a:t>)([^<]*\n[^<]*)(<\/a:t>[\s\S]*?<\/a:p>)/g, (_, before: string, text: string, after: string) =>
    text
      .split(/\r?\n/)
      .map((line) => `<a:p>${before}${line}${after}`)
      .join(''),
  );

/**
 * One slide's XML in which all objects of one thing on the board are a group, so that a note and its tags are moved by one
 * hand movement. A thing of one object stays as it is.
 */
export function groupedSlide(xml: string): string {
  const runs: { number: string | null; name: string; objects: string[] }[] = [];
  let [start, end] = [-1, -1];
  for (const match of xml.matchAll(OBJECT)) {
    if (start < 0) start = match.index;
    end = match.index + match[0].length;
    const [, , number = null, name = ''] = NAMED.exec(match[0]) ?? [];
    const object = match[0].replace(NAMED, '$1$3"');
    const last = runs.at(-1);
    if (last && number !== null && last.number === number) last.objects.push(object);
    else runs.push({ number, name, objects: [object] });
  }
  if (start < 0) return xml;
  const grouped = runs.map(({ name, objects }, index) => (objects.length < 2 ? objects.join('') : groupOf(objects, name, FIRST_ID + index)));
  return xml.slice(0, start) + grouped.join('') + xml.slice(end);
}

function groupOf(objects: readonly string[], name: string, id: number): string {
  const frames = objects.flatMap((object) => {
    const [, x, y, width, height] = FRAME.exec(object) ?? [];
    return x === undefined ? [] : [{ x: Number(x), y: Number(y), right: Number(x) + Number(width), bottom: Number(y) + Number(height) }];
  });
  const [x, y] = [Math.min(...frames.map((frame) => frame.x)), Math.min(...frames.map((frame) => frame.y))];
  const [width, height] = [Math.max(...frames.map(({ right }) => right)) - x, Math.max(...frames.map(({ bottom }) => bottom)) - y];
  const box = (place: string, size: string) => `<a:${place} x="${x}" y="${y}"/><a:${size} cx="${width}" cy="${height}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${box('off', 'ext')}${box('chOff', 'chExt')}</a:xfrm></p:grpSpPr>${objects.join('')}</p:grpSp>`
  );
}
