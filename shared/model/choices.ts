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
/** Of a sticky note, and of what takes its colour. */
export const NOTE_COLORS = ['yellow', 'orange', 'pink', 'violet', 'blue', 'teal', 'green', 'grey'] as const;

/** What a word or a stroke can be coloured with; `black` is the strongest tone of a theme, so it is light on a dark board. */
export const INK_COLORS = ['black', 'grey', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
export type InkColor = (typeof INK_COLORS)[number];

/** `text` has neither edge nor ground of its own. */
export const SHAPE_FORMS = ['text', 'rectangle', 'rounded', 'ellipse', 'diamond', 'triangle'] as const;
export const STROKE_STYLES = ['solid', 'dashed', 'dotted', 'none'] as const;
export const STROKE_WIDTHS = ['thin', 'medium', 'thick'] as const;
export const TEXT_ALIGNS = ['left', 'center', 'right'] as const;
/** Of a sticky note whose words shall not choose their size themselves. */
export const NOTE_TEXT_SIZES = ['small', 'medium', 'large'] as const;
export const LINE_WAYS = ['straight', 'elbow', 'curved'] as const;
export const LINE_HEADS = ['none', 'arrow', 'triangle', 'dot'] as const;
export const PENS = ['pen', 'highlighter'] as const;

export const FRAME_SHAPES = ['rectangle', 'ellipse'] as const;
