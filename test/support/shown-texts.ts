import type { AnyRecord } from '../../shared/model/kinds.ts';

/** What a record shows on its board of what somebody typed. */
export const shownTexts = (record: AnyRecord): readonly string[] => {
  switch (record.kind) {
    case 'note':
    case 'shape':
      return [record.text];
    case 'touchpoint':
      return [record.title];
    case 'line':
      return [record.label];
    case 'map':
      return [record.title ?? '', record.persona, record.scenario, record.scope, record.goal];
    case 'stage':
    case 'step':
    case 'lane':
    case 'curve':
    case 'frame':
      return [record.name ?? ''];
    default:
      return [];
  }
};
