import { fail, type Result } from '../base/result.ts';
import { LeftOuts, type LeftOut } from './left-out.ts';
import { outlineOf, type Outline, type OutlineItem } from './outline.ts';
import { localName, walkXml } from './xml.ts';

/** What says nothing that could be read, or is taken. */
const TAKEN = new Set([
  'text',
  'title',
  '_note',
  'url',
  'htmlurl',
  'xmlurl',
  'type',
  'created',
  'isbreakpoint',
  'iscomment',
  'expanded',
  'id',
  'language',
  'version',
]);

/**
 * An OPML file (opml.org, version 2.0) as an outline: the text of every entry, notes of outliners below it, and where it leads.
 * Fails with import-unreadable for what is no XML, says what it is by a document type, or is nested too deep.
 */
export function readOpml(xml: string): Result<{ readonly outline: Outline; readonly left: readonly LeftOut[] }> {
  const items: OutlineItem[] = [];
  const left = new LeftOuts();
  let title = '';
  let depth = 0;
  let inTitle = false;
  let isOpml = false;
  const flaw = walkXml(xml, {
    opened: (name, given) => {
      const tag = localName(name).toLowerCase();
      isOpml ||= tag === 'opml';
      inTitle = tag === 'title';
      if (tag !== 'outline') return;
      const attributes = new Map([...given].map(([key, value]) => [key.toLowerCase(), value]));
      const text = attributes.get('text') ?? attributes.get('title') ?? '';
      const note = attributes.get('_note')?.trim() ?? '';
      const link = attributes.get('url') ?? attributes.get('htmlurl') ?? attributes.get('xmlurl') ?? null;
      items.push({ level: depth++, text: note === '' ? text : `${text}\n${note}`, link });
      if ([...attributes.keys()].some((key) => !TAKEN.has(key) && !key.startsWith('xmlns'))) left.add('import.left.attributes', text);
    },
    closed: (name) => {
      if (localName(name).toLowerCase() === 'outline') depth--;
      inTitle = false;
    },
    text: (words) => {
      if (inTitle) title += words;
    },
  });
  if (flaw !== null || !isOpml) return fail('import-unreadable');
  const outline = outlineOf(title, items);
  return outline.ok ? { ok: true, value: { outline: outline.value, left: left.list } } : outline;
}
