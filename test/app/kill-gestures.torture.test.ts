import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { vetFile } from '../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../electron/host/working-copy.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { random } from '../electron/host/seeded-edits.ts';
import { makeFile } from '../electron/host/support.ts';
import { board } from '../electron/host/simple-records.ts';
import { typeNote } from '../support/gestures.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { scaled } from '../support/scale.ts';

const t = translator('en');
const KILLS = scaled(30, 300);
const LONGEST_MS = 700;
const CENTRE = { x: 640, y: 400 };

type Gesture = (page: Page) => Promise<void>;

/** What somebody is in the middle of. Each goes on until the program is gone. */
const GESTURES: Readonly<Record<string, Gesture>> = {
  dragging: async (page) => {
    await page.mouse.down();
    for (let at = 0; ; at++) await page.mouse.move(CENTRE.x + (at % 200), CENTRE.y + (at % 90));
  },
  typing: async (page) => {
    await page.keyboard.press('n');
    for (;;) await page.keyboard.type('half a sentence ');
  },
  undoing: async (page) => {
    await typeNote(page, 'extra');
    for (;;) {
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+Shift+z');
    }
  },
  pasting: async (page) => {
    await page.mouse.click(CENTRE.x, CENTRE.y);
    await page.keyboard.press('Control+c');
    for (;;) await page.keyboard.press('Control+v');
  },
  publishing: async (page) => {
    for (;;) {
      await typeNote(page, 'for the file');
      await page.keyboard.press('Control+s');
    }
  },
};

/** A note, and what the title bar says of it: Temas, or the file too, has it. */
async function acknowledgedNote({ page }: Temas, text: string): Promise<void> {
  await page.mouse.move(CENTRE.x, CENTRE.y);
  await typeNote(page, text);
  const kept = (['save.kept', 'save.saved'] as const).map((key) => page.getByRole('status').getByText(t(key), { exact: true }));
  await (kept[0] ?? page.getByRole('status'))
    .or(kept[1] ?? page.getByRole('status'))
    .first()
    .waitFor();
}

const textsOf = (records: Iterable<AnyRecord>): readonly string[] => [...records].flatMap((record) => (record.kind === 'note' ? [record.text] : []));

/** What a start finds of the work, opened with the real code from a copy of what lies there; fails when it is damaged. */
function textsOnDisk(userData: string, file: string): readonly string[] {
  const vetted = vetFile(file);
  if (!vetted.ok) throw new Error(`the file: ${vetted.error.code}`);
  const folders = readdirSync(join(userData, 'working'));
  if (folders.length === 0) return textsOf(vetted.value.records);
  const copied = join(freshFolder('temas-looked-at'), 'copy');
  cpSync(join(userData, 'working', folders[0] ?? ''), copied, { recursive: true });
  const copy = WorkingCopy.resume(copied);
  if (!copy.ok) throw new Error(`the working copy: ${copy.error.code}`);
  const texts = textsOf(copy.value.document.records().values());
  copy.value.close(false);
  return texts;
}

/** A file for one test, with nothing but a board in it. */
function newFile(): string {
  const file = join(freshFolder('temas-killed-file'), 'a.cxmap');
  makeFile(file, [board]);
  return giveToDesktopUser(file);
}

it(
  `has every acknowledged edit after each of ${KILLS} kills in the middle of something`,
  async () => {
    const userData = freshFolder('temas-killed');
    const file = newFile();
    const next = random(6);
    const promised: string[] = [];
    for (let round = 0; round < KILLS; round++) {
      const [name, gesture] = Object.entries(GESTURES)[round % Object.keys(GESTURES).length] ?? ['', () => Promise.resolve()];
      const temas = await launchTemas({ userData, args: [file] });
      await temas.page.getByRole('application').waitFor();
      promised.push(`${round} before ${name}`);
      await acknowledgedNote(temas, promised.at(-1) ?? '');
      await Promise.all([
        pass(Math.floor(next() * LONGEST_MS)).then(() => temas.killHard()),
        // It ends when there is no page any more.
        gesture(temas.page).catch(() => null),
      ]);
      expect(textsOnDisk(userData, file)).toEqual(expect.arrayContaining(promised));
    }
  },
  scaled(600_000, 4 * 60 * 60_000),
);

it('would be found to lose a letter that was typed and never acknowledged', async () => {
  const userData = freshFolder('temas-killed');
  const file = newFile();
  const temas = await launchTemas({ userData, args: [file] });
  await temas.page.getByRole('application').waitFor();
  await acknowledgedNote(temas, 'acknowledged');
  await temas.page.keyboard.press('n');
  // The kill is on its way before the letter.
  const killed = temas.killHard();
  await temas.page.keyboard.type('q').catch(() => null);
  await killed;
  expect(textsOnDisk(userData, file).filter((text) => text !== '')).toEqual(['acknowledged']);
});
