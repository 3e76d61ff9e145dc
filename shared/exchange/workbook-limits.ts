import { fail, ok, type Result } from '../base/result.ts';
import { IMPORT_LIMITS } from './imported.ts';
import { localName, walkXml } from './xml.ts';

/** The last row a spreadsheet has, and the longest code of a format. */
const LAST_ROW = 1_048_576;
const LONGEST_FORMAT = 255;

const ROW = /^[1-9]\d{0,6}$/;
const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

/** What has something in it, and where the last of that is, from 1. */
interface Extent {
  cells: number;
  rows: number;
  columns: number;
}

/**
 * Looks through the parts of a workbook before a reader makes rows of them. A reader believes what they say: one cell "in row
 * a billion" would have it make a billion rows. Takes the XML parts by name.
 */
export function flawOfParts(parts: ReadonlyMap<string, string>): Result<null> {
  let cells = 0;
  for (const [name, xml] of parts) {
    const extent: Extent = { cells: 0, rows: 0, columns: 0 };
    const known = extentOf(xml, extent);
    if (!known) return fail('import-unreadable');
    const sheets = name === 'xl/workbook.xml' ? sheetsIn(xml) : 0;
    // A row is as wide as the widest, so that is how many cells there will be.
    cells += extent.rows * extent.columns;
    const { rows, columns } = extent;
    for (const [of, found] of Object.entries({ sheets, rows, columns, cells })) {
      const limit = IMPORT_LIMITS[of as 'cells'];
      if (found > limit) return fail('import-too-much', { found, limit });
    }
  }
  return ok(null);
}

/** Fills in how far the cells of a part go; false for what is not XML, or names a cell that no sheet has. */
function extentOf(xml: string, extent: Extent): boolean {
  let row = 0;
  let column = 0;
  let sound = true;
  const flaw = walkXml(xml, {
    opened: (name, attributes) => {
      switch (localName(name)) {
        case 'row': {
          const at = placeIn(attributes);
          sound &&= at === undefined || (ROW.test(at) && Number(at) <= LAST_ROW);
          row = at === undefined ? row + 1 : Number(at);
          column = 0;
          break;
        }
        case 'c': {
          const at = placeIn(attributes);
          const [, letters = '', number = ''] = at === undefined ? [] : (CELL.exec(at) ?? []);
          sound &&= at === undefined || (letters !== '' && Number(number) <= LAST_ROW);
          column = at === undefined ? column + 1 : numberOf(letters);
          row = at === undefined ? row : Math.max(row, Number(number));
          break;
        }
        case 'v':
        case 'is':
          extent.cells++;
          extent.rows = Math.max(extent.rows, row);
          extent.columns = Math.max(extent.columns, column);
          break;
        case 'numFmt':
          sound &&= [...attributes.values()].every(({ length }) => length <= LONGEST_FORMAT);
          break;
      }
    },
  });
  return flaw === null && sound;
}

/** Where a row or cell says it is: the attribute `r`, under whatever prefix. */
const placeIn = (attributes: ReadonlyMap<string, string>): string | undefined => {
  for (const [name, value] of attributes) if (localName(name) === 'r') return value;
  return undefined;
};

/** A is 1, Z 26, AA 27. */
const numberOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function sheetsIn(workbook: string): number {
  let sheets = 0;
  walkXml(workbook, { opened: (name) => (sheets += localName(name) === 'sheet' ? 1 : 0) });
  return sheets;
}
