import { createLucideIcon } from 'lucide-react';

/** Stages over columns, and the curve that runs through them. */
export const JourneyIcon = createLucideIcon('journey-map', [
  ['rect', { x: 3, y: 3, width: 18, height: 18, rx: 2, key: 'sheet' }],
  ['path', { d: 'M3 8h18', key: 'stages' }],
  ['path', { d: 'M6.5 17c3 0 3-5.5 5.5-5.5s2.5 4 5.5 2', key: 'curve' }],
]);

/** What customers see, the line of visibility, and what lies behind it. */
export const BlueprintIcon = createLucideIcon('service-blueprint', [
  ['rect', { x: 3, y: 3, width: 7, height: 6, rx: 1, key: 'one' }],
  ['rect', { x: 14, y: 3, width: 7, height: 6, rx: 1, key: 'two' }],
  ['path', { d: 'M2 12.5h3M8.5 12.5h3M15 12.5h3M21 12.5h1', key: 'line' }],
  ['path', { d: 'M17.5 9v6.5', key: 'arrow' }],
  ['rect', { x: 8.5, y: 15.5, width: 12.5, height: 5.5, rx: 1, key: 'three' }],
]);
