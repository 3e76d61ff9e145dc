import { ArrowDownToLine, ArrowRightToLine, CopyPlus, Lock, StickyNote, Trash2 } from 'lucide-react';
import { cellAt } from '../../../shared/model/grid.ts';
import type { Grid } from '../../../shared/model/kinds.ts';
import { colorGridCell, deleteGrid } from '../../editor/actions/grids.ts';
import { growGrid } from '../../editor/grid-work.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Swatches } from '../controls/swatches.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { ActionButton } from './action-button.tsx';
import { PanelActions, PanelPart } from './panel-part.tsx';
import { StylePart } from './style-part.tsx';

/** A table: its colour and header, and the ground of the cell the keyboard is in. */
export function GridPanel({ grid }: { readonly grid: Grid }) {
  const t = useT();
  const editor = useEditor();
  const place = useSession((session) => session.gridCell);
  return (
    <>
      {place ? (
        <PanelPart label={t('grid.cellColor')}>
          <Swatches
            label={t('grid.cellColor')}
            value={cellAt(editor.document, place)?.color ?? 'none'}
            withNone
            none="grid.noColor"
            onChange={(color) => colorGridCell(editor, color)}
          />
        </PanelPart>
      ) : null}
      <StylePart records={[grid]} />
      <label className="check-row">
        <input type="checkbox" checked={grid.hasHeader} onChange={() => editor.perform('grid.header')} />
        {t('action.grid.header')}
      </label>
      <PanelActions>
        <Button look="plain" className="wide" icon={ArrowRightToLine} onClick={() => growGrid(editor, grid.id, 'column')}>
          {t('grid.addColumn')}
        </Button>
        <Button look="plain" className="wide" icon={ArrowDownToLine} onClick={() => growGrid(editor, grid.id, 'row')}>
          {t('grid.addRow')}
        </Button>
        <ActionButton action="grid.toNotes" icon={StickyNote} />
        <ActionButton action="arrange.lock" icon={Lock} />
        <ActionButton action="edit.duplicate" icon={CopyPlus} />
        <Button look="plain" className="wide" icon={Trash2} onClick={() => deleteGrid(editor)}>
          {t('grid.remove')}
        </Button>
      </PanelActions>
    </>
  );
}
