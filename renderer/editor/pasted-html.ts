import { writeTable } from '../../shared/exchange/clipboard-table.ts';

/** More is not looked at: a page made of so much is no list. Characters. */
const MOST_HTML = 5_000_000;
/** What stands on a line of its own. */
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, tr';

/**
 * The words of HTML from another program where they are better than its plain text: where there is none, and where a
 * table came as a list of its cells. Null where the plain text is as good. Nothing of it is shown, run or fetched.
 */
export function wordsOfHtml(html: string, text: string): string | null {
  if (html === '' || html.length > MOST_HTML || text.includes('\t') || (text.trim() !== '' && !/<table/i.test(html))) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const [table, other] = body.querySelectorAll('table');
  if (table && !other) {
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => wordsIn(cell)));
    if (rows.some((row) => row.length > 1)) return writeTable(rows);
  }
  if (text.trim() !== '') return null;
  const blocks = [...body.querySelectorAll(BLOCKS)].filter((block) => block.querySelector(BLOCKS) === null);
  const lines = (blocks.length > 0 ? blocks : [body]).map(wordsIn).filter((line) => line !== '');
  return lines.length > 0 ? lines.join('\n') : null;
}

/** White space as a page would show it; a forced line end stays one. */
function wordsIn(element: Element): string {
  for (const end of element.querySelectorAll('br')) end.replaceWith('\u2028');
  return (element.textContent ?? '')
    .replaceAll(/\s*\u2028\s*/gu, '\u2028')
    .replaceAll(/[^\S\u2028]+/gu, ' ')
    .trim()
    .replaceAll('\u2028', '\n');
}
