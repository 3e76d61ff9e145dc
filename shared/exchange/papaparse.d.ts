/** The part of papaparse that is used here; its published types would bring Node's into shared/. */
declare module 'papaparse' {
  interface ParseSettings {
    readonly delimiter: string;
    readonly quoteChar: string;
    readonly skipEmptyLines: boolean;
    readonly preview: number;
  }
  interface WriteSettings {
    readonly delimiter: string;
    readonly newline: string;
  }
  const Papa: {
    parse: (text: string, settings: ParseSettings) => { readonly data: readonly (readonly string[])[] };
    unparse: (rows: readonly (readonly string[])[], settings: WriteSettings) => string;
  };
  export default Papa;
}
