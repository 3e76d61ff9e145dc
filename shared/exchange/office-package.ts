import { strFromU8 } from 'fflate';
import { localName, walkXml } from './xml.ts';

// What holds a workbook or a presentation together: ECMA-376 part 2, "Open Packaging Conventions".

const TYPES = '[Content_Types].xml';
const ROOT_LINKS = '_rels/.rels';
/** What runs something, or brings other programs' objects along. */
const ACTIVE = /macroenabled|vbaproject|activex|oleobject|ms-excel\.(?:intl)?macrosheet/i;
const WEB = /^(?:https?:\/\/|mailto:)/i;

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * What is wrong with the parts of an office file and how they refer to each other, with the part's name; null for nothing. Every
 * part is of a known type, all XML is XML, every relationship leads to a part that is there or to a web page by a hyperlink,
 * every reference in a part is among its relationships, and nothing can run.
 */
export function flawOfPackage(files: ReadonlyMap<string, Uint8Array>): string | null {
  const parts = new Map([...files].filter(([name]) => !name.endsWith('/')));
  const types = readTypes(parts);
  if (typeof types === 'string') return types;
  if (!parts.has(ROOT_LINKS)) return `${ROOT_LINKS} is missing`;
  for (const [name, bytes] of parts) {
    const type = name === TYPES ? 'xml' : types(name);
    if (type === undefined) return `${name} is of no known type`;
    if (ACTIVE.test(type)) return `${name} could run something`;
    if (!isXml(name, type)) continue;
    const read = readPart(strFromU8(bytes));
    if (typeof read === 'string') return `${name} ${read}`;
    const flaw = isLinks(name) ? flawOfLinks(parts, name, read.links) : flawOfReferences(parts, name, read.references);
    if (flaw !== null) return flaw;
  }
  return null;
}

const isXml = (name: string, type: string): boolean => /[+/]xml$/.test(type) || /\.(?:xml|rels|vml)$/i.test(name);
const isLinks = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/.test(name);
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const linksOf = (name: string): string => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

/** Answers the type of a part; or what is wrong with the list of types. */
function readTypes(parts: ReadonlyMap<string, Uint8Array>): ((name: string) => string | undefined) | string {
  const source = parts.get(TYPES);
  if (!source) return `${TYPES} is missing`;
  const byName = new Map<string, string>();
  const byEnding = new Map<string, string>();
  const flaw = walkXml(strFromU8(source), {
    opened: (name, attributes) => {
      const type = attributes.get('ContentType') ?? '';
      if (localName(name) === 'Override') byName.set((attributes.get('PartName') ?? '').replace(/^\//, ''), type);
      if (localName(name) === 'Default') byEnding.set((attributes.get('Extension') ?? '').toLowerCase(), type);
    },
  });
  if (flaw !== null) return `${TYPES} ${flaw}`;
  // A type for a part that is not there does no harm, and a library that many use writes some.
  return (name) => byName.get(name) ?? byEnding.get(/\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** The relationships a part declares, and the ids of those it refers to; or what is wrong with its XML. */
function readPart(xml: string): { readonly links: readonly Link[]; readonly references: readonly string[] } | string {
  const links: Link[] = [];
  const references: string[] = [];
  const flaw = walkXml(xml, {
    opened: (name, attributes) => {
      if (name === 'Relationship') {
        const said = (key: string): string => attributes.get(key) ?? '';
        links.push({ id: said('Id'), type: said('Type'), target: said('Target'), external: said('TargetMode') === 'External' });
      }
      for (const [key, value] of attributes) if (key.startsWith('r:') && value !== '') references.push(value);
    },
  });
  return flaw ?? { links, references };
}

function flawOfLinks(parts: ReadonlyMap<string, Uint8Array>, name: string, links: readonly Link[]): string | null {
  const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
  if (name !== ROOT_LINKS && !parts.has(source)) return `${name} belongs to no part`;
  if (new Set(links.map(({ id }) => id)).size < links.length || links.some(({ id }) => id === '')) return `${name} has an id twice or none`;
  for (const { type, target, external } of links) {
    if (external) {
      if (!type.endsWith('/hyperlink') || !WEB.test(target)) return `${name} leads out of the file`;
    } else if (!parts.has(resolved(folderOf(source), target))) return `${name} leads to ${target}, which is missing`;
  }
  return null;
}

function flawOfReferences(parts: ReadonlyMap<string, Uint8Array>, name: string, references: readonly string[]): string | null {
  if (references.length === 0) return null;
  const source = parts.get(linksOf(name));
  const read = source && readPart(strFromU8(source));
  const known = new Set(typeof read === 'object' ? read.links.map(({ id }) => id) : []);
  const lost = references.find((id) => !known.has(id));
  return lost === undefined ? null : `${name} refers to ${lost}, which is not among its relationships`;
}

/** The part a relationship of something in `folder` leads to. */
function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
