/** Lines and arrows on a board, and what they hold on to. */
export const linesEn = {
  'history.line': 'Line',
  'line.way': 'Course',
  'line.way.straight': 'Straight',
  'line.way.elbow': 'Elbow',
  'line.way.curved': 'Curved',
  'line.start': 'Start',
  'line.end': 'End',
  'line.head.none': 'No head',
  'line.head.arrow': 'Open arrow',
  'line.head.triangle': 'Arrow',
  'line.head.dot': 'Dot',
  'line.labelHint': 'Write on the line',
  'line.hint': 'Arrow keys or Tab: to the target · Enter: connect · Esc: cancel',
  'line.spoken': 'Line from {{from}} to {{to}}',
  'line.spokenFree': 'the open',
  'announce.lining': 'Arrow from {{from}}. Go to the target with the arrow keys or Tab. Enter connects, Escape cancels.',
} as const;
