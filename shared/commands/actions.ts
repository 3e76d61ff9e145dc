import type { MessageKey } from '../i18n/en.ts';

/** What has to be true for an action to run; the editor answers these, menus only grey out. */
export type Condition =
  | 'always'
  | 'document'
  | 'undoable'
  | 'redoable'
  | 'selection'
  | 'one-selected'
  | 'board-not-empty'
  | 'map-selected'
  | 'lane-selected'
  | 'emotion-lane'
  | 'curve-here'
  | 'header-selected'
  | 'can-move-left'
  | 'can-move-right'
  | 'can-move-up'
  | 'can-move-down'
  | 'can-split'
  | 'can-merge'
  | 'can-collapse'
  | 'columns-selected'
  | 'sized-selected'
  | 'several-columns'
  | 'rows-selected'
  | 'hidden-lanes'
  | 'link-selected'
  | 'image-selected'
  | 'card-selected'
  | 'host-selected'
  | 'several-boards'
  | 'free-selected'
  | 'several-blocks'
  | 'three-blocks'
  | 'sizes-selected'
  | 'several-notes'
  | 'groupable'
  | 'grouped'
  | 'turnable'
  | 'hideable'
  | 'locked-things'
  | 'hidden-things'
  | 'colored-selected'
  | 'formed-selected'
  | 'journey-selected'
  | 'map-follows'
  | 'one-step'
  | 'alternative-possible'
  | 'alternative-selected'
  | 'arrow-near'
  | 'arrow-selected'
  | 'connector-selected'
  | 'connectable'
  | 'has-map'
  | 'view-behind'
  | 'view-ahead'
  | 'board-shown'
  | 'styled-selected'
  | 'style-copied'
  | 'bold-selected'
  | 'notes-selected'
  | 'grid-cell'
  | 'grid-selected'
  | 'tool-in-hand';

export type MenuName = 'file' | 'edit' | 'view' | 'insert' | 'arrange' | 'map' | 'board' | 'language' | 'help';

/**
 * One action of the app. Menu, toolbar, context menu, shortcuts and the command palette all read this table; who runs
 * an action looks it up by id.
 */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  /** 'Mod+Shift+Z': Mod is Ctrl, on a Mac Cmd. Several ways to do it: the first one is shown. */
  readonly shortcuts: readonly string[];
  readonly when: Condition;
  /** Where it stands in the menu bar; null for those that live elsewhere. Order in the table is order in the menu. */
  readonly menu: MenuName | null;
  /** A divider before it in the menu. */
  readonly divider?: true;
  /** Shown in the context menu of a selection. */
  readonly context?: true;
}

const define = <const T extends readonly Action[]>(actions: T) => actions;

// A table is read by rows, one action each.
// prettier-ignore
export const ACTIONS = define([
  { id: 'file.new', label: 'action.file.new', shortcuts: ['Mod+N'], when: 'always', menu: 'file' },
  { id: 'file.open', label: 'action.file.open', shortcuts: ['Mod+O'], when: 'always', menu: 'file' },
  { id: 'file.start', label: 'action.file.start', shortcuts: [], when: 'document', menu: 'file' },
  { id: 'file.save', label: 'action.file.save', shortcuts: ['Mod+S'], when: 'document', menu: 'file', divider: true },
  { id: 'file.saveAs', label: 'action.file.saveAs', shortcuts: ['Mod+Shift+S'], when: 'document', menu: 'file' },
  { id: 'file.saveAsTemplate', label: 'action.file.saveAsTemplate', shortcuts: [], when: 'board-not-empty', menu: 'file' },
  { id: 'file.keepVersion', label: 'action.file.keepVersion', shortcuts: ['Mod+Alt+K'], when: 'document', menu: 'file', divider: true },
  { id: 'file.versions', label: 'action.file.versions', shortcuts: ['Mod+Alt+H'], when: 'document', menu: 'file' },
  { id: 'file.mergeCopies', label: 'action.file.mergeCopies', shortcuts: [], when: 'document', menu: 'file' },
  { id: 'file.import', label: 'action.file.import', shortcuts: [], when: 'always', menu: 'file', divider: true },
  { id: 'file.export', label: 'action.file.export', shortcuts: ['Mod+E'], when: 'board-not-empty', menu: 'file' },
  { id: 'file.print', label: 'action.file.print', shortcuts: ['Mod+P'], when: 'board-not-empty', menu: 'file' },
  { id: 'file.copyToSend', label: 'action.file.copyToSend', shortcuts: [], when: 'document', menu: 'file' },
  { id: 'file.close', label: 'action.file.close', shortcuts: ['Mod+W'], when: 'always', menu: 'file', divider: true },
  { id: 'edit.undo', label: 'action.edit.undo', shortcuts: ['Mod+Z'], when: 'undoable', menu: 'edit' },
  { id: 'edit.redo', label: 'action.edit.redo', shortcuts: ['Mod+Shift+Z', 'Mod+Y'], when: 'redoable', menu: 'edit' },
  { id: 'edit.cut', label: 'action.edit.cut', shortcuts: ['Mod+X'], when: 'selection', menu: 'edit', divider: true, context: true },
  { id: 'edit.copy', label: 'action.edit.copy', shortcuts: ['Mod+C'], when: 'selection', menu: 'edit', context: true },
  { id: 'edit.paste', label: 'action.edit.paste', shortcuts: ['Mod+V'], when: 'document', menu: 'edit', context: true },
  { id: 'edit.pasteInPlace', label: 'action.edit.pasteInPlace', shortcuts: ['Mod+Shift+V'], when: 'board-shown', menu: 'edit' },
  { id: 'edit.pasteTable', label: 'action.edit.pasteTable', shortcuts: [], when: 'board-shown', menu: 'edit' },
  { id: 'edit.duplicate', label: 'action.edit.duplicate', shortcuts: ['Mod+D'], when: 'selection', menu: 'edit', context: true },
  { id: 'edit.copyStyle', label: 'action.edit.copyStyle', shortcuts: ['Mod+Alt+C'], when: 'styled-selected', menu: 'edit', context: true },
  { id: 'edit.pasteStyle', label: 'action.edit.pasteStyle', shortcuts: ['Mod+Alt+V'], when: 'style-copied', menu: 'edit', context: true },
  { id: 'note.bold', label: 'action.note.bold', shortcuts: ['Mod+B'], when: 'bold-selected', menu: 'edit' },
  { id: 'note.bullets', label: 'action.note.bullets', shortcuts: ['Mod+Shift+8'], when: 'notes-selected', menu: 'edit' },
  { id: 'note.checks', label: 'action.note.checks', shortcuts: ['Mod+Shift+9'], when: 'notes-selected', menu: 'edit' },
  { id: 'edit.delete', label: 'action.edit.delete', shortcuts: ['Delete', 'Backspace'], when: 'selection', menu: 'edit', context: true },
  { id: 'copy.png', label: 'action.copy.png', shortcuts: ['Mod+Shift+C'], when: 'board-not-empty', menu: 'edit', divider: true },
  { id: 'copy.pngClear', label: 'action.copy.pngClear', shortcuts: [], when: 'board-not-empty', menu: 'edit' },
  { id: 'copy.svg', label: 'action.copy.svg', shortcuts: [], when: 'board-not-empty', menu: 'edit' },
  { id: 'copy.text', label: 'action.copy.text', shortcuts: [], when: 'board-not-empty', menu: 'edit' },
  { id: 'edit.selectAll', label: 'action.edit.selectAll', shortcuts: ['Mod+A'], when: 'document', menu: 'edit', divider: true },
  { id: 'edit.selectSimilar', label: 'action.edit.selectSimilar', shortcuts: [], when: 'free-selected', menu: 'edit', context: true },
  { id: 'edit.selectColor', label: 'action.edit.selectColor', shortcuts: [], when: 'colored-selected', menu: 'edit', context: true },
  { id: 'edit.selectForm', label: 'action.edit.selectForm', shortcuts: [], when: 'formed-selected', menu: 'edit', context: true },
  { id: 'edit.find', label: 'action.edit.find', shortcuts: ['Mod+F'], when: 'document', menu: 'edit', divider: true },
  { id: 'edit.replace', label: 'action.edit.replace', shortcuts: ['Mod+H', 'Mod+Alt+F'], when: 'document', menu: 'edit' },
  { id: 'edit.findNext', label: 'action.edit.findNext', shortcuts: ['F3'], when: 'document', menu: 'edit' },
  { id: 'edit.findPrevious', label: 'action.edit.findPrevious', shortcuts: ['Shift+F3'], when: 'document', menu: 'edit' },
  { id: 'edit.link', label: 'action.edit.link', shortcuts: ['Mod+L'], when: 'one-selected', menu: 'edit', divider: true, context: true },
  { id: 'edit.openLink', label: 'action.edit.openLink', shortcuts: ['Mod+Shift+O'], when: 'link-selected', menu: 'edit', context: true },
  { id: 'edit.attach', label: 'action.edit.attach', shortcuts: ['Mod+Shift+E'], when: 'host-selected', menu: 'edit', context: true },
  { id: 'image.replace', label: 'action.image.replace', shortcuts: [], when: 'image-selected', menu: 'edit', context: true },
  { id: 'image.save', label: 'action.image.save', shortcuts: [], when: 'image-selected', menu: 'edit', context: true },
  { id: 'comment.add', label: 'action.comment.add', shortcuts: ['Mod+Shift+M'], when: 'host-selected', menu: 'edit', context: true },
  { id: 'lists.open', label: 'action.lists.open', shortcuts: ['Mod+Shift+L'], when: 'document', menu: 'edit', divider: true },
  { id: 'comments.open', label: 'action.comments.open', shortcuts: [], when: 'document', menu: 'edit' },
  { id: 'enter.next', label: 'action.enter.next', shortcuts: [], when: 'always', menu: 'edit', divider: true },
  { id: 'enter.line', label: 'action.enter.line', shortcuts: [], when: 'always', menu: 'edit' },
  { id: 'view.palette', label: 'action.view.palette', shortcuts: ['Mod+K'], when: 'document', menu: 'view' },
  { id: 'view.zoomIn', label: 'action.view.zoomIn', shortcuts: ['Mod+=', 'Mod++'], when: 'document', menu: 'view', divider: true },
  { id: 'view.zoomOut', label: 'action.view.zoomOut', shortcuts: ['Mod+-'], when: 'document', menu: 'view' },
  { id: 'view.zoom50', label: 'action.view.zoom50', shortcuts: [], when: 'document', menu: 'view' },
  { id: 'view.zoom100', label: 'action.view.zoom100', shortcuts: ['Shift+0', 'Mod+0'], when: 'document', menu: 'view' },
  { id: 'view.zoom200', label: 'action.view.zoom200', shortcuts: [], when: 'document', menu: 'view' },
  { id: 'view.zoomFit', label: 'action.view.zoomFit', shortcuts: ['Shift+1'], when: 'document', menu: 'view' },
  { id: 'view.zoomSelection', label: 'action.view.zoomSelection', shortcuts: ['Shift+2'], when: 'selection', menu: 'view' },
  { id: 'view.back', label: 'action.view.back', shortcuts: ['Alt+PageUp', 'Mod+['], when: 'view-behind', menu: 'view', divider: true },
  { id: 'view.forward', label: 'action.view.forward', shortcuts: ['Alt+PageDown', 'Mod+]'], when: 'view-ahead', menu: 'view' },
  { id: 'views.save', label: 'action.views.save', shortcuts: ['Alt+Shift+V'], when: 'board-shown', menu: 'view' },
  { id: 'views.open', label: 'action.views.open', shortcuts: ['Alt+V'], when: 'board-shown', menu: 'view' },
  { id: 'view.minimap', label: 'action.view.minimap', shortcuts: ['M'], when: 'document', menu: 'view' },
  { id: 'view.snap', label: 'action.view.snap', shortcuts: [], when: 'document', menu: 'view' },
  { id: 'view.table', label: 'action.view.table', shortcuts: ['Mod+Shift+T'], when: 'document', menu: 'view', divider: true },
  { id: 'view.outline', label: 'action.view.outline', shortcuts: ['Alt+Shift+O'], when: 'document', menu: 'view' },
  { id: 'view.messages', label: 'action.view.messages', shortcuts: [], when: 'document', menu: 'view' },
  { id: 'view.present', label: 'action.view.present', shortcuts: ['F5'], when: 'board-not-empty', menu: 'view', divider: true },
  { id: 'view.fullScreen', label: 'action.view.fullScreen', shortcuts: ['F11'], when: 'always', menu: 'view' },
  { id: 'view.nextPane', label: 'action.view.nextPane', shortcuts: ['F6'], when: 'document', menu: 'view' },
  { id: 'theme.system', label: 'action.theme.system', shortcuts: [], when: 'always', menu: 'view', divider: true },
  { id: 'theme.light', label: 'action.theme.light', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'theme.dark', label: 'action.theme.dark', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'theme.contrast', label: 'action.theme.contrast', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'canvas.same', label: 'action.canvas.same', shortcuts: [], when: 'always', menu: 'view', divider: true },
  { id: 'canvas.light', label: 'action.canvas.light', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'canvas.dark', label: 'action.canvas.dark', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'touch.auto', label: 'action.touch.auto', shortcuts: [], when: 'always', menu: 'view', divider: true },
  { id: 'touch.on', label: 'action.touch.on', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'touch.off', label: 'action.touch.off', shortcuts: [], when: 'always', menu: 'view' },
  { id: 'tool.select', label: 'action.tool.select', shortcuts: ['V'], when: 'document', menu: 'insert' },
  { id: 'tool.hand', label: 'action.tool.hand', shortcuts: ['H'], when: 'document', menu: 'insert' },
  { id: 'tool.note', label: 'action.tool.note', shortcuts: ['N'], when: 'document', menu: 'insert' },
  { id: 'note.entry', label: 'action.note.entry', shortcuts: ['Mod+Shift+N'], when: 'board-shown', menu: 'insert' },
  { id: 'tool.text', label: 'action.tool.text', shortcuts: ['T'], when: 'document', menu: 'insert' },
  { id: 'tool.rectangle', label: 'action.tool.rectangle', shortcuts: ['R'], when: 'document', menu: 'insert', divider: true },
  { id: 'tool.rounded', label: 'action.tool.rounded', shortcuts: ['Shift+R'], when: 'document', menu: 'insert' },
  { id: 'tool.ellipse', label: 'action.tool.ellipse', shortcuts: ['O'], when: 'document', menu: 'insert' },
  { id: 'tool.diamond', label: 'action.tool.diamond', shortcuts: ['D'], when: 'document', menu: 'insert' },
  { id: 'tool.triangle', label: 'action.tool.triangle', shortcuts: ['Shift+D'], when: 'document', menu: 'insert' },
  { id: 'tool.line', label: 'action.tool.line', shortcuts: ['L'], when: 'document', menu: 'insert', divider: true },
  { id: 'tool.arrow', label: 'action.tool.arrow', shortcuts: ['A'], when: 'document', menu: 'insert' },
  { id: 'tool.elbow', label: 'action.tool.elbow', shortcuts: ['Shift+A'], when: 'document', menu: 'insert' },
  { id: 'tool.curve', label: 'action.tool.curve', shortcuts: ['Shift+L'], when: 'document', menu: 'insert' },
  { id: 'tool.pen', label: 'action.tool.pen', shortcuts: ['P'], when: 'document', menu: 'insert', divider: true },
  { id: 'tool.highlighter', label: 'action.tool.highlighter', shortcuts: ['Shift+P'], when: 'document', menu: 'insert' },
  { id: 'tool.eraser', label: 'action.tool.eraser', shortcuts: ['E'], when: 'document', menu: 'insert' },
  { id: 'tool.stamp', label: 'action.tool.stamp', shortcuts: ['S'], when: 'document', menu: 'insert', divider: true },
  { id: 'tool.frame', label: 'action.tool.frame', shortcuts: ['F'], when: 'document', menu: 'insert' },
  { id: 'tool.grid', label: 'action.tool.grid', shortcuts: ['G'], when: 'document', menu: 'insert' },
  { id: 'tool.keep', label: 'action.tool.keep', shortcuts: ['Q'], when: 'tool-in-hand', menu: 'insert' },
  { id: 'insert.journey', label: 'action.insert.journey', shortcuts: [], when: 'document', menu: 'insert', divider: true },
  { id: 'insert.blueprint', label: 'action.insert.blueprint', shortcuts: [], when: 'document', menu: 'insert' },
  { id: 'insert.blueprintSimple', label: 'action.insert.blueprintSimple', shortcuts: [], when: 'document', menu: 'insert' },
  { id: 'insert.frame', label: 'action.insert.frame', shortcuts: [], when: 'free-selected', menu: 'insert', divider: true, context: true },
  { id: 'insert.persona', label: 'action.insert.persona', shortcuts: [], when: 'document', menu: 'insert' },
  { id: 'insert.image', label: 'action.insert.image', shortcuts: ['Mod+Shift+I'], when: 'board-shown', menu: 'insert' },
  { id: 'edit.bringToFront', label: 'action.edit.bringToFront', shortcuts: [']'], when: 'free-selected', menu: 'arrange', context: true },
  { id: 'arrange.forward', label: 'action.arrange.forward', shortcuts: ['Mod+ArrowUp'], when: 'free-selected', menu: 'arrange', context: true },
  { id: 'arrange.backward', label: 'action.arrange.backward', shortcuts: ['Mod+ArrowDown'], when: 'free-selected', menu: 'arrange', context: true },
  { id: 'edit.sendToBack', label: 'action.edit.sendToBack', shortcuts: ['['], when: 'free-selected', menu: 'arrange', context: true },
  { id: 'arrange.left', label: 'action.arrange.left', shortcuts: ['Alt+A'], when: 'several-blocks', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.center', label: 'action.arrange.center', shortcuts: ['Alt+H'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.right', label: 'action.arrange.right', shortcuts: ['Alt+D'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.top', label: 'action.arrange.top', shortcuts: ['Alt+W'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.middle', label: 'action.arrange.middle', shortcuts: ['Alt+M'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.bottom', label: 'action.arrange.bottom', shortcuts: ['Alt+S'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.distributeX', label: 'action.arrange.distributeX', shortcuts: ['Alt+Shift+D'], when: 'three-blocks', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.distributeY', label: 'action.arrange.distributeY', shortcuts: ['Alt+Shift+W'], when: 'three-blocks', menu: 'arrange', context: true },
  { id: 'arrange.tidy', label: 'action.arrange.tidy', shortcuts: ['Alt+Shift+T'], when: 'several-blocks', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.row', label: 'action.arrange.row', shortcuts: [], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.column', label: 'action.arrange.column', shortcuts: [], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.sortColor', label: 'action.arrange.sortColor', shortcuts: [], when: 'several-notes', menu: 'arrange', context: true },
  { id: 'arrange.sortText', label: 'action.arrange.sortText', shortcuts: [], when: 'several-notes', menu: 'arrange', context: true },
  { id: 'arrange.sortVotes', label: 'action.arrange.sortVotes', shortcuts: [], when: 'several-notes', menu: 'arrange', context: true },
  { id: 'arrange.cluster', label: 'action.arrange.cluster', shortcuts: ['Alt+Shift+G'], when: 'several-blocks', menu: 'arrange', context: true },
  { id: 'arrange.sameWidth', label: 'action.arrange.sameWidth', shortcuts: [], when: 'sizes-selected', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.sameHeight', label: 'action.arrange.sameHeight', shortcuts: [], when: 'sizes-selected', menu: 'arrange', context: true },
  { id: 'arrange.sameSize', label: 'action.arrange.sameSize', shortcuts: [], when: 'sizes-selected', menu: 'arrange', context: true },
  { id: 'arrange.turn', label: 'action.arrange.turn', shortcuts: ['Alt+R'], when: 'turnable', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.turnBack', label: 'action.arrange.turnBack', shortcuts: ['Alt+Shift+R'], when: 'turnable', menu: 'arrange', context: true },
  { id: 'arrange.group', label: 'action.arrange.group', shortcuts: ['Mod+G'], when: 'groupable', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.ungroup', label: 'action.arrange.ungroup', shortcuts: ['Mod+Shift+G'], when: 'grouped', menu: 'arrange', context: true },
  { id: 'arrange.lock', label: 'action.arrange.lock', shortcuts: ['Mod+Shift+K'], when: 'free-selected', menu: 'arrange', divider: true, context: true },
  { id: 'arrange.unlockAll', label: 'action.arrange.unlockAll', shortcuts: [], when: 'locked-things', menu: 'arrange' },
  { id: 'arrange.hide', label: 'action.arrange.hide', shortcuts: ['Alt+Shift+X'], when: 'hideable', menu: 'arrange', context: true },
  { id: 'arrange.showHidden', label: 'action.arrange.showHidden', shortcuts: [], when: 'hidden-things', menu: 'arrange' },
  { id: 'grid.selectRow', label: 'action.grid.selectRow', shortcuts: [], when: 'grid-cell', menu: 'arrange', divider: true },
  { id: 'grid.selectColumn', label: 'action.grid.selectColumn', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.rowAbove', label: 'action.grid.rowAbove', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.rowBelow', label: 'action.grid.rowBelow', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.columnBefore', label: 'action.grid.columnBefore', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.columnAfter', label: 'action.grid.columnAfter', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.removeRow', label: 'action.grid.removeRow', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.removeColumn', label: 'action.grid.removeColumn', shortcuts: [], when: 'grid-cell', menu: 'arrange' },
  { id: 'grid.header', label: 'action.grid.header', shortcuts: [], when: 'grid-selected', menu: 'arrange', divider: true, context: true },
  { id: 'grid.fromNotes', label: 'action.grid.fromNotes', shortcuts: [], when: 'notes-selected', menu: 'arrange', context: true },
  { id: 'grid.toNotes', label: 'action.grid.toNotes', shortcuts: [], when: 'grid-selected', menu: 'arrange', context: true },
  { id: 'map.header', label: 'action.map.header', shortcuts: [], when: 'map-selected', menu: 'map', context: true },
  { id: 'map.addStage', label: 'action.map.addStage', shortcuts: ['Alt+Shift+Enter'], when: 'map-selected', menu: 'map', divider: true },
  { id: 'map.addStep', label: 'action.map.addStep', shortcuts: ['Mod+Enter'], when: 'map-selected', menu: 'map' },
  { id: 'map.addLane', label: 'action.map.addLane', shortcuts: ['Mod+Shift+Enter'], when: 'map-selected', menu: 'map' },
  { id: 'map.insertBefore', label: 'action.map.insertBefore', shortcuts: [], when: 'header-selected', menu: 'map', context: true },
  { id: 'map.insertAfter', label: 'action.map.insertAfter', shortcuts: [], when: 'header-selected', menu: 'map', context: true },
  { id: 'map.rename', label: 'action.map.rename', shortcuts: ['F2'], when: 'one-selected', menu: 'map', context: true },
  { id: 'map.moveLeft', label: 'action.map.moveLeft', shortcuts: ['Alt+ArrowLeft'], when: 'can-move-left', menu: 'map', divider: true, context: true },
  { id: 'map.moveRight', label: 'action.map.moveRight', shortcuts: ['Alt+ArrowRight'], when: 'can-move-right', menu: 'map', context: true },
  { id: 'map.moveUp', label: 'action.map.moveUp', shortcuts: ['Alt+ArrowUp'], when: 'can-move-up', menu: 'map', context: true },
  { id: 'map.moveDown', label: 'action.map.moveDown', shortcuts: ['Alt+ArrowDown'], when: 'can-move-down', menu: 'map', context: true },
  { id: 'map.split', label: 'action.map.split', shortcuts: ['Alt+Shift+S'], when: 'can-split', menu: 'map', divider: true, context: true },
  { id: 'map.merge', label: 'action.map.merge', shortcuts: ['Alt+Shift+J'], when: 'can-merge', menu: 'map', context: true },
  { id: 'map.collapse', label: 'action.map.collapse', shortcuts: ['Mod+.'], when: 'can-collapse', menu: 'map', divider: true, context: true },
  { id: 'map.hideLane', label: 'action.map.hideLane', shortcuts: ['Mod+Shift+H'], when: 'lane-selected', menu: 'map', context: true },
  { id: 'map.showLanes', label: 'action.map.showLanes', shortcuts: ['Alt+Shift+H'], when: 'hidden-lanes', menu: 'map', context: true },
  { id: 'map.wider', label: 'action.map.wider', shortcuts: ['Alt+Shift+ArrowRight'], when: 'columns-selected', menu: 'map', divider: true },
  { id: 'map.narrower', label: 'action.map.narrower', shortcuts: ['Alt+Shift+ArrowLeft'], when: 'columns-selected', menu: 'map' },
  { id: 'map.taller', label: 'action.map.taller', shortcuts: ['Alt+Shift+ArrowDown'], when: 'rows-selected', menu: 'map' },
  { id: 'map.lower', label: 'action.map.lower', shortcuts: ['Alt+Shift+ArrowUp'], when: 'rows-selected', menu: 'map' },
  { id: 'map.autoSize', label: 'action.map.autoSize', shortcuts: ['Alt+Shift+0'], when: 'sized-selected', menu: 'map', context: true },
  { id: 'map.sameWidth', label: 'action.map.sameWidth', shortcuts: [], when: 'several-columns', menu: 'map', context: true },
  { id: 'map.lock', label: 'action.map.lock', shortcuts: [], when: 'map-selected', menu: 'map', divider: true },
  { id: 'map.connect', label: 'action.map.connect', shortcuts: ['Mod+J'], when: 'connectable', menu: 'map', divider: true, context: true },
  { id: 'map.nextArrow', label: 'action.map.nextArrow', shortcuts: ['Alt+J'], when: 'arrow-near', menu: 'map' },
  { id: 'map.turnHeads', label: 'action.map.turnHeads', shortcuts: [], when: 'connector-selected', menu: 'map', context: true },
  { id: 'map.swapEnds', label: 'action.map.swapEnds', shortcuts: [], when: 'arrow-selected', menu: 'map', context: true },
  { id: 'map.jump', label: 'action.map.jump', shortcuts: ['Mod+Shift+J'], when: 'one-step', menu: 'map', context: true },
  { id: 'map.addAlternative', label: 'action.map.addAlternative', shortcuts: [], when: 'one-step', menu: 'map', context: true },
  { id: 'map.makeAlternative', label: 'action.map.makeAlternative', shortcuts: [], when: 'alternative-possible', menu: 'map', context: true },
  { id: 'map.endAlternative', label: 'action.map.endAlternative', shortcuts: [], when: 'alternative-selected', menu: 'map', context: true },
  { id: 'map.growBlueprint', label: 'action.map.growBlueprint', shortcuts: ['Mod+Shift+B'], when: 'journey-selected', menu: 'map', divider: true, context: true },
  { id: 'map.growBlueprintSimple', label: 'action.map.growBlueprintSimple', shortcuts: [], when: 'journey-selected', menu: 'map' },
  { id: 'map.duplicateAsFuture', label: 'action.map.duplicateAsFuture', shortcuts: [], when: 'map-selected', menu: 'map' },
  { id: 'map.unlink', label: 'action.map.unlink', shortcuts: [], when: 'map-follows', menu: 'map' },
  { id: 'curve.add', label: 'action.curve.add', shortcuts: [], when: 'emotion-lane', menu: 'map', divider: true, context: true },
  { id: 'curve.next', label: 'action.curve.next', shortcuts: ['Alt+E'], when: 'emotion-lane', menu: 'map' },
  { id: 'curve.toggle', label: 'action.curve.toggle', shortcuts: ['Alt+Shift+E'], when: 'curve-here', menu: 'map', context: true },
  { id: 'curve.scale', label: 'action.curve.scale', shortcuts: [], when: 'curve-here', menu: 'map', context: true },
  { id: 'mark.pain', label: 'mark.pain', shortcuts: ['Alt+1'], when: 'card-selected', menu: 'map', divider: true, context: true },
  { id: 'mark.opportunity', label: 'mark.opportunity', shortcuts: ['Alt+2'], when: 'card-selected', menu: 'map', context: true },
  { id: 'mark.truth', label: 'mark.truth', shortcuts: ['Alt+3'], when: 'card-selected', menu: 'map', context: true },
  { id: 'mark.fail', label: 'mark.fail', shortcuts: ['Alt+4'], when: 'card-selected', menu: 'map', context: true },
  { id: 'mark.waiting', label: 'mark.waiting', shortcuts: ['Alt+5'], when: 'card-selected', menu: 'map', context: true },
  { id: 'board.add', label: 'action.board.add', shortcuts: [], when: 'document', menu: 'board' },
  { id: 'board.duplicate', label: 'action.board.duplicate', shortcuts: [], when: 'document', menu: 'board' },
  { id: 'board.rename', label: 'action.board.rename', shortcuts: [], when: 'document', menu: 'board' },
  { id: 'board.delete', label: 'action.board.delete', shortcuts: [], when: 'several-boards', menu: 'board' },
  { id: 'board.previous', label: 'action.board.previous', shortcuts: ['Mod+PageUp'], when: 'several-boards', menu: 'board', divider: true },
  { id: 'board.next', label: 'action.board.next', shortcuts: ['Mod+PageDown'], when: 'several-boards', menu: 'board' },
  { id: 'board.moveSelection', label: 'action.board.moveSelection', shortcuts: [], when: 'free-selected', menu: 'board', divider: true, context: true },
  { id: 'language.tr', label: 'action.language.tr', shortcuts: [], when: 'always', menu: 'language' },
  { id: 'language.en', label: 'action.language.en', shortcuts: [], when: 'always', menu: 'language' },
  { id: 'help.shortcuts', label: 'action.help.shortcuts', shortcuts: ['?', 'F1'], when: 'always', menu: 'help' },
  { id: 'help.about', label: 'action.help.about', shortcuts: [], when: 'always', menu: 'help' },
]);

export type ActionId = (typeof ACTIONS)[number]['id'];
