import { createLucideIcon } from 'lucide-react';

/** Stages over columns, and the curve that runs through them. */
export const JourneyIcon = createLucideIcon('journey-map', [
  ['rect', { x: 3, y: 3, width: 18, height: 18, rx: 2, key: 'sheet' }],
  ['path', { d: 'M3 8h18', key: 'stages' }],
  ['path', { d: 'M6.5 17c3 0 3-5.5 5.5-5.5s2.5 4 5.5 2', key: 'curve' }],
]);

/** A rectangle with round corners. */
export const RoundedIcon = createLucideIcon('rounded-rectangle', [['rect', { x: 3, y: 5, width: 18, height: 14, rx: 5, key: 'edge' }]]);

/** A rectangle with sharp ones, of the same size. */
export const RectangleIcon = createLucideIcon('rectangle', [['rect', { x: 3, y: 5, width: 18, height: 14, rx: 0.5, key: 'edge' }]]);

/** What customers see, the line of visibility, and what lies behind it. */
export const BlueprintIcon = createLucideIcon('service-blueprint', [
  ['rect', { x: 3, y: 3, width: 7.5, height: 5, rx: 1, key: 'one' }],
  ['rect', { x: 13.5, y: 3, width: 7.5, height: 5, rx: 1, key: 'two' }],
  ['path', { d: 'M3 12h2.5M9 12h2M13 12h2M18.5 12H21', key: 'line' }],
  ['rect', { x: 3, y: 16, width: 18, height: 5, rx: 1, key: 'three' }],
]);
