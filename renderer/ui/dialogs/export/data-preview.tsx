import { Tabs } from 'radix-ui';
import { useMemo } from 'react';
import { readCsv } from '../../../../shared/exchange/csv.ts';
import { MOST_PREVIEWED_ROWS, type PreviewedSheet } from '../../../../shared/ipc/export-preview.ts';
import { useT } from '../../app-context.ts';
import './data-preview.css';

/** So much of a file is looked at: a dialog shows no more. Bytes. */
const BEGINNING = 48 * 1024;

/** The beginning of a text, never cut within a sign. */
const beginningOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, BEGINNING), { stream: true });

/** The first rows of a table, as a spreadsheet will show them; `empty` where it has none. */
export function TablePreview({ bytes, empty }: { readonly bytes: Uint8Array; readonly empty: string }) {
  const [header = [], ...rows] = useMemo(() => {
    const table = readCsv(beginningOf(bytes));
    // The last row may be cut.
    return (bytes.length > BEGINNING ? table.slice(0, -1) : table).slice(0, MOST_PREVIEWED_ROWS);
  }, [bytes]);
  return <Table header={header} rows={rows} empty={empty} />;
}

/** The beginning of every sheet of a workbook, one at a time, with how much there is on each. */
export function SheetsPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const t = useT();
  const sheets = useMemo(() => JSON.parse(new TextDecoder().decode(bytes)) as readonly PreviewedSheet[], [bytes]);
  return (
    <Tabs.Root className="preview-sheets" defaultValue={sheets[0]?.name ?? ''}>
      <Tabs.List className="preview-tabs" aria-label={t('export.sheets')}>
        {sheets.map(({ name, count }) => (
          <Tabs.Trigger key={name} value={name}>
            {name} <span className="preview-count">{count}</span>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {sheets.map(({ name, header, rows }) => (
        <Tabs.Content key={name} value={name} tabIndex={-1}>
          <Table header={header} rows={rows} empty={t('sheet.noTouchpoints')} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}

interface TableProps {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
}

function Table({ header, rows, empty }: TableProps) {
  const t = useT();
  if (rows.length === 0) return <p className="preview-words">{empty}</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is larger than the dialog is scrolled by the keyboard, too
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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is larger than the dialog is scrolled by the keyboard, too
    <div className="preview-data" tabIndex={0} role="group" aria-label={t('export.preview')}>
      <pre>{bytes.length > BEGINNING ? `${text}…` : text}</pre>
    </div>
  );
}
