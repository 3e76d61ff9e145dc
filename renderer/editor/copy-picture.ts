import { copyRecords } from '../../shared/commands/clipboard.ts';
import { freeOn } from '../../shared/model/on-board.ts';
import { paintGroup, type Bitmap } from '../../shared/paint/paint-canvas.ts';
import { paintSvg } from '../../shared/paint/paint-svg.ts';
import { pictureArea } from '../../shared/paint/picture-area.ts';
import { boardScene } from '../../shared/scene/board-scene.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { selectionScene } from '../../shared/scene/selection-scene.ts';
import { themes } from '../../shared/scene/themes.ts';
import { clipWords } from './clip-words.ts';
import type { Editor } from './editor.ts';
import { inSlices } from './find/slices.ts';
import { shownEndsOf } from './line-work.ts';
import { saying } from './patience.ts';
import { pictureBlob } from './pictures.ts';
import { endEdit } from './text-edit.ts';

/** Pixels per board unit: sharp on a slide. */
const SCALE = 2;
/** What other programs take from a clipboard without choking; larger pictures become smaller. */
const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 16_000;
/** Longer texts are no clipboard's business. Characters. */
const LONGEST_SVG = 50_000_000;

/** What is selected, or the whole board where nothing is, as on paper. */
function sceneNow(editor: Editor): Scene {
  const { document, state } = editor;
  const layout = editor.layout();
  const context = { tokens: themes.print };
  return state.selection.size > 0 ? selectionScene(document, layout, state.selection, context) : boardScene(document, layout, context);
}

const picturesIn = (scene: Scene): ReadonlySet<string> =>
  new Set(scene.groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'image' ? [item.sha256] : []))));

/** Runs one of the copies below, and says how it went. */
async function copying(editor: Editor, work: (isWanted: () => boolean) => Promise<string | null>): Promise<void> {
  endEdit(editor);
  editor.trying('copy');
  let wanted = true;
  const giveUp = () => {
    wanted = false;
  };
  try {
    const said = await saying(editor, editor.t('copy.working'), giveUp, () => work(() => wanted));
    if (said !== null && wanted) editor.notify('info', said, { fleeting: true });
  } catch {
    // The system's clipboard can be held by another program, or the window have lost the keyboard meanwhile.
    editor.notify('error', editor.t('copy.failed'), { tried: 'copy' });
  }
}

/** Copies a picture of what is selected, or of the whole board. `transparent` leaves the ground out. */
export const copyAsPng = (editor: Editor, transparent: boolean): Promise<void> =>
  copying(editor, async (isWanted) => {
    const scene = sceneNow(editor);
    if (!scene.bounds) return editor.t('copy.nothing');
    const area = pictureArea(scene.bounds);
    const scale = Math.min(SCALE, LONGEST_SIDE / Math.max(area.width, area.height), Math.sqrt(MOST_PIXELS / (area.width * area.height)));
    const canvas = new OffscreenCanvas(Math.max(1, Math.floor(area.width * scale)), Math.max(1, Math.floor(area.height * scale)));
    const target = canvas.getContext('2d');
    if (!target) throw new Error('no canvas of that size');
    const bitmaps = await bitmapsOf(editor, scene);
    target.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    if (!transparent) {
      target.fillStyle = scene.background;
      target.fillRect(area.x, area.y, area.width, area.height);
    }
    await paintInSlices(scene, (group) => paintGroup(target, group, { scale, bitmaps: (sha256) => bitmaps.get(sha256) ?? null }), isWanted);
    for (const { image } of bitmaps.values()) image.close();
    if (!isWanted()) return null;
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    if (!isWanted()) return null;
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return scale < SCALE ? editor.t('copy.pngReduced', { width: canvas.width, height: canvas.height }) : editor.t('copy.png');
  });

/** Copies an SVG, as text and as a picture: programs that draw take either. */
export const copyAsSvg = (editor: Editor): Promise<void> =>
  copying(editor, async (isWanted) => {
    const scene = sceneNow(editor);
    if (!scene.bounds) return editor.t('copy.nothing');
    const addresses = new Map<string, string>();
    for (const sha256 of picturesIn(scene)) {
      const blob = await pictureBlob(editor, sha256);
      if (blob) addresses.set(sha256, await addressOf(blob));
    }
    if (!isWanted()) return null;
    const { title, language } = editor.state;
    const svg = paintSvg(
      { ...scene, bounds: pictureArea(scene.bounds) },
      { title, language, addressOf: (sha256) => addresses.get(sha256) ?? null, alone: {} },
    );
    if (svg.length > LONGEST_SVG) {
      editor.notify('error', editor.t('copy.tooLarge'), { tried: 'copy' });
      return null;
    }
    const named = svg.replace('</title>', `</title><!-- ${FONT_NOTE} -->`);
    const asPicture = ClipboardItem.supports('image/svg+xml') ? { 'image/svg+xml': new Blob([named], { type: 'image/svg+xml' }) } : {};
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([named], { type: 'text/plain' }), ...asPicture })]);
    return editor.t('copy.svg');
  });

/** For whoever opens it where these are not installed; they are free. */
const FONT_NOTE = 'Fonts: Inter, Shantell Sans, Noto Emoji (SIL Open Font License). Without them, words are set in others and may run wider.';

/** Copies the words of what is selected, or of the whole board. */
export const copyAsText = (editor: Editor): Promise<void> =>
  copying(editor, async () => {
    const { selection, boardId } = editor.state;
    const ids = selection.size > 0 ? selection : freeOn(editor.document, boardId).map(({ id }) => id);
    const { text } = clipWords(copyRecords(editor.document, ids, (id) => shownEndsOf(editor, id)));
    if (text === '') return editor.t('copy.noWords');
    await navigator.clipboard.writeText(text);
    return editor.t('copy.text');
  });

async function bitmapsOf(editor: Editor, scene: Scene): Promise<ReadonlyMap<string, Bitmap & { readonly image: ImageBitmap }>> {
  const bitmaps = new Map<string, Bitmap & { readonly image: ImageBitmap }>();
  for (const sha256 of picturesIn(scene)) {
    const blob = await pictureBlob(editor, sha256);
    const image = blob && (await createImageBitmap(blob).catch(() => null));
    if (image) bitmaps.set(sha256, { image, width: image.width, height: image.height });
  }
  return bitmaps;
}

/** A large board is painted a few things at a time, so that the window goes on answering. */
function paintInSlices(scene: Scene, paint: (group: Scene['groups'][number]) => void, isWanted: () => boolean): Promise<void> {
  function* work(): Generator<void, void> {
    for (const group of scene.groups) {
      if (!isWanted()) return;
      paint(group);
      yield;
    }
  }
  return new Promise((resolve) => void inSlices(work(), resolve));
}

function addressOf(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => reject(reader.error ?? new Error('a blob in memory can be read')));
  reader.readAsDataURL(blob);
  return promise;
}
