import type { Id } from '../../base/id.ts';
import { ordersBetween } from '../../base/order.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ClipboardContent } from '../../commands/clipboard.ts';
import { rectOf } from '../../geometry/rect.ts';
import { fresh } from '../../model/fresh.ts';
import { KINDS, type AnyRecord } from '../../model/kinds.ts';
import { LeftOuts, type LeftOut } from '../left-out.ts';
import { readExcalidrawFile, type Element } from './excalidraw-file.ts';
import { drawnArrow, isDrawnArrow } from './drawn-arrow.ts';
import { lineOf, type Goal } from './lines.ts';
import { readPictures, type Pictures, type Sha256Of } from './pictures.ts';
import { inkOfCourse, inkOfStroke, isDrawnLine } from './strokes.ts';
import { formOf, frameOf, imageOf, shapeOf, textOf, type Given } from './things.ts';
import { joined, wordsWithin, type Words } from './words-within.ts';

interface Means {
  readonly newId: () => Id;
  readonly sha256Of: Sha256Of;
}

/** A drawing as things of a board. */
export interface ReadDrawing {
  readonly content: ClipboardContent;
  /** The bytes of its pictures, base64 by SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  readonly left: readonly LeftOut[];
}

/**
 * What is in a drawing of Excalidraw or on its clipboard, in the shape of our clipboard: shapes with their words, texts, lines
 * bound to what they were bound to, strokes of a pen, pictures, frames and groups, in the order they lie over each other. Nothing
 * of it is run or fetched. Fails with import-unreadable, import-empty or import-too-much.
 */
export async function readExcalidraw(text: string, means: Means): Promise<Result<ReadDrawing>> {
  const left = new LeftOuts();
  const file = readExcalidrawFile(text, left);
  if (!file.ok) return file;
  const pictures = await readPictures(file.value, means.sha256Of, left);
  const records = recordsOf(file.value.elements, pictures, means.newId, left);
  if (!records.some(({ kind }) => kind !== 'group')) return fail('import-empty');
  return ok({ content: { temas: 1, records }, files: pictures.files, left: left.list });
}

function recordsOf(elements: readonly Element[], pictures: Pictures, newId: () => Id, left: LeftOuts): readonly AnyRecord[] {
  // Where all of it is pasted is said then.
  const boardId = newId();
  const words = wordsWithin(elements);
  const ids = new Map(elements.map(({ id }) => [id, newId()]));
  const goals = goalsOf(elements, ids, pictures, words);
  const groups = new Map<string, Id>();
  const groupIdOf = (name: string): Id => groups.get(name) ?? groups.set(name, newId()).get(name) ?? '';
  const orders = ordersBetween(null, null, elements.length);
  const records = elements.flatMap((element, at): readonly AnyRecord[] => {
    if (words.inside.has(element.id)) return [];
    const group = element.group ?? words.groups.get(element.id) ?? null;
    const given: Given = {
      id: ids.get(element.id) ?? newId(),
      boardId,
      groupId: group === null ? null : groupIdOf(group),
      order: orders[at] ?? '',
    };
    return recordsOfOne(element, { given, words, pictures, goals, newId, left });
  });
  const used = new Set(records.flatMap((record) => ('groupId' in record && record.groupId !== null ? [record.groupId] : [])));
  return [...[...used].map((id) => fresh('group', { id, boardId })), ...records];
}

interface Making {
  readonly given: Given;
  readonly words: Words;
  readonly pictures: Pictures;
  readonly goals: ReadonlyMap<string, Goal>;
  readonly newId: () => Id;
  readonly left: LeftOuts;
}

function recordsOfOne(element: Element, { given, words, pictures, goals, newId, left }: Making): readonly AnyRecord[] {
  const inside = joined(words.of.get(element.id) ?? []);
  const form = formOf(element);
  if (form === 'text') return element.text.trim() === '' ? [] : [textOf(element, given, left)];
  if (form !== null) return [shapeOf(element, form, inside, given, left)];
  switch (element.type) {
    case 'frame':
    case 'magicframe':
      return [frameOf(element, given, left)];
    case 'freedraw':
      return inkOfStroke(element, given, newId, left);
    // A stroke in files of before 2021.
    case 'draw':
      return inkOfCourse(element, given, newId, left);
    case 'line':
    case 'arrow': {
      if (isDrawnLine(element)) return inkOfCourse(element, given, newId, left);
      const drawn = isDrawnArrow(element) ? drawnArrow(element, inside, given, newId, left) : null;
      if (drawn) return drawn;
      const line = lineOf(element, inside, given, (id) => goals.get(id) ?? null, left);
      if (!line) left.add('import.left.damaged');
      return line ? [line] : [];
    }
    case 'image': {
      const picture = pictures.of.get(element.id);
      if (!picture) return [];
      const pixels = (length: number): number => Math.round(Math.min(Math.max(length, 1), KINDS.attachment.width.max));
      const size = { width: pixels(element.width), height: pixels(element.height) };
      return [imageOf(element, given, left), fresh('attachment', { ...picture, ...size, id: newId(), imageId: given.id, order: given.order })];
    }
    default:
      left.add('import.left.unknown', element.type);
      return [];
  }
}

/** What lines can be bound to, by the elements that name it: words are where they are written. */
function goalsOf(elements: readonly Element[], ids: ReadonlyMap<string, Id>, pictures: Pictures, words: Words): ReadonlyMap<string, Goal> {
  const goals = new Map<string, Goal>();
  for (const element of elements) {
    const { id, x, y, width, height, rotation, type } = element;
    const form = formOf(element);
    const isThere = type === 'image' ? pictures.of.has(id) : form === 'text' ? element.text.trim() !== '' && !words.inside.has(id) : form !== null;
    if (!isThere && type !== 'frame' && type !== 'magicframe') continue;
    const outline = { form: form === null || form === 'text' ? 'rectangle' : form, box: rectOf(x, y, width, height), rotation } as const;
    goals.set(id, { id: ids.get(id) ?? '', outline });
  }
  for (const [id, container] of words.inside) {
    const goal = goals.get(container);
    if (goal) goals.set(id, goal);
  }
  return goals;
}
