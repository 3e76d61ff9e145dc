import { useState } from 'react';
import { useT } from '../app-context.ts';
import { useEditor, useSession } from '../editor-context.ts';
import './grid-size-picker.css';

/** As many as can be told apart at a glance; more are added on the board. */
const MOST = { columns: 8, rows: 6 } as const;

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

/** How many columns and rows the next table has: squares to be swept over, as in a word processor. Choosing takes the tool in hand. */
export function GridSizePicker({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const editor = useEditor();
  const chosen = useSession((session) => session.style.gridSize);
  const [over, setOver] = useState<typeof chosen | null>(null);
  const shown = over ?? chosen;
  const choose = (columns: number, rows: number) => {
    editor.session.setState(({ style }) => ({ style: { ...style, gridSize: { columns, rows } } }));
    editor.perform('tool.grid');
    onDone();
  };
  return (
    <div className="grid-size">
      <p className="grid-size-words">
        <span>{t('grid.size')}</span>
        <span>{t('grid.sizeOf', shown)}</span>
      </p>
      <div className="grid-size-squares" role="group" aria-label={t('grid.size')} onPointerLeave={() => setOver(null)}>
        {upTo(MOST.rows).map((rows) =>
          upTo(MOST.columns).map((columns) => (
            <button
              key={`${columns}-${rows}`}
              type="button"
              aria-label={t('grid.sizeSpoken', { columns, rows })}
              aria-pressed={columns === chosen.columns && rows === chosen.rows}
              data-in={columns <= shown.columns && rows <= shown.rows}
              onPointerEnter={() => setOver({ columns, rows })}
              onFocus={() => setOver({ columns, rows })}
              onBlur={() => setOver(null)}
              onClick={() => choose(columns, rows)}
            />
          )),
        )}
      </div>
    </div>
  );
}
