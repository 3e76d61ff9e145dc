import { newId, type Id } from '../../shared/base/id.ts';
import { attach } from '../../shared/commands/attachments.ts';
import { addImages, imagePlaces, pictureFileOf, replacePicture, type PictureFile } from '../../shared/commands/images.ts';
import { addNote } from '../../shared/commands/notes.ts';
import { visibleRect, type Size } from '../../shared/geometry/camera.ts';
import { boundsOf, centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { AttachedFile, ChosenFile } from '../../shared/ipc/contract.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import { leavesOut } from './drawings.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import { inTurn } from './in-turn.ts';
import { chosenFiles, givenFiles, keepAll, type GivenFile, type Keep } from './keeping.ts';
import { namesOf } from './attaching.ts';
import { errorText } from './notice-words.ts';
import { outermost } from './outermost.ts';
import { revealRecord } from './selection.ts';
import { endEdit } from './text-edit.ts';
import { underWay } from './under-way.ts';
import { layTexts } from './text-files.ts';
import { wordsIn } from './words-in.ts';

/** A picture is never laid down larger than this share of what is seen. */
const SHARE_OF_VIEW = 0.8;

/** Of a drawing, looked through for what is left out of it. Bytes. */
const MOST_LOOKED_AT = 10_000_000;

/** Where pictures go: their middle exactly there, or as near to it as nothing lies. */
export interface ImagePlace {
  readonly at: Point;
  readonly exactly: boolean;
}

/** Asks which pictures, and lays them on the board in one step. */
export async function chooseImages(editor: Editor): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose']('pictures');
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  await layChosen(editor, chosen.value);
}

/** Lays pictures that were chosen where they are seen. */
export async function layChosen(editor: Editor, files: readonly ChosenFile[]): Promise<void> {
  const { camera, view } = editor.state;
  await underWay(editor, lay(editor, chosenFiles(editor, files, 'picture'), { at: centre(visibleRect(camera, view)), exactly: false }));
}

/** Lays dropped or pasted pictures on the board in one step; files of words come as their words do, others with a note of their name. */
export const layGiven = (editor: Editor, files: readonly GivenFile[], place: ImagePlace): Promise<void> =>
  underWay(editor, layEach(editor, files, place));

async function layEach(editor: Editor, files: readonly GivenFile[], place: ImagePlace): Promise<void> {
  endEdit(editor);
  const attached = (some: readonly GivenFile[]): Promise<boolean> => lay(editor, givenFiles(editor, some, 'picture'), place);
  const others = await layTexts(editor, files, { at: place.at }, (file) => void attached([file]));
  if (others.length > 0 && (await attached(others))) await sayLeftOut(editor, others);
}

/** Quietly, of drawings that were laid down but for scripts and links. */
async function sayLeftOut(editor: Editor, files: readonly GivenFile[]): Promise<void> {
  for (const file of files) {
    if (!/\.svg$/i.test(file.name) || file.size > MOST_LOOKED_AT) continue;
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes && leavesOut(wordsIn(new Uint8Array(bytes)) ?? '')) editor.notify('info', editor.t('images.leftOut'));
  }
}

/** Keeps files and lays them on the board; false when nothing came of it. */
async function lay(editor: Editor, files: readonly Keep[], place: ImagePlace): Promise<boolean> {
  const { boardId } = editor.state;
  const kept = await keepAll(editor, files, 'images.working');
  const pictures = kept.flatMap((file) => pictureFileOf(file) ?? []);
  const others = kept.filter((file) => pictureFileOf(file) === null);
  const rects = placesFor(editor, pictures, place);
  const images = (document: DocumentReader): Diff =>
    addImages(document, {
      boardId,
      images: pictures.flatMap((file, at) => {
        const rect = rects[at];
        return rect ? [{ file, rect }] : [];
      }),
    });
  const diff = inTurn(editor.document, [images, ...(others.length > 0 ? noteWith(editor, others, boardId, place.at) : [])]);
  if (isEmptyDiff(diff)) return false;
  const added = outermost(diff);
  editor.execute(pictures.length > 0 ? 'history.image' : 'history.attach', diff, added);
  const [first] = added;
  if (first !== undefined && boardId === editor.state.boardId) revealRecord(editor, first);
  editor.announce(editor.t(pictures.length > 0 ? 'images.added' : 'attachments.done', { count: kept.length }));
  return true;
}

function noteWith(editor: Editor, files: readonly AttachedFile[], boardId: Id, at: Point): readonly ((document: DocumentReader) => Diff)[] {
  const id = newId();
  const text = namesOf(files);
  return [
    (document) => addNote(document, { id, boardId, at, text, color: editor.state.noteColor }),
    (document) => attach(document, { to: id, files }),
  ];
}

function placesFor(editor: Editor, pictures: readonly PictureFile[], { at, exactly }: ImagePlace): readonly Rect[] {
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  const room: Size = { width: seen.width * SHARE_OF_VIEW, height: seen.height * SHARE_OF_VIEW };
  const rects = imagePlaces(pictures, at, room);
  const block = boundsOf(rects);
  if (exactly || !block) return rects;
  const free = freePlaceNear(editor, block);
  return rects.map((rect) => ({ ...rect, x: rect.x + free.x - block.x, y: rect.y + free.y - block.y }));
}

/** Asks which picture, and puts it in the place of another. */
export async function chooseReplacement(editor: Editor, id: Id): Promise<void> {
  endEdit(editor);
  const chosen = await editor.bridge.request['attachment.choose']('picture');
  if (!chosen.ok) return void editor.notify('error', errorText(editor.t, chosen.error));
  const [kept] = await keepAll(editor, chosenFiles(editor, chosen.value, 'picture'), 'images.working');
  const file = kept && pictureFileOf(kept);
  if (file) editor.execute('history.imageReplace', replacePicture(editor.document, { id, file }), [id]);
  else if (kept) editor.notify('error', errorText(editor.t, { code: 'picture-unreadable', detail: { name: kept.name } }));
}
