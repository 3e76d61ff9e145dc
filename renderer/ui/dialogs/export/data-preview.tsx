import { useMemo } from 'react';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import { useT } from '../../app-context.ts';
import './data-preview.css';

/** So much of a file is looked at: a dialog shows no more. Bytes. */
const BEGINNING = 48 * 1024;
const MOST_ROWS = 60;

/** The beginning of a text, never cut within a sign. */
const beginningOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, BEGINNING), { stream: true });

/** The first rows of a table, as a spreadsheet will show them. */
export function TablePreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const [header = [], ...rows] = useMemo(() => {
    const table = readCsv(beginningOf(bytes));
    // The last row may be cut.
    return (bytes.length > BEGINNING ? table.slice(0, -1) : table).slice(0, MOST_ROWS);
  }, [bytes]);
  if (rows.length === 0) return <p className="preview-words">{t('sheet.noTouchpoints')}</p>;
  return (
    // A table wider than the dialog is scrolled by the keyboard, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="preview-data" tabIndex={0} role="group" aria-label={t('export.preview')}>
      <table>
        <thead>
          <tr>
            {header.map((name, at) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The first lines of a text. */
export function TextPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const text = useMemo(() => beginningOf(bytes), [bytes]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="preview-data" tabIndex={0} role="group" aria-label={t('export.preview')}>
      <pre>{bytes.length > BEGINNING ? `${text}…` : text}</pre>
    </div>
  );
}
