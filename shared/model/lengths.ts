// How long texts may be, UTF-16 code units. A promise of the file: its tables check them, too.

/** A name, a title that stands in a line, a label. */
export const LONGEST_NAME = 300;
/** What is said in a few sentences. */
export const LONGEST_PARAGRAPH = 4_000;
/** What is written on a note or in a comment. */
export const LONGEST_BODY = 20_000;
