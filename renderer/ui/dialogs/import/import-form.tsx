import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { Id } from '../../../../shared/base/id.ts';
import type { Imported } from '../../../../shared/exchange/imported.ts';
import type { Point } from '../../../../shared/geometry/rect.ts';
import type { ChosenFile } from '../../../../shared/ipc/contract.ts';
import type { DocumentReader } from '../../../../shared/model/document.ts';
import { bringIn, type ImportGoal } from '../../../editor/importing/bring-in.ts';
import { guessedAsked } from '../../../editor/importing/document-of.ts';
import { matchingMap } from '../../../editor/importing/matching-map.ts';
import { previewOf, type ImportAsk } from '../../../editor/importing/preview.ts';
import { isWide } from '../../../editor/importing/table-mapping.ts';
import { useT } from '../../app-context.ts';
import { Button } from '../../controls/button.tsx';
import { DialogFrame } from '../../controls/dialog-frame.tsx';
import { useEditor } from '../../editor-context.ts';
import { GoalField } from './goal-field.tsx';
import { ImportOutcome } from './import-outcome.tsx';
import { TableFields } from './table-fields.tsx';
import { WorkshopBoards } from './workshop-boards.tsx';
import './import.css';

interface ImportFormProps {
  readonly title: string;
  readonly file: ChosenFile;
  readonly at: Point | null;
  readonly imported: Imported;
  readonly onClose: () => void;
  /** It is to be brought in: nothing is asked any more. */
  readonly onBringing: () => void;
}

/** Columns of answers that are called as the steps of a map are such steps; else nobody knows, and they are questions. */
function firstAsk(from: Imported, document: DocumentReader): ImportAsk {
  if (from.kind !== 'table' && from.kind !== 'outline') return { from };
  const ask = guessedAsked(from, null);
  return 'mapping' in ask && isWide(ask.mapping) && matchingMap(document, ask) !== null ? { ...ask, mapping: { ...ask.mapping, across: true } } : ask;
}

/** Whether rows could go into a map that is there. */
const fillsMaps = (ask: ImportAsk): boolean => 'mapping' in ask && ask.mapping.goal !== 'notes';

/** What becomes of a file, beside a picture of what that would be. */
export function ImportForm({ title, file, at, imported, onClose, onBringing }: ImportFormProps) {
  const t = useT();
  const editor = useEditor();
  const name = file.name.replace(/\.[^.]*$/, '');
  const [ask, setAsk] = useState<ImportAsk>(() => firstAsk(imported, editor.document));
  const [goal, setGoal] = useState<ImportGoal>(() => {
    const id = matchingMap(editor.document, ask);
    return id === null ? { to: 'board', at } : { to: 'map', id };
  });
  const reasonId = useId();
  const [isBusy, setBusy] = useState(false);
  const [shownBoard, setShownBoard] = useState<Id | null>(null);
  const usedGoal: ImportGoal = goal.to === 'map' && !fillsMaps(ask) ? { to: 'board', at } : goal;
  // Typing and choosing stay quick while thousands of rows are laid out anew.
  const shownAsk = useDeferredValue(ask);
  const usedMap = usedGoal.to === 'map' ? usedGoal.id : null;
  const mapId = useDeferredValue(usedMap);
  // Only what is shown is brought in: a preview for another place holds nothing for this one.
  const isStale = shownAsk !== ask || mapId !== usedMap;
  const preview = useMemo(
    () => previewOf(editor.document, shownAsk, { title: name, color: editor.state.noteColor, t, mapId }),
    [editor, shownAsk, name, t, mapId],
  );
  const bring = async () => {
    if (!preview.ok) return;
    setBusy(true);
    onBringing();
    await bringIn(editor, ask, preview.value, usedGoal, name);
    // Only now does the document have all of the file that it needs; an edit that failed is sent again, and its pictures with it.
    // The next file may be being read by then.
    if ((await editor.sync.flush()) && editor.state.dialog?.name !== 'import') await editor.bridge.request['import.stop'](null);
  };
  return (
    <DialogFrame
      title={title}
      size="full"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button
            look="primary"
            disabled={!preview.ok || isBusy || isStale}
            aria-describedby={preview.ok ? undefined : reasonId}
            onClick={() => void bring()}
          >
            {t('import.go')}
          </Button>
        </>
      }
    >
      <div className={'mapping' in ask ? 'import-form wide' : 'import-form'}>
        <div className="form">
          {imported.kind === 'workshop' && preview.ok ? (
            <WorkshopBoards workshop={preview.value.document} shown={shownBoard ?? preview.value.boardId} onShow={setShownBoard} />
          ) : (
            <GoalField ask={ask} goal={usedGoal} at={at} onAsk={setAsk} onGoal={setGoal} />
          )}
          {'mapping' in ask ? <TableFields ask={ask} onChange={(mapping) => setAsk({ ...ask, mapping })} /> : null}
        </div>
        <ImportOutcome ask={shownAsk} reasonId={reasonId} preview={preview} boardId={shownBoard} isStale={isStale} />
      </div>
    </DialogFrame>
  );
}
