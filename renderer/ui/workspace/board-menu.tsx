import { ContextMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { hiddenOn, lockedOn } from '../../../shared/commands/visibility.ts';
import { toBoard } from '../../../shared/geometry/camera.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { lockedUnder, unlock } from '../../editor/locked-things.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { explain, whyNot } from '../../editor/actions/reasons.ts';
import { SUBMENU_LABELS, sortIntoSubmenus } from '../../editor/actions/submenus.ts';
import { foldable } from '../../editor/actions/shape.ts';
import type { Editor } from '../../editor/editor.ts';
import { carriesLink, selectedRecords } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import '../controls/menu.css';
import { CopyAsMenu } from './copy-as-menu.tsx';
import { FormMenu } from './form-menu.tsx';
import { GridMenu } from './grid-menu.tsx';
import { Submenu } from './submenu.tsx';

type Entry = (typeof ACTIONS)[number];

/** What an empty place of the board offers. */
const ON_THE_BOARD: ReadonlySet<ActionId> = new Set([
  'file.import',
  'edit.paste',
  'edit.pasteTable',
  'edit.selectAll',
  'arrange.showHidden',
  'arrange.unlockAll',
  'view.zoomFit',
  'tool.note',
  'insert.journey',
  'insert.blueprint',
  'tool.frame',
  'insert.image',
  'insert.persona',
]);

/** What arrows and jumps offer: the rest is about what stands on a board. */
const ON_ARROWS: ReadonlySet<ActionId> = new Set(['map.rename', 'map.turnHeads', 'map.swapEnds', 'edit.delete']);

/** What has no name: its words are typed, or it has none. */
const NAMELESS: ReadonlySet<AnyRecord['kind']> = new Set(['note', 'touchpoint', 'curvePoint', 'shape', 'ink', 'stamp', 'image', 'grid']);

/** What a selection offers: about maps only where the selection is part of one, and free text is typed, not renamed. */
function offersFor(editor: Editor): (action: Entry) => boolean {
  const records = selectedRecords(editor);
  const inMap = records.some((record) => mapIdOf(editor.document, record.id) !== null);
  if (records.every(({ kind }) => kind === 'connector' || kind === 'jump')) return (action) => ON_ARROWS.has(action.id);
  const linked = records.every(carriesLink);
  const inCell = editor.state.gridCell !== null;
  const named = records.every((record) => !NAMELESS.has(record.kind));
  return (action) =>
    'context' in action &&
    (linked || action.id !== 'edit.link') &&
    !(inCell && NOT_IN_CELLS.has(action.id)) &&
    (action.id === 'map.rename' ? named : action.menu !== 'map' || inMap);
}

/** What is about a table as a thing of the board, not about one of its cells. */
const NOT_IN_CELLS: ReadonlySet<ActionId> = new Set([
  'edit.duplicate',
  'edit.copyStyle',
  'edit.pasteStyle',
  'edit.selectSimilar',
  'edit.selectColor',
  'edit.selectForm',
  'insert.frame',
  'board.moveSelection',
]);

/** The locked thing the menu was asked for on, when nothing lies over it there that can be taken hold of. */
function lockedUnderPointer(editor: Editor): Id | null {
  const { pointer, state } = editor;
  if (!pointer || state.selection.size > 0 || state.cell) return null;
  return lockedUnder(editor, toBoard(state.camera, pointer));
}

/** What a command that does several things does to the kind that is selected. */
const IN_WORDS: Partial<Record<ActionId, Partial<Record<AnyRecord['kind'], MessageKey>>>> = {
  'map.insertBefore': { step: 'inspector.addStepBefore', stage: 'inspector.addStageBefore', lane: 'shape.addLaneAbove' },
  'map.insertAfter': { step: 'inspector.addStepAfter', stage: 'inspector.addStageAfter', lane: 'inspector.addLaneBelow' },
  'map.split': { step: 'shape.splitStage', touchpoint: 'shape.splitLane', lane: 'shape.splitOff' },
  'map.merge': { stage: 'shape.mergeStage', lane: 'shape.mergeLane' },
};

function labelFor(editor: Editor, action: Entry): MessageKey {
  if (action.id === 'map.collapse') return foldable(editor).some(({ collapsed }) => !collapsed) ? 'shape.collapse' : 'shape.expand';
  if (action.id === 'edit.delete' && editor.state.gridCell) return editor.state.gridFrom ? 'grid.emptyThem' : 'grid.emptyIt';
  const [first] = selectedRecords(editor);
  return (first && IN_WORDS[action.id]?.[first.kind]) ?? action.label;
}

/** How many things a command concerns that cannot be seen to be meant. */
function countFor({ document, state }: Editor, id: ActionId): string {
  if (id === 'arrange.showHidden') return ` (${hiddenOn(document, state.boardId).length})`;
  return id === 'arrange.unlockAll' ? ` (${lockedOn(document, state.boardId).length})` : '';
}

/** Who looks for it on a lane, a step or cards finds it there, with the reason why not. */
function isRefusedSplit(editor: Editor, id: ActionId): boolean {
  const [first] = selectedRecords(editor);
  return id === 'map.split' && first !== undefined && IN_WORDS[id]?.[first.kind] !== undefined && whyNot(editor, id) !== null;
}

const listed = (entries: readonly Entry[]): ReactNode =>
  entries.map((action, index) => (
    <div key={action.id} role="presentation">
      {'divider' in action && index > 0 ? <ContextMenu.Separator className="menu-divider" /> : null}
      <MenuEntry action={action} />
    </div>
  ));

/** The menu under the right button: the actions that make sense here and can run now. `children` is the board. */
export function BoardMenu({ children }: { readonly children: ReactNode }) {
  const editor = useEditor();
  const t = useT();
  const typing = useSession((session) => session.edit !== null);
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [locked, setLocked] = useState<Id | null>(null);
  // On the empty board nothing is rare: it has few entries.
  const { shown, behind } = editor.state.selection.size > 0 ? sortIntoSubmenus(entries) : { shown: entries, behind: [] };
  const look = (open: boolean) => {
    if (!open) return;
    const fits = editor.state.selection.size > 0 ? offersFor(editor) : (action: Entry) => ON_THE_BOARD.has(action.id);
    const found = ACTIONS.filter((action) => fits(action) && (editor.can(action.id) || isRefusedSplit(editor, action.id)));
    // What is about the whole file comes last, as it is wanted least often here.
    setEntries([...found.filter(({ menu }) => menu !== 'file'), ...found.filter(({ menu }) => menu === 'file')]);
    setLocked(lockedUnderPointer(editor));
  };
  return (
    <ContextMenu.Root onOpenChange={look} modal={false}>
      <ContextMenu.Trigger asChild disabled={typing}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className="menu" collisionPadding={8}>
          {locked === null ? null : (
            <>
              <ContextMenu.Item className="menu-item" onSelect={() => unlock(editor, [locked])}>
                {t('arrange.unlock')}
              </ContextMenu.Item>
              <ContextMenu.Separator className="menu-divider" />
            </>
          )}
          <GridMenu />
          <FormMenu />
          {listed(shown)}
          <CopyAsMenu />
          {behind.map(({ submenu, entries: more }) => (
            <Submenu key={submenu} label={t(SUBMENU_LABELS[submenu])}>
              {listed(more)}
            </Submenu>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** One action; grey with its reason where it is of no use, and chosen all the same it says so aloud. */
function MenuEntry({ action }: { readonly action: Entry }) {
  const editor = useEditor();
  const t = useT();
  const reason = whyNot(editor, action.id);
  return (
    <ContextMenu.Item
      className="menu-item"
      {...(reason === null ? {} : { 'aria-disabled': true, title: reason })}
      onSelect={() => (reason === null ? editor.perform(action.id) : explain(editor, action.id))}
    >
      {t(labelFor(editor, action))}
      {countFor(editor, action.id)}
      {action.shortcuts[0] === undefined ? null : <Keys shortcut={action.shortcuts[0]} />}
    </ContextMenu.Item>
  );
}
