// The long lists of what a field may be; short ones stand with the kinds.

/** Signs a persona, channel or function can carry; each is drawn by the scene. */
export const ICONS = [
  'store',
  'phone',
  'keypad',
  'globe',
  'smartphone',
  'mail',
  'message',
  'chat',
  'share',
  'truck',
  'letter',
  'headset',
  'megaphone',
  'cpu',
  'cart',
  'package',
  'user',
  'users',
  'baby',
  'briefcase',
  'graduation',
  'heart',
  'star',
  'flag',
  'bulb',
  'gear',
  'home',
  'building',
  'card',
  'clock',
  'chart',
  'shield',
  'dot',
] as const;
export type Icon = (typeof ICONS)[number];

/** The channels every document starts with; `custom` ones are added by hand. */
export const CHANNEL_TYPES = ['store', 'phone', 'ivr', 'web', 'app', 'email', 'sms', 'messaging', 'social', 'field', 'letter', 'custom'] as const;
/** The functions every document starts with. */
export const FUNCTION_TYPES = ['marketing', 'technology', 'sales', 'service', 'product', 'custom'] as const;

/** What a frame of a template stands for; `custom` ones carry only what somebody typed. */
export const FRAME_ROLES = [
  'custom',
  'persona-who',
  'persona-goals',
  'persona-needs',
  'persona-frustrations',
  'persona-channels',
  'persona-quote',
  'empathy-says',
  'empathy-thinks',
  'empathy-does',
  'empathy-feels',
  'empathy-pains',
  'empathy-gains',
  'stakeholder-core',
  'stakeholder-direct',
  'stakeholder-indirect',
  'matrix-quick-wins',
  'matrix-big-bets',
  'matrix-fill-ins',
  'matrix-time-sinks',
] as const;
export const FRAME_SHAPES = ['rectangle', 'ellipse'] as const;
