import { execFileSync } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { SCHEMA_VERSION } from '../../electron/host/schema.ts';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { centre } from '../../shared/geometry/rect.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import type { Document } from '../../shared/model/document.ts';
import { fitBoard, keptRecords, untilKept } from '../support/board.ts';
import { drag, typeNote } from '../support/gestures.ts';
import { answerDialog, freshFolder, launchTemas, type Temas } from '../support/launch.ts';

const t = translator('tr');
const TITLES = [
  'Bağlantı kesildi',
  'Modemi yeniden başlattım',
  'ÇAĞRI merkezini aradım',
  'Beni tanımadı',
  'Şikâyetimi yazdım',
  'İki dakikada yanıt',
  'Geri aradılar',
  'Hat geldi',
  'Kaygım sürüyor',
  'Iğdır’dan arıyorum',
  'Güncel numaram yok',
  'Öğrendim 🙂',
] as const;
const VALUES = [1, -0.5, -2, 0.5, 2] as const;

/** The file's records as anybody with the terminal sees them. */
const recordsIn = (file: string): string =>
  execFileSync(process.execPath, [inProject('dist/main/cli.js'), 'check', file, '--records'], { encoding: 'utf8' });

/** Every name that appears in a folder from now on, however briefly. */
function namesSeenIn(folder: string): ReadonlySet<string> {
  const names = new Set<string>();
  const watcher = watch(folder, (_event, name) => name !== null && names.add(name));
  onTestFinished(() => watcher.close());
  return names;
}

/** Cells that hold cards, row by row. */
function cardCells(layout: BoardLayout) {
  const lanes = new Map(layout.maps[0]?.lanes.map((lane) => [lane.id, lane]));
  return layout.maps[0]?.cells.filter((cell) => lanes.get(cell.laneId)?.scale === null) ?? [];
}

async function dropIntoCells(temas: Temas, before: Document): Promise<Document> {
  let document = before;
  for (const [index] of TITLES.entries()) {
    const { layout, at } = await fitBoard(temas.page, document, 'tr');
    // The topmost note is the one a hand can take.
    const note = layout.notes.at(-1);
    const cell = cardCells(layout)[index];
    if (!note || !cell) throw new Error('there are twelve notes and at least as many cells');
    await drag(temas.page, at(centre(note.rect)), at(centre(cell.rect)));
    document = await untilKept(temas.userData, (kept) => kept.all('touchpoint').length === index + 1);
    expect(document.find('touchpoint', document.all('touchpoint').find((card) => card.title === note.record.text)?.id ?? '')).toMatchObject({
      stepId: cell.stepId,
      laneId: cell.laneId,
    });
  }
  return document;
}

async function setEmotion(temas: Temas, before: Document): Promise<Document> {
  let document = before;
  for (const [index, value] of VALUES.entries()) {
    const { layout, at } = await fitBoard(temas.page, document, 'tr');
    const map = layout.maps[0];
    const lane = map?.lanes.find((candidate) => candidate.scale !== null);
    const cell = map?.cells.filter((candidate) => candidate.laneId === lane?.id)[index];
    if (!lane?.scale || !cell) throw new Error('a journey map has an emotion lane and five steps');
    const { min, max, yMin, yMax } = lane.scale;
    const point = at({ x: centre(cell.rect).x, y: yMin + ((value - min) / (max - min)) * (yMax - yMin) });
    await temas.page.mouse.click(point.x, point.y);
    document = await untilKept(temas.userData, (kept) => kept.all('curvePoint').length === index + 1);
    expect(document.all('curvePoint').find((found) => found.stepId === cell.stepId)?.value).toBe(value);
  }
  return document;
}

const sorted = (records: readonly { readonly id: string }[]) => records.toSorted((a, b) => (a.id < b.id ? -1 : 1));

it('keeps a journey map typed, dropped and drawn by hand, through undo, closing and reopening', async () => {
  const folder = freshFolder();
  const file = join(folder, 'Kesinti çalıştayı.cxmap');
  const temas = await launchTemas({ lang: 'tr' });
  const { page } = temas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: t('start.journey') }).click();
  await page.getByRole('application').waitFor();
  const start = keptRecords(temas.userData)[0] ?? [];

  for (const title of TITLES) await typeNote(page, title);
  const typed = await untilKept(
    temas.userData,
    (kept) => kept.all('note').length === TITLES.length && kept.all('note').every((note) => note.text !== ''),
  );
  expect(
    typed
      .all('note')
      .map((note) => note.text)
      .toSorted(),
  ).toEqual([...TITLES].toSorted());

  const dropped = await dropIntoCells(temas, typed);
  expect(dropped.all('note')).toEqual([]);
  const drawn = await setEmotion(temas, dropped);
  const end = sorted([...drawn.records().values()]);

  const undo = page.getByRole('button', { name: t('action.edit.undo') });
  while (await undo.isEnabled()) await page.keyboard.press('Control+z');
  const undone = await untilKept(temas.userData, (kept) => kept.records().size === start.length);
  expect(sorted([...undone.records().values()])).toEqual(sorted(start));
  const redo = page.getByRole('button', { name: t('action.edit.redo') });
  while (await redo.isEnabled()) await page.keyboard.press('Control+Shift+z');
  const redone = await untilKept(temas.userData, (kept) => kept.records().size === end.length);
  expect(sorted([...redone.records().values()])).toEqual(end);

  const seen = namesSeenIn(folder);
  await answerDialog(temas, file);
  await page.keyboard.press('Control+s');
  await page.getByRole('status').getByText(t('save.saved'), { exact: true }).waitFor();
  const saved = recordsIn(file);
  expect(sorted((JSON.parse(saved) as { records: { id: string }[] }).records)).toEqual(end);
  await temas.quit();
  expect(recordsIn(file)).toBe(saved);

  const again = await launchTemas({ lang: 'tr', args: [file] });
  await again.page.getByText(basename(file, '.cxmap')).first().waitFor();
  await again.quit();
  expect(recordsIn(file)).toBe(saved);

  const sqlite = (sql: string) => execFileSync('sqlite3', ['-readonly', file, sql], { encoding: 'utf8' }).trim();
  expect(sqlite('pragma integrity_check; pragma application_id; pragma user_version').split('\n')).toEqual([
    'ok',
    '1129860432',
    String(SCHEMA_VERSION),
  ]);
  expect(sqlite('select title from touchpoint').split('\n').toSorted()).toEqual([...TITLES].toSorted());
  expect(readdirSync(folder)).toEqual([basename(file)]);
  expect([...seen].filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
});
