import { useEffect, useRef, useState } from 'react';
import { mountLiveRegion } from '../../canvas/live-region.ts';
import { TableGrid } from '../../editor/table/grid.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';
import { Notices } from '../workspace/notices.tsx';
import { GridProvider, useShape } from './grid-context.ts';
import { Sheet } from './sheet.tsx';
import { TableStatus } from './table-status.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import { listenToTableKeys } from './table-keys.ts';
import './table.css';

/** The maps of the board as tables, in place of the canvas. */
export function TableView() {
  const editor = useEditor();
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<TableGrid | null>(null);
  useEffect(() => {
    const made = new TableGrid(editor);
    setGrid(made);
    return () => made.destroy();
  }, [editor]);
  useEffect(() => {
    if (!place.current) return undefined;
    const stops = [mountLiveRegion(place.current, editor), listenToTableKeys(editor)];
    return () => stops.forEach((stop) => stop());
  }, [editor]);
  return (
    <div ref={place} className="table-view">
      {grid ? (
        <GridProvider value={grid}>
          <Content />
        </GridProvider>
      ) : null}
    </div>
  );
}

function Content() {
  const shape = useShape();
  if (!shape) {
    return (
      <>
        <NoMap />
        <Notices />
      </>
    );
  }
  return (
    <>
      <TableToolbar />
      <Sheet shape={shape} />
      <Notices />
      <TableStatus shape={shape} />
    </>
  );
}

function NoMap() {
  const t = useT();
  const editor = useEditor();
  return (
    <div className="table-empty" data-pane>
      <h2>{t('table.empty.map')}</h2>
      <p>{t('table.empty.mapHint')}</p>
      <div className="button-row">
        <Button look="primary" onClick={() => editor.perform('insert.journey')}>
          {t('action.insert.journey')}
        </Button>
        <Button onClick={() => editor.perform('insert.blueprint')}>{t('action.insert.blueprint')}</Button>
      </div>
    </div>
  );
}
