/** What is told of an XML document, in its order. Names are as written, prefixes included. */
export interface XmlVisitor {
  readonly opened: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Elements in elements beyond this are refused: no office writes them, and readers that follow them run out of room. */
const DEEPEST = 256;

const NAME = '[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.\\-·]*';
const OPENED = new RegExp(`<(${NAME})`, 'uy');
const CLOSED = new RegExp(`</(${NAME})\\s*>`, 'uy');
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const TAG_END = /\s*(\/?)>/y;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));|&/g;
const KNOWN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
/** Neither may stand in XML 1.0, nor half a character. */
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

/**
 * Walks through XML 1.0 and says what is wrong with it, null for nothing. It is stricter than the standard where that keeps a
 * reader safe: a document type is refused whatever it declares, so there are no entities but the five everybody knows.
 */
export function walkXml(source: string, visitor: XmlVisitor): string | null {
  const xml = source.replace(/^\uFEFF/, '');
  if (FORBIDDEN.test(xml) || !xml.isWellFormed()) return 'holds a character XML cannot';
  const open: string[] = [];
  let seen = false;
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (open.length === 0 ? text.trim() !== '' : text.includes(']]>')) return 'has text where none may be';
    const words = decoded(text);
    if (words === null) return 'refers to an entity';
    if (open.length > 0 && words !== '') visitor.text?.(words);
    if (next < 0) break;
    at = next;
    const kind = xml.charAt(at + 1);
    if (kind === '!' || kind === '?') {
      const end = endOfAside(xml, at, open.length > 0);
      if (typeof end === 'string') return end;
      if (xml.startsWith('<![CDATA[', at)) visitor.text?.(xml.slice(at + 9, end - 3));
      at = end;
    } else if (kind === '/') {
      const name = matchAt(CLOSED, xml, at)?.[1];
      if (name === undefined || open.pop() !== name) return 'closes what is not open';
      at = CLOSED.lastIndex;
      visitor.closed?.(name);
    } else {
      const tag = readTag(xml, at);
      if (typeof tag === 'string') return tag;
      if (open.length === 0 && seen) return 'has two roots';
      if (open.length >= DEEPEST) return 'is nested too deep';
      seen = true;
      visitor.opened(tag.name, tag.attributes);
      if (tag.empty) visitor.closed?.(tag.name);
      else open.push(tag.name);
      at = tag.end;
    }
  }
  if (open.length > 0) return 'ends too early';
  return seen ? null : 'is empty';
}

/** The name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where a comment, an instruction or plain characters end that begin at `at`; what is wrong with them otherwise. */
function endOfAside(xml: string, at: number, inside: boolean): number | string {
  const [begin, end] = xml.startsWith('<!--', at) ? ['<!--', '-->'] : xml.startsWith('<![CDATA[', at) ? ['<![CDATA[', ']]>'] : ['<?', '?>'];
  if (!xml.startsWith(begin, at)) return 'declares a document type';
  if (begin === '<![CDATA[' && !inside) return 'has text where none may be';
  if (begin === '<?' && /^<\?xml\s/i.test(xml.slice(at, at + 6)) && at > 0) return 'says in its middle that it is XML';
  const found = xml.indexOf(end, at + begin.length);
  return found < 0 ? 'ends too early' : found + end.length;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
  readonly end: number;
}

function readTag(xml: string, from: number): Tag | string {
  const name = matchAt(OPENED, xml, from)?.[1];
  if (name === undefined) return 'has a tag without a name';
  const attributes = new Map<string, string>();
  let at = OPENED.lastIndex;
  for (let found = matchAt(ATTRIBUTE, xml, at); found; found = matchAt(ATTRIBUTE, xml, at)) {
    const [, key = '', double, single = ''] = found;
    const value = decoded(double ?? single);
    if (value === null) return 'refers to an entity';
    if (attributes.has(key)) return 'says something twice in a tag';
    attributes.set(key, value);
    at = ATTRIBUTE.lastIndex;
  }
  const end = matchAt(TAG_END, xml, at);
  return end ? { name, attributes, empty: end[1] === '/', end: TAG_END.lastIndex } : 'has a tag that does not end';
}

/** Text with its references to characters filled in; null where it refers to anything else. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let sound = true;
  const filled = text.replaceAll(REFERENCE, (_, decimal?: string, hex?: string, name?: string) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const letter = name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (KNOWN[name] ?? '');
    sound &&= letter !== '' && letter.isWellFormed() && !FORBIDDEN.test(letter);
    return letter;
  });
  return sound ? filled : null;
}
