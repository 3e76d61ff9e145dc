import type { AnyRecord } from './kinds.ts';

/** What somebody typed into a record; empty where a name of ours shows, and for what carries no words. */
export function typedWords(record: AnyRecord): string {
  switch (record.kind) {
    case 'note':
    case 'shape':
    case 'gridCell':
      return record.text;
    case 'touchpoint':
    case 'map':
      return record.title ?? '';
    case 'board':
    case 'stage':
    case 'step':
    case 'lane':
    case 'curve':
    case 'frame':
    case 'persona':
    case 'channel':
    case 'function':
    case 'tag':
    case 'attachment':
      return record.name ?? '';
    case 'connector':
    case 'jump':
    case 'line':
      return record.label;
    case 'view':
      return record.name ?? '';
    case 'image':
      return record.description;
    case 'stamp':
      return record.emoji;
    case 'comment':
      return record.text;
    case 'curvePoint':
      return record.quote;
    case 'personaCard':
    case 'contribution':
    case 'tagging':
    case 'group':
    case 'ink':
    case 'grid':
    case 'gridColumn':
    case 'gridRow':
      return '';
  }
}
