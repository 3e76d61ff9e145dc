import type { Ink } from '../model/kinds.ts';
import { faded } from './color.ts';
import { inkOf } from './drawing-style.ts';
import type { Color } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** How much of its colour a highlighter leaves, 0–1: what is under it must be read. */
const HIGHLIGHT = 0.4;

/** What a pen or highlighter of a colour leaves. */
export const inkStyle = ({ pen, color }: Pick<Ink, 'pen' | 'color'>, board: BoardTokens): Color => (pen === 'highlighter' ? faded(inkOf(color, board), HIGHLIGHT) : inkOf(color, board));
