import type { AnyRecord } from './kinds.ts';

/** What somebody typed into a record; empty where a name of ours shows, and for what carries no words. */
export function typedWords(record: AnyRecord): string {
  switch (record.kind) {
    case 'note':
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
      return record.label;
    case 'comment':
      return record.text;
    case 'curvePoint':
      return record.quote;
    case 'personaCard':
    case 'contribution':
    case 'tagging':
      return '';
  }
}
