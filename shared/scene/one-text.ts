import type { SceneItem } from './scene.ts';

export type TextLine = Extract<SceneItem, { type: 'text' }>;

/** Whether two upright lines that follow each other are written alike: painters then take them for one text. */
export const isOneText = (a: TextLine, b: TextLine): boolean =>
  !a.turned && !b.turned && a.color === b.color && a.font.family === b.font.family && a.font.weight === b.font.weight && a.font.size === b.font.size;
