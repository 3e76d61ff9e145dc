import type { Id } from '../../shared/base/id.ts';
import { nameAtSource, shareColumn } from '../../shared/commands/columns.ts';
import { openSource } from '../../shared/commands/plant-columns.ts';
import { removeRecords } from '../../shared/commands/remove.ts';
import { mapTitle } from '../../shared/layout/names.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { isEmptyDiff } from '../../shared/model/diff.ts';
import { mapIdOf, stepsOf } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';

// Maps that follow each other stay in step; where one does not, that is said, with the way to mend it.

/** The map followed by the map a column is in, when columns can be changed there. */
const sourceOf = (editor: Editor, columnId: Id) =>
  editor.document.find('map', openSource(editor.document, mapIdOf(editor.document, columnId) ?? '') ?? '');

/** Says of a column made just now that the followed map lacks it. */
export function tellOwnColumn(editor: Editor, id: Id): void {
  const column = editor.document.find('step', id) ?? editor.document.find('stage', id);
  const source = column && sourceOf(editor, id);
  if (!source || column.sourceId !== null) return;
  const share = () => editor.execute('history.inStep', shareColumn(editor.document, { id }), [id]);
  const map = mapTitle(source, editor.t, editor.document);
  editor.notify('info', editor.t('inStep.own', { map }), { offers: { label: 'inStep.share', act: share } });
}

/** To be asked before columns are deleted: says afterwards which of those they followed are still there. */
export function columnsLeftBehind(editor: Editor, ids: Iterable<Id>): (removed: readonly AnyRecord[]) => void {
  const followed = new Map<Id, string>();
  for (const id of ids) {
    const stage = editor.document.find('stage', id);
    const steps = stage ? editor.document.children('step', id) : [editor.document.find('step', id) ?? []].flat();
    const source = sourceOf(editor, id);
    if (source) for (const { id: stepId, sourceId } of steps) if (sourceId !== null) followed.set(stepId, sourceId);
  }
  return (removed) => {
    const left = removed.flatMap(({ id }) => followed.get(id) ?? []).filter((id) => editor.document.find('step', id));
    const source = editor.document.find('map', mapIdOf(editor.document, left[0] ?? '') ?? '');
    if (!source || stepsOf(editor.document, source.id).length <= left.length) return;
    const removeThere = () => {
      const diff = removeRecords(editor.document, { ids: left });
      if (!isEmptyDiff(diff)) editor.execute('history.delete', diff);
    };
    const map = mapTitle(source, editor.t, editor.document);
    editor.notify('info', editor.t('inStep.left', { map }), { offers: { label: 'inStep.removeThere', act: removeThere } });
  };
}

/** The name of a column made just now is that of the one it follows. */
export function nameClosed(editor: Editor, id: Id): void {
  if (!editor.isNew(id)) return;
  const diff = nameAtSource(editor.document, { id });
  if (!isEmptyDiff(diff)) editor.amend(diff);
}
