import { strFromU8 } from 'fflate';
import { OWN_LIMITS, unzipped } from './unzip.ts';
import { walkXml } from './xml.ts';

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;

/** The title of every slide of a presentation of ours (.pptx), in their order, empty where one has none. Nothing for what is no presentation. */
export function slideTitles(bytes: Uint8Array): readonly string[] {
  const files = unzipped(bytes, OWN_LIMITS, (name) => SLIDE.test(name));
  if (!files.ok) return [];
  return [...files.value]
    .flatMap(([name, part]) => {
      const number = SLIDE.exec(name)?.[1];
      return number === undefined ? [] : [{ number: Number(number), title: titleIn(strFromU8(part)) }];
    })
    .toSorted((a, b) => a.number - b.number)
    .map(({ title }) => title);
}

/** The words of the first shape that says it is a title. */
function titleIn(xml: string): string {
  let title = '';
  let inside = false;
  walkXml(xml, {
    opened: (name, attributes) => {
      if (name === 'p:ph' && attributes.get('type') === 'title' && title === '') inside = true;
    },
    closed: (name) => {
      if (name === 'p:sp') inside = false;
    },
    text: (text) => {
      if (inside) title += text;
    },
  });
  return title;
}
