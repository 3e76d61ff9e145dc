/** Touchpoints: their marks, attributes, and what their cards show. */
export const cardsEn = {
  'mark.pain': 'Pain point',
  'mark.opportunity': 'Opportunity',
  'mark.truth': 'Moment of truth',
  'mark.fail': 'Fail point',
  'mark.waiting': 'Waiting point',
  'duration.days': '{{n}} d',
  'duration.hours': '{{n}} h',
  'duration.minutes': '{{n}} min',
  'duration.seconds': '{{n}} s',
  'duration.promised': 'Promised {{time}}',
  'duration.expected': 'Expected {{time}}',
  'duration.actual': 'Actual {{time}}',
  'duration.total': 'Total',
} as const;
