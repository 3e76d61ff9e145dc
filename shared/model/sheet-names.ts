/** The tables a workshop can be told as, in their order. */
export const SHEETS = [
  'touchpoints',
  'scores',
  'votes',
  'actions',
  'notes',
  'comments',
  'maps',
  'personas',
  'channels',
  'functions',
  'tags',
] as const;
export type SheetName = (typeof SHEETS)[number];
