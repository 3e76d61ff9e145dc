import { ordersBetween, type OrderKey } from '../base/order.ts';
import { sameRecord } from './diff.ts';
import { fresh } from './fresh.ts';
import type { CHANNEL_TYPES, FUNCTION_TYPES, Icon } from './choices.ts';
import type { AnyRecord, NoteColor } from './kinds.ts';

export type OurChannel = Exclude<(typeof CHANNEL_TYPES)[number], 'custom'>;
export type OurFunction = Exclude<(typeof FUNCTION_TYPES)[number], 'custom'>;

const CHANNELS: readonly (readonly [OurChannel, Icon, NoteColor])[] = [
  ['store', 'store', 'orange'],
  ['phone', 'phone', 'blue'],
  ['ivr', 'keypad', 'blue'],
  ['web', 'globe', 'teal'],
  ['app', 'smartphone', 'teal'],
  ['email', 'mail', 'yellow'],
  ['sms', 'message', 'green'],
  ['messaging', 'chat', 'green'],
  ['social', 'share', 'pink'],
  ['field', 'truck', 'orange'],
  ['letter', 'letter', 'grey'],
];

const FUNCTIONS: readonly (readonly [OurFunction, Icon, NoteColor])[] = [
  ['marketing', 'megaphone', 'pink'],
  ['technology', 'cpu', 'blue'],
  ['sales', 'cart', 'green'],
  ['service', 'headset', 'orange'],
  ['product', 'package', 'violet'],
];

/**
 * The channels and functions every document starts with. Their ids are the same in every document, so that a card taken to
 * another file finds its channel and owner there.
 */
export function defaultLists(): readonly AnyRecord[] {
  const channelOrders = ordersBetween(null, null, CHANNELS.length);
  const functionOrders = ordersBetween(null, null, FUNCTIONS.length);
  return [
    ...CHANNELS.map(([type, icon, color], at) =>
      fresh('channel', { id: `channel-${type}`, type, icon, color, order: channelOrders[at] as OrderKey }),
    ),
    ...FUNCTIONS.map(([type, icon, color], at) =>
      fresh('function', { id: `function-${type}`, type, icon, color, order: functionOrders[at] as OrderKey }),
    ),
  ];
}

const OURS = new Map(defaultLists().map((record) => [record.id, record]));

/** True when somebody made something: boards, and entries of the lists as every document starts with them, are no work yet. */
export const holdsWork = (records: Iterable<AnyRecord>): boolean => {
  for (const record of records) {
    const ours = OURS.get(record.id);
    if (record.kind !== 'board' && !(ours && sameRecord(ours, record))) return true;
  }
  return false;
};
