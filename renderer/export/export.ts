import { fail, ok, type Result } from '../../shared/base/result.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { ExportBridge, ExportTask } from '../../shared/ipc/export-page.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { Document } from '../../shared/model/document.ts';
import { boardScene } from '../../shared/scene/board-scene.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { themes } from '../../shared/scene/themes.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { loadFonts } from '../platform/fonts.ts';
import { createMeasure } from '../platform/measure.ts';
import { loadPictures } from './load-pictures.ts';
import { drawPdfPage } from './pdf-page.ts';
import { drawPng } from './png.ts';

declare global {
  interface Window {
    readonly temasExport: ExportBridge;
  }
}

/** What of the board is drawn, and the space it takes in board units. */
interface Part {
  readonly scene: Scene;
  readonly content: Rect;
}

function partOf({ records, boardId, mapId, language }: ExportTask): Part | null {
  const document = new Document(records);
  const t = translator(language);
  const layout = layoutBoard(document, boardId, { measure: createMeasure(), t });
  const content = contentOf(layout, mapId);
  return content && { content, scene: boardScene(document, layout, { tokens: themes.print, mapId }) };
}

const contentOf = (layout: BoardLayout, mapId: string | null): Rect | null =>
  mapId === null ? layout.bounds : (layout.maps.find((map) => map.id === mapId)?.rect ?? null);

/** Something to look at even when there is nothing: an empty board is an empty page. */
const NOTHING: Part = {
  scene: { groups: [], bounds: { x: 0, y: 0, width: 400, height: 300 }, background: themes.print.board.canvas },
  content: { x: 0, y: 0, width: 400, height: 300 },
};

async function draw(task: ExportTask, bridge: ExportBridge): Promise<void> {
  await loadFonts();
  await bridge.progress(0.2);
  const part = partOf(task) ?? (task.mapId === null ? NOTHING : null);
  const pictures = part ? await loadPictures(part.scene, bridge, task.format) : new Map();
  await bridge.progress(0.5);
  if (task.format === 'pdf') await bridge.pdfDrawn(part ? ok(await drawPdfPage(part.scene, pictures, task)) : fail('map-unknown'));
  else await bridge.pngDrawn(part ? await drawPng(part.scene, pictures, part.content, task.scale) : fail('map-unknown'));
}

async function main(): Promise<void> {
  const bridge = window.temasExport;
  const task = await bridge.task(null);
  if (!task.ok) return;
  try {
    await draw(task.value, bridge);
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    const failed: Result<never> = fail('export-failed');
    await (task.value.format === 'pdf' ? bridge.pdfDrawn(failed) : bridge.pngDrawn(failed));
  }
}

void main();
