import { newId, type Id } from '../../../shared/base/id.ts';
import { align, distribute, type Edge } from '../../../shared/commands/align.ts';
import type { Arranged } from '../../../shared/commands/blocks.ts';
import { cluster } from '../../../shared/commands/cluster.ts';
import { group, groupsOf, membersOf, ungroup } from '../../../shared/commands/group.ts';
import { sameSize, type Measured } from '../../../shared/commands/same-size.ts';
import { sortNotes, type SortBy } from '../../../shared/commands/sort-notes.ts';
import { stack, tidy } from '../../../shared/commands/tidy.ts';
import { turnBy } from '../../../shared/commands/transform.ts';
import { votesOn } from '../../../shared/commands/votes.ts';
import { hiddenOn, hide, lock, lockedOn } from '../../../shared/commands/visibility.ts';
import { stepInOrder } from '../../../shared/commands/z-order.ts';
import { covers, intersects, type Rect } from '../../../shared/geometry/rect.ts';
import type { Axis } from '../../../shared/geometry/snap.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import { isFree, isLocked } from '../../../shared/model/on-board.ts';
import { carriersNow, withRiders } from '../along.ts';
import { turnableSelection } from '../resizable.ts';
import { allRects, arrangeable, selectedRects, similar, type Likeness } from '../arranging.ts';
import { revealRecord, selectedRecords, selectionBounds } from '../selection.ts';
import type { Editor } from '../editor.ts';
import { createAndEdit, endEdit } from '../text-edit.ts';

/** One step of undo; what was selected stays selected. */
const run = (label: MessageKey, plan: (editor: Editor) => Diff) => (editor: Editor) => {
  endEdit(editor);
  editor.execute(label, plan(editor), [...editor.state.selection]);
};

/** What is selected, where it lies and what goes along with it. */
const arranged = (editor: Editor): Arranged => ({ rects: selectedRects(editor), carriers: carriersNow(editor) });

const aligned = (edge: Edge) => run('history.align', (editor) => align(editor.document, { ...arranged(editor), edge }));
const distributed = (axis: Axis) => run('history.distribute', (editor) => distribute(editor.document, { ...arranged(editor), axis }));
const stacked = (axis: Axis) => run('history.tidy', (editor) => stack(editor.document, { ...arranged(editor), axis }));
const sized = (of: Measured) => run('history.resize', (editor) => sameSize(editor.document, { ids: editor.state.selection, of }));
const sorted = (by: SortBy) => run('history.sort', (editor) => sortNotes(editor.document, { ...arranged(editor), by }));
/** What counts as a vote nobody can see on a menu: it is said. */
function sortByVotes(editor: Editor): void {
  const voted = votesOn(editor.document, { ids: editor.state.selection, carriers: carriersNow(editor) }).size > 0;
  sorted('votes')(editor);
  editor.notify('info', editor.t(voted ? 'arrange.sortedVotes' : 'arrange.noVotes'), { fleeting: true });
}

const stepped = (way: 'forward' | 'backward') =>
  run('history.order', (editor) => stepInOrder(editor.document, { ids: editor.state.selection, way, rects: allRects(editor) }));

/** Degrees of one press. */
const TURN = 15;

const turnedBy = (degrees: number) =>
  run('history.turn', (editor) => {
    const { boxes, about } = turnableSelection(editor) ?? { boxes: new Map(), about: { x: 0, y: 0 } };
    return turnBy(editor.document, { boxes, about, degrees });
  });

const like = (by: Likeness) => (editor: Editor) => {
  endEdit(editor);
  editor.select(similar(editor, by));
};

function groupSelected(editor: Editor): void {
  endEdit(editor);
  const ids = arrangeable(editor).map(({ id }) => id);
  editor.execute('history.group', group(editor.document, { ids }), ids);
}

function ungroupSelected(editor: Editor): void {
  endEdit(editor);
  const members = [...groupsOf(editor.document, editor.state.selection)].flatMap((id) => membersOf(editor.document, id));
  editor.execute(
    'history.ungroup',
    ungroup(editor.document, { ids: editor.state.selection }),
    members.flatMap(({ id, locked }) => (locked ? [] : [id])),
  );
}

/** Locks what is selected; where all of it is locked already (only maps can be selected then), the other way round. */
function toggleLock(editor: Editor): void {
  endEdit(editor);
  const things = selectedRecords(editor).filter(isFree);
  const locked = things.some((thing) => !thing.locked);
  const ids = things.map(({ id }) => id);
  // What is locked is out of the hand's reach; a map stays, for what is in it can still be worked on.
  editor.execute(
    'history.lock',
    lock(editor.document, { ids, locked }),
    things.flatMap(({ id, kind }) => (kind === 'map' || !locked ? [id] : [])),
  );
  if (locked && things.some(({ kind }) => kind !== 'map')) editor.notify('info', editor.t('arrange.locked', { count: ids.length }), { undoes: true });
}

function unlockAll(editor: Editor): void {
  endEdit(editor);
  const ids = lockedOn(editor.document, editor.state.boardId).map(({ id }) => id);
  editor.execute('history.lock', lock(editor.document, { ids, locked: false }));
  editor.notify('info', editor.t('arrange.unlocked', { count: ids.length }), { undoes: true });
}

function hideSelected(editor: Editor): void {
  endEdit(editor);
  const ids = arrangeable(editor).flatMap(({ id, kind }) => (kind === 'map' ? [] : [id]));
  const diff = hide(editor.document, { ids, hidden: true });
  if (isEmptyDiff(diff)) return;
  editor.execute(
    'history.hideThings',
    diff,
    [...editor.state.selection].filter((id) => !ids.includes(id)),
  );
  editor.notify('info', editor.t('arrange.hidden', { count: ids.length }), { undoes: true });
}

/** Shows hidden things again, and selects them: else nobody would know what has come back. */
export function showThings(editor: Editor, ids: readonly Id[]): void {
  endEdit(editor);
  const unlocked = ids.filter((id) => !isLocked(editor.document.get(id)));
  editor.execute('history.showHidden', hide(editor.document, { ids, hidden: false }), unlocked);
  const [first] = ids;
  if (first !== undefined) revealRecord(editor, first);
  editor.notify('info', editor.t('arrange.shown', { count: ids.length }), { undoes: true });
}

const showHidden = (editor: Editor): void =>
  showThings(
    editor,
    hiddenOn(editor.document, editor.state.boardId).map(({ id }) => id),
  );

/** Where everything lies that is not selected and does not go along. Lines lie where what they join does, and what lies half in a frame may stay so. */
function restAround(editor: Editor): readonly Rect[] {
  const gathered = withRiders(editor, new Set(arrangeable(editor).map(({ id }) => id)));
  const bounds = selectionBounds(editor);
  return [...allRects(editor)].flatMap(([id, rect]) => {
    const kind = editor.document.get(id)?.kind;
    const crossed = kind === 'frame' && bounds && intersects(rect, bounds) && !covers(rect, bounds);
    return gathered.has(id) || kind === 'line' || crossed ? [] : [rect];
  });
}

function gather(editor: Editor): void {
  endEdit(editor);
  const headingId = newId();
  const diff = cluster(editor.document, { ...arranged(editor), others: restAround(editor), headingId });
  if (isEmptyDiff(diff)) return;
  createAndEdit(editor, 'history.cluster', diff, headingId);
  revealRecord(editor, headingId);
}

export const arrangeActions = {
  'arrange.forward': stepped('forward'),
  'arrange.backward': stepped('backward'),
  'arrange.group': groupSelected,
  'arrange.ungroup': ungroupSelected,
  'arrange.left': aligned('left'),
  'arrange.center': aligned('center'),
  'arrange.right': aligned('right'),
  'arrange.top': aligned('top'),
  'arrange.middle': aligned('middle'),
  'arrange.bottom': aligned('bottom'),
  'arrange.distributeX': distributed('x'),
  'arrange.distributeY': distributed('y'),
  'arrange.tidy': run('history.tidy', (editor) => tidy(editor.document, arranged(editor))),
  'arrange.row': stacked('x'),
  'arrange.column': stacked('y'),
  'arrange.sameWidth': sized('width'),
  'arrange.sameHeight': sized('height'),
  'arrange.sameSize': sized('both'),
  'arrange.cluster': gather,
  'arrange.sortColor': sorted('color'),
  'arrange.sortText': sorted('text'),
  'arrange.sortVotes': sortByVotes,
  'arrange.turn': turnedBy(TURN),
  'arrange.turnBack': turnedBy(-TURN),
  'arrange.lock': toggleLock,
  'arrange.unlockAll': unlockAll,
  'arrange.hide': hideSelected,
  'arrange.showHidden': showHidden,
  'edit.selectSimilar': like('kind'),
  'edit.selectColor': like('color'),
  'edit.selectForm': like('form'),
  'view.snap': (editor: Editor) => {
    const snaps = !editor.state.snaps;
    editor.session.setState({ snaps });
    void editor.bridge.request['app.setSnaps'](snaps);
    editor.notify('info', editor.t(snaps ? 'arrange.snapOn' : 'arrange.snapOff'), { fleeting: true });
  },
} as const;
