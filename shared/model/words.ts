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
      return record.name ?? '';
    case 'curvePoint':
      return '';
  }
}
