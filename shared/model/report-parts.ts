/** What a report can be made of, in the order it is told. */
export const REPORT_PARTS = [
  'cover',
  'glance',
  'personas',
  'maps',
  'touchpoints',
  'emotion',
  'pains',
  'opportunities',
  'moments',
  'owners',
  'actions',
  'measures',
  'notes',
] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
