/** A slide as Temas draws it, for somebody who decides about a deck. Sent as JSON, the title slide first. */
export interface PreviewedSlide {
  readonly title: string;
  /** A data: address; null for the title slide, and for slides nobody leafs to. */
  readonly picture: string | null;
}

/** The beginning of a sheet of a workbook. Sent as JSON, in the order of the workbook. */
export interface PreviewedSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many rows it has in all, without the header. */
  readonly count: number;
}

/** No more rows of a table are shown in a dialog. */
export const MOST_PREVIEWED_ROWS = 60;
