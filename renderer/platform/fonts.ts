import './fonts.css';
import { loadFrom } from './faces.ts';

/** Loads every bundled face, so that nothing is measured or drawn with another one. Rejects when a face is missing. */
export const loadFonts = (): Promise<void> => loadFrom(document.fonts);
