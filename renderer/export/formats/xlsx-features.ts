import type { Feature } from 'write-excel-file/universal';
import type { DataSheet } from '../../../shared/exchange/data-sheet.ts';
import { escapeXml } from '../../../shared/paint/paint-svg.ts';

// What the library leaves to those who use it, as changes of the parts it has written.

const PROPERTIES = 'docProps/core.xml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const PROPERTIES_LINK = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** Says whose file it is, what it is called and in which language it speaks (ECMA-376 part 2, 11.1). */
export const properties = (title: string, locale: string): Feature<Blob> => ({
  files: {
    transform: {
      '[Content_Types].xml': { insert: () => `<Override PartName="/${PROPERTIES}" ContentType="${PROPERTIES_TYPE}"/>` },
      '_rels/.rels': { insert: () => `<Relationship Id="rId-properties-1" Type="${PROPERTIES_LINK}" Target="${PROPERTIES}"/>` },
    },
    write: {
      files: () => ({
        [PROPERTIES]:
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
          '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
          `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Temas</dc:creator><dc:language>${locale}</dc:language></cp:coreProperties>`,
      }),
    },
  },
});

/** Puts the arrows of a filter into the header of every sheet. */
export const filters = (sheets: readonly DataSheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`);
        },
      },
    },
  },
});

/** The letters of a column, from 1: A, Z, AA. */
const columnName = (number: number): string =>
  (number > 26 ? columnName(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(65 + ((number - 1) % 26));
