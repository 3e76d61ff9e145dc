import type { InkColor } from '../model/choices.ts';
import type { Color } from './scene.ts';

type Inks = Readonly<Record<InkColor, Color>>;

/** Strong enough for words on a light board; yellow is there for marking, not for writing. */
export const DARK_INKS: Inks = {
  black: '#221f1b',
  grey: '#6a635b',
  red: '#b3261e',
  orange: '#b0560d',
  yellow: '#d9a400',
  green: '#24734a',
  teal: '#0f6b78',
  blue: '#1f5fa8',
  violet: '#5f42a3',
  pink: '#a8326f',
};

/** What a highlighter lays over words on a light board: brighter, as it is translucent. On a dark one the inks are bright enough. */
export const HIGHLIGHTS: Inks = {
  black: '#4a443d',
  grey: '#8f8880',
  red: '#ff5a4d',
  orange: '#ff9500',
  yellow: '#ffd600',
  green: '#3ecf72',
  teal: '#1fc3d6',
  blue: '#4a9bff',
  violet: '#9b6dff',
  pink: '#ff5fae',
};

/** Inks for a dark board. */
export const LIGHT_INKS: Inks = {
  black: '#f1eee9',
  grey: '#b5aea4',
  red: '#f38b80',
  orange: '#eda45c',
  yellow: '#f2d35e',
  green: '#83d0a0',
  teal: '#6fcbd6',
  blue: '#86b9f2',
  violet: '#bda8f2',
  pink: '#f09cc4',
};
