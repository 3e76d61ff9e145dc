import { arrangeEn } from './areas/arrange.en.ts';
import { attachmentsEn } from './areas/attachments.en.ts';
import { blueprintEn } from './areas/blueprint.en.ts';
import { boardsEn } from './areas/boards.en.ts';
import { cardsEn } from './areas/cards.en.ts';
import { emotionEn } from './areas/emotion.en.ts';
import { filesEn } from './areas/files.en.ts';
import { excalidrawEn } from './areas/excalidraw.en.ts';
import { importingEn } from './areas/importing.en.ts';
import { inkEn } from './areas/ink.en.ts';
import { imagesEn } from './areas/images.en.ts';
import { gridsEn } from './areas/grids.en.ts';
import { listsEn } from './areas/lists.en.ts';
import { messagesEn } from './areas/messages.en.ts';
import { notesEn } from './areas/notes.en.ts';
import { printEn } from './areas/print.en.ts';
import { reportEn } from './areas/report.en.ts';
import { reasonsEn } from './areas/reasons.en.ts';
import { slidesEn } from './areas/slides.en.ts';
import { stampsEn } from './areas/stamps.en.ts';
import { recordsEn } from './areas/records.en.ts';
import { sheetsEn } from './areas/sheets.en.ts';
import { searchEn } from './areas/search.en.ts';
import { shapeEn } from './areas/shape.en.ts';
import { tableEn } from './areas/table.en.ts';
import { undoEn } from './areas/undo.en.ts';
import { wordsEn } from './areas/words.en.ts';
import { linesEn } from './areas/lines.en.ts';
import { toolsEn } from './areas/tools.en.ts';
import { touchEn } from './areas/touch.en.ts';
import { mergeEn } from './areas/merge.en.ts';
import { versionsEn } from './areas/versions.en.ts';
import { viewsEn } from './areas/views.en.ts';
import { mapsEn } from './areas/maps.en.ts';
import { salvageEn } from './areas/salvage.en.ts';
import { sendEn } from './areas/send.en.ts';
import { helpEn } from './areas/help.en.ts';

/** English texts. This file names the keys; every other language must have exactly these. Plurals end in _one and _other. */
export const en = {
  ...boardsEn,
  ...salvageEn,
  ...sendEn,
  ...recordsEn,
  ...reasonsEn,
  ...printEn,
  ...reportEn,
  ...slidesEn,
  ...stampsEn,
  ...searchEn,
  ...sheetsEn,
  ...shapeEn,
  ...attachmentsEn,
  ...blueprintEn,
  ...tableEn,
  ...undoEn,
  ...mergeEn,
  ...versionsEn,
  ...wordsEn,
  ...excalidrawEn,
  ...importingEn,
  ...inkEn,
  ...toolsEn,
  ...linesEn,
  ...touchEn,
  ...emotionEn,
  ...filesEn,
  ...imagesEn,
  ...gridsEn,
  ...listsEn,
  ...cardsEn,
  ...viewsEn,
  ...notesEn,
  ...messagesEn,
  ...arrangeEn,
  ...mapsEn,
  ...helpEn,
  'action.file.new': 'New',
  'action.file.open': 'Open…',
  'action.file.start': 'Start screen',
  'action.file.save': 'Save',
  'action.file.saveAs': 'Save as…',
  'action.file.export': 'Export…',
  'action.file.close': 'Close',
  'action.edit.undo': 'Undo',
  'action.edit.redo': 'Redo',
  'action.edit.cut': 'Cut',
  'action.edit.copy': 'Copy',
  'action.edit.paste': 'Paste',
  'action.edit.duplicate': 'Duplicate',
  'action.edit.delete': 'Delete',
  'action.edit.selectAll': 'Select all',
  'action.edit.bringToFront': 'Bring to front',
  'action.edit.sendToBack': 'Send to back',
  'action.edit.link': 'Link…',
  'action.edit.openLink': 'Open link…',
  'action.view.palette': 'All commands…',
  'action.view.zoomIn': 'Zoom in',
  'action.view.zoomOut': 'Zoom out',
  'action.view.zoom100': 'Zoom to 100 %',
  'action.view.zoomFit': 'Fit everything',
  'action.view.zoomSelection': 'Zoom to selection',
  'action.view.present': 'Present',
  'action.view.fullScreen': 'Full screen',
  'action.view.nextPane': 'Next part of the window',
  'action.theme.system': 'Appearance as the system',
  'action.theme.light': 'Light',
  'action.theme.dark': 'Dark',
  'action.theme.contrast': 'High contrast',
  'action.tool.select': 'Select',
  'action.tool.hand': 'Move the view',
  'action.tool.note': 'Sticky note',
  'action.insert.journey': 'Journey map',
  'action.insert.blueprint': 'Service blueprint',
  'action.language.tr': 'Türkçe',
  'action.language.en': 'English',
  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.insert': 'Insert',
  'menu.map': 'Map',
  'menu.language': 'Language',
  'menu.help': 'Help',
  'board.default': 'Board {{number}}',
  'format.locale': 'en-GB',
  'history.add': 'Add',
  'history.type': 'Type',
  'history.move': 'Move',
  'history.resize': 'Resize',
  'history.delete': 'Delete',
  'history.cut': 'Cut',
  'history.paste': 'Paste',
  'history.duplicate': 'Duplicate',
  'history.color': 'Colour',
  'history.order': 'Front and back',
  'history.link': 'Link',
  'history.rename': 'Rename',
  'history.change': 'Change',
  'announce.undone': 'Undone: {{what}}',
  'announce.redone': 'Redone: {{what}}',
  'announce.deleted': '{{what}} deleted',
  'announce.selected': '{{count}} selected',
  'announce.nothing': 'Nothing selected',
  'announce.cell': 'Cell: {{step}}, {{lane}}',
  'board.label': 'Board',
  'board.edit': 'Text of {{what}}',
  'count.notes_one': '{{count}} sticky note',
  'count.notes_other': '{{count}} sticky notes',
  'count.maps_one': '{{count}} map',
  'count.maps_other': '{{count}} maps',
  'count.touchpoints_one': '{{count}} touchpoint',
  'count.touchpoints_other': '{{count}} touchpoints',
  'count.stages_one': '{{count}} stage',
  'count.stages_other': '{{count}} stages',
  'count.steps_one': '{{count}} step',
  'count.steps_other': '{{count}} steps',
  'count.lanes_one': '{{count}} lane',
  'count.lanes_other': '{{count}} lanes',
  'count.cards_one': '{{count}} card',
  'count.cards_other': '{{count}} cards',
  'count.points_one': '{{count}} point on a curve',
  'count.points_other': '{{count}} points on curves',
  'count.selected_one': '{{count}} selected',
  'count.selected_other': '{{count}} selected',
  'ui.tools': 'Tools',
  'ui.topBar': 'Document',
  'ui.zoom': 'Zoom',
  'ui.board': 'Board',
  'ui.inspector': 'Properties',
  'ui.notices': 'Messages',
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.cancel': 'Cancel',
  'ui.done': 'Done',
  'ui.noteColor': 'Note colour',
  'hint.type': 'Double-click anywhere and type',
  'hint.note': 'Press N for the next sticky note',
  'hint.map': 'Add a journey map when the notes need order',
  'color.yellow': 'Yellow',
  'color.orange': 'Orange',
  'color.pink': 'Pink',
  'color.violet': 'Violet',
  'color.blue': 'Blue',
  'color.teal': 'Teal',
  'color.green': 'Green',
  'color.grey': 'Grey',
  'color.none': 'White',
  'inspector.name': 'Name',
  'inspector.color': 'Colour',
  'inspector.link': 'Link',
  'inspector.addLink': 'Add a link',
  'inspector.editLink': 'Change',
  'inspector.openLink': 'Open…',
  'inspector.type': 'Kind',
  'inspector.value': 'Value',
  'inspector.basis': 'Where it comes from',
  'inspector.sampleSize': 'Answers (n)',
  'inspector.measuredOn': 'Measured on',
  'inspector.editHeader': 'Edit the map header…',
  'inspector.addStepBefore': 'Add step before',
  'inspector.addStepAfter': 'Add step after',
  'inspector.addStageBefore': 'Add stage before',
  'inspector.addStageAfter': 'Add stage after',
  'inspector.lineHint': 'Holds no notes and keeps its place.',
  'link.title': 'Link',
  'link.address': 'Address',
  'link.hint': 'https://, http:// or mailto:. Opens only when you say so.',
  'link.invalid': 'Use an address that begins with https://, http:// or mailto:.',
  'link.remove': 'Remove the link',
  'link.save': 'Save',
  'present.stop': '{{number}} / {{count}}',
  'present.keys': '→ next · ← back · Esc ends',
  'present.button': 'Present',
  'inspector.addLaneBelow': 'Add a lane below…',
  'inspector.exactValue': 'Exact value',
  'date.pattern': 'dd/mm/yyyy',
  'date.today': 'Today',
  'date.wrong': 'There is no such day.',
} as const;

type PlainKey<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
export type MessageKey = PlainKey<keyof typeof en>;
