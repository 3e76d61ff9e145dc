// Names that pages need at run time, apart from the contract: its checks would bring their library along.

export const TEMPLATES = [
  'demo',
  'blank',
  'journey',
  'journeys',
  'blueprint',
  'simple-blueprint',
  'inventory',
  'persona',
  'empathy',
  'stakeholders',
  'matrix',
] as const;
export type TemplateName = (typeof TEMPLATES)[number];
