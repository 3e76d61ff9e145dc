import type { Id } from '../../shared/base/id.ts';
import { centre, type Rect } from '../../shared/geometry/rect.ts';
import { turnOf, type Turn } from '../../shared/geometry/turn.ts';
import type { MapLayout, StageLayout } from '../../shared/layout/board-layout.ts';
import { GRID_PADDING } from '../../shared/layout/layout-grid.ts';
import { LABEL } from '../../shared/layout/layout-labels.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { LINE_HEIGHT, type PlacedText } from '../../shared/layout/text.ts';
import { gridAround } from '../../shared/model/grid.ts';
import { isLine } from '../../shared/model/kinds.ts';
import { inkOf } from '../../shared/scene/drawing-style.ts';
import { cellInk } from '../../shared/scene/grid-scene.ts';
import { wordsInk } from '../../shared/scene/shape-scene.ts';
import type { BoardTokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';
import { cellLayoutAt } from '../editor/grid-place.ts';
import { mapAround } from '../editor/layout-of.ts';
import { lineLayoutOf } from '../editor/line-work.ts';

/** Where and how a text is written on the board, so that a field over it looks the same. */
export interface TextBox {
  /** Board units. Height is what is there at least. */
  readonly rect: Rect;
  readonly text: PlacedText;
  readonly color: string;
  /** Which end of the box the text holds on to. */
  readonly align: 'left' | 'center' | 'right';
  /** It runs downward from the upper right corner of the rectangle. */
  readonly turned?: true;
  /** What stands there while nothing is written. */
  readonly placeholder?: string;
  /** Lines end only where somebody ended them. */
  readonly unbroken?: boolean;
  /** All of it is turned, around a point of the board. */
  readonly turn?: Turn;
}

/** Room to begin writing a label in, board units. */
const EMPTY_LABEL = 60;

/** Room for a value that is being typed, board units. */
const VALUE_WIDTH = 72;

/** From the top of a line to its baseline; the same figures as in shared/layout/place-text.ts. */
const BASELINE = { sans: 1.038, hand: 1.025 } as const;

function topOf(text: PlacedText, otherwise: number): number {
  const first = text.lines[0];
  return first ? first.baseline - text.font.size * BASELINE[text.font.family] : otherwise;
}

export function textBoxOf(editor: Editor, id: Id, tokens: BoardTokens): TextBox | null {
  const record = editor.document.get(id);
  if (!record) return null;
  if (record.kind === 'note') {
    const note = editor.index().note(id);
    if (!note) return null;
    return { rect: note.textRect, text: note.text, color: tokens.notes[record.color].text, align: record.align };
  }
  if (record.kind === 'shape') return boxOfShape(editor, id, tokens);
  if (record.kind === 'line') return boxOfLine(editor, id, tokens);
  if (record.kind === 'gridCell') return boxOfCell(editor, id, tokens);
  if (record.kind === 'frame') return boxOfFrame(editor, id, tokens);
  const map = mapAround(editor, id);
  return map ? boxInMap(editor, map, id, tokens) : null;
}

/** Bare words as wide as their longest line break nowhere; while there are none, what asks for them has room. */
function boxOfShape(editor: Editor, id: Id, tokens: BoardTokens): TextBox | null {
  const shape = editor.index().loose(id);
  if (shape?.kind !== 'shape') return null;
  const { textRect, text, record, box, rotation } = shape;
  const { font } = text;
  const free = record.form === 'text' && record.autoWidth;
  const asks = editor.t('shape.write');
  const placeholder = record.form === 'text' || editor.measure(asks, font) < textRect.width ? asks : '';
  const width = free && record.text === '' ? editor.measure(placeholder, font) + 1 : textRect.width;
  const height = Math.max(textRect.height, font.size * LINE_HEIGHT);
  const y = record.text === '' ? textRect.y + (record.form === 'text' ? 0 : (textRect.height - height) / 2) : topOf(text, textRect.y);
  return {
    rect: { x: textRect.x, y, width, height },
    text,
    color: wordsInk(record, tokens),
    align: record.align,
    placeholder,
    unbroken: free,
    ...(rotation % 360 === 0 ? {} : { turn: turnOf(box, rotation) }),
  };
}

function boxOfLine(editor: Editor, id: Id, tokens: BoardTokens): TextBox | null {
  const line = lineLayoutOf(editor, id);
  return line && boxOfLabel(line, inkOf(line.record.color, tokens));
}

function boxOfLabel({ label, labelRect }: { readonly label: PlacedText; readonly labelRect: Rect }, color: string): TextBox {
  const { x, y } = centre(labelRect);
  const width = Math.max(labelRect.width - 2 * LABEL.padX, EMPTY_LABEL);
  return { ...boxOf({ ...labelRect, x: x - width / 2, y: y - label.height / 2, width }, label, color), align: 'center' };
}

function boxOfCell(editor: Editor, id: Id, tokens: BoardTokens): TextBox | null {
  const place = editor.document.find('gridCell', id);
  const cell = place && cellLayoutAt(editor, place);
  const grid = place && gridAround(editor.document, place);
  if (!cell || !grid) return null;
  const { x, y, width } = cell.rect;
  const inner = { x: x + GRID_PADDING, y: y + GRID_PADDING, width: Math.max(width - 2 * GRID_PADDING, 1), height: 0 };
  return boxOf(inner, cell.text, cellInk(cell, grid, tokens));
}

function boxOfFrame(editor: Editor, id: Id, tokens: BoardTokens): TextBox | null {
  const frame = editor.layout().frames.find((candidate) => candidate.id === id);
  if (!frame) return null;
  const { rect, nameBox, name, record } = frame;
  return { ...boxOf({ ...rect, ...nameBox }, name, tokens.text), align: record.shape === 'ellipse' ? 'center' : 'left' };
}

function boxInMap(editor: Editor, map: MapLayout, id: Id, tokens: BoardTokens): TextBox | null {
  const record = editor.document.get(id);
  switch (record?.kind) {
    case 'map': {
      const { titleRect, title } = map.header;
      return boxOf({ ...titleRect, width: Math.max(titleRect.width, 480) }, title, tokens.text);
    }
    case 'stage':
    case 'step': {
      const stage = map.stages.find((candidate) => candidate.id === id);
      if (stage?.collapsed) return turnedBox(stage, stage.collapsed.body, tokens);
      const column = stage ?? map.steps.find((step) => step.id === id);
      if (!column) return null;
      const { rect, name } = column;
      const inner = { ...rect, x: rect.x + MAP.cellPadding, width: rect.width - 2 * MAP.cellPadding, y: rect.y + MAP.stagePadding };
      return boxOf(inner, name, record.kind === 'stage' ? tokens.stageText : tokens.text);
    }
    case 'lane': {
      const lane = map.lanes.find((candidate) => candidate.id === id);
      if (!lane) return null;
      if (isLine(lane.type)) {
        const width = 420;
        return { ...boxOf({ ...lane.nameRect, x: lane.nameRect.x + lane.nameRect.width - width, width }, lane.name, tokens.text), align: 'right' };
      }
      const width = MAP.nameColumn - 2 * MAP.cellPadding - 8 - (lane.type === 'emotion' ? MAP.scaleColumn - 16 : 0);
      return boxOf({ ...lane.nameRect, x: lane.nameRect.x + MAP.cellPadding + 4, width, y: lane.nameRect.y + 14 }, lane.name, tokens.text);
    }
    case 'touchpoint': {
      const card = map.cards.find((candidate) => candidate.id === id);
      if (!card) return null;
      return boxOf({ ...card.textBox, height: card.text.height }, card.text, record.color ? tokens.notes[record.color].text : tokens.cardText);
    }
    case 'connector':
    case 'jump': {
      const line = [...map.connectors, ...map.jumps].find((candidate) => candidate.id === id);
      return line ? boxOfLabel(line, tokens.text) : null;
    }
    case 'curvePoint': {
      const label = map.curves.flatMap((curve) => curve.runs.flat()).find((point) => point.id === id)?.label;
      const line = label?.lines[0];
      return label && line
        ? boxOf(
            { x: line.x, y: 0, width: Math.max(line.width, VALUE_WIDTH), height: 0 },
            { ...label, lines: [line], height: label.font.size * LINE_HEIGHT },
            tokens.text,
          )
        : null;
    }
    case 'curve': {
      const curve = map.curves.find((candidate) => candidate.id === id);
      if (!curve) return null;
      const { sample, name } = curve.key;
      return boxOf({ x: sample.x + sample.width + 6, y: sample.y, width: 120, height: name.height }, name, tokens.textQuiet);
    }
    default:
      return null;
  }
}

/** Over the name of a collapsed stage, as far down as its column goes. */
function turnedBox({ name }: StageLayout, body: Rect, tokens: BoardTokens): TextBox {
  const { size, family } = name.font;
  const feet = name.lines[0]?.x ?? body.x;
  const width = size * LINE_HEIGHT;
  const rect = { x: feet + size * BASELINE[family] - width, y: body.y + MAP.cellPadding, width, height: body.height - 2 * MAP.cellPadding };
  return { rect, text: name, color: tokens.stageText, align: 'left', turned: true };
}

function boxOf(rect: Rect, text: PlacedText, color: string): TextBox {
  const height = Math.max(text.height, text.font.size * LINE_HEIGHT);
  return { rect: { ...rect, y: topOf(text, rect.y), height }, text, color, align: 'left' };
}
