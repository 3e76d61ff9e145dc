import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { random } from '../electron/host/seeded-edits.ts';
import { board } from '../electron/host/simple-records.ts';
import { makeFile } from '../electron/host/support.ts';
import { keptRecords } from '../support/board.ts';
import { treeOf } from '../support/electron.ts';
import { typeNote } from '../support/gestures.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { scaled } from '../support/scale.ts';

const t = translator('en');
/** Each ends with the death of the main process. */
const STARTS = scaled(10, 50);
/** In so many of them every other process dies so often: Chromium gives up its GPU process, and Temas its host for a minute, after three. */
const OTHER_STARTS = scaled(4, 17);
const DEATHS = 3;
const CHECK_DEATHS = scaled(10, 50);
/** From its start to its answer about a small file. */
const LONGEST_CHECK_MS = 120;
/** `npm test` shares the computer with others. */
const BACK_MS = scaled(10_000, 3_000);

/** The slowest of these times, which it prints with the one in the middle, ms. */
function slowestOf(what: string, times: readonly number[]): number {
  const sorted = times.map(Math.round).toSorted((a, b) => a - b);
  console.log(`${what}: ${sorted.length} times, ${sorted[Math.floor(sorted.length / 2)]} ms in the middle, at most ${sorted.at(-1)} ms`);
  return sorted.at(-1) ?? Infinity;
}

const textsOnDisk = (userData: string): readonly string[] =>
  (keptRecords(userData)[0] ?? []).flatMap((record) => (record.kind === 'note' ? [record.text] : []));

/** Ends what runs under that name with no chance to tidy up. */
async function endProcess({ app }: Temas, name: string): Promise<void> {
  const pids = await app.evaluate(
    ({ app: electronApp }, wanted) =>
      electronApp.getAppMetrics().flatMap(({ type, name: of, serviceName, pid }) => ([type, of, serviceName].includes(wanted) ? [pid] : [])),
    name,
  );
  expect(pids).not.toEqual([]);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
}

async function untilOnDisk(userData: string, texts: readonly string[]): Promise<void> {
  await expect.poll(() => textsOnDisk(userData), { timeout: BACK_MS, interval: 25 }).toEqual(expect.arrayContaining([...texts]));
}

/** A file of Temas with nothing on its board, which the user of the app may write. */
function newFile(): string {
  const file = join(freshFolder('temas-deaths-file'), 'a.cxmap');
  makeFile(file, [board]);
  return giveToDesktopUser(file);
}

/** Has each process that a window can do without for a moment end a few times, and answers how long each took to be back, ms. */
async function endOthers(
  temas: Temas,
  userData: string,
  write: (text: string) => Promise<void>,
  written: readonly string[],
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const name of ['Temas document', 'GPU']) {
    for (let death = 0; death < DEATHS; death++) {
      await write(`before ${name} ${death}`);
      await endProcess(temas, name);
      const dead = performance.now();
      await write(`after ${name} ${death}`);
      times.push(performance.now() - dead);
    }
  }
  const inPage = (script: string): Promise<unknown> =>
    temas.app
      .evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, script)
      .catch(() => null);
  for (let death = 0; death < DEATHS; death++) {
    const dead = performance.now();
    await temas.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
      contents?.forcefullyCrashRenderer();
      await loaded;
    });
    await expect.poll(() => inPage(`document.querySelector('[role="application"]') !== null`), { timeout: BACK_MS, interval: 25 }).toBe(true);
    times.push(performance.now() - dead);
    expect(textsOnDisk(userData)).toEqual(expect.arrayContaining([...written]));
  }
  return times;
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

it(
  `is back with all that was acknowledged after ${STARTS} deaths of its main process and ${OTHER_STARTS * DEATHS} of each other one`,
  async () => {
    const userData = freshFolder('temas-deaths');
    const file = newFile();
    const written: string[] = [];
    const [times, startTimes]: [number[], number[]] = [[], []];
    for (let start = 0; start <= STARTS; start++) {
      const begun = performance.now();
      const temas = await launchTemas({ userData, args: [file] });
      await temas.page.getByRole('application').waitFor();
      if (start > 0) startTimes.push(performance.now() - begun);
      await untilOnDisk(userData, written);
      const write = async (text: string): Promise<void> => {
        written.push(`${text}, start ${start}`);
        await typeNote(temas.page, written.at(-1) ?? '');
        await untilOnDisk(userData, written);
      };
      if (start < OTHER_STARTS) times.push(...(await endOthers(temas, userData, write, written)));
      else await write('before the end');
      const all = treeOf(temas.app.process().pid ?? 0);
      expect(all.length).toBeGreaterThan(4);
      process.kill(all[0] ?? 0, 'SIGKILL');
      // None of the others outlives it.
      await expect.poll(() => all.filter(isRunning), { timeout: BACK_MS, interval: 25 }).toEqual([]);
    }
    const slowest = slowestOf('back after deaths of processes', times);
    const slowestStart = slowestOf('the start after deaths of main', startTimes);
    expect(Math.max(slowest, slowestStart)).toBeLessThanOrEqual(BACK_MS);
  },
  scaled(600_000, 2 * 60 * 60_000),
);

/** Ends so many of the coming processes that check a file, each at a moment of its own within the time such a check takes. */
async function endNextChecks({ app }: Temas, afterMs: readonly number[]): Promise<void> {
  await app.evaluate(({ utilityProcess }, waits) => {
    const seen = globalThis as unknown as { checks: number; fork?: typeof utilityProcess.fork };
    seen.checks = 0;
    seen.fork ??= utilityProcess.fork.bind(utilityProcess);
    const fork = seen.fork;
    utilityProcess.fork = (...args: Parameters<typeof fork>) => {
      const child = fork(...args);
      if (args[2]?.serviceName !== 'Temas file check') return child;
      const wait = waits[seen.checks++];
      // A process that has ended has no number any more.
      if (wait !== undefined) child.once('spawn', () => setTimeout(() => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'), wait));
      return child;
    };
  }, afterMs);
}

const checksSeen = ({ app }: Temas): Promise<number> => app.evaluate(() => (globalThis as unknown as { checks: number }).checks);

/** Opens a file as a second start of the program would. */
async function openFile({ app }: Temas, file: string): Promise<void> {
  await app.evaluate(({ app: electronApp }, path) => void electronApp.emit('second-instance', {}, [], '/', { files: [path] }), file);
}

it(
  `opens what it is asked to after ${CHECK_DEATHS} deaths of the process that checks a file, and says so when it cannot`,
  async () => {
    const userData = freshFolder('temas-deaths');
    const temas = await launchTemas({ userData });
    const { app, page } = temas;
    await page.getByRole('button', { name: t('start.blank') }).click();
    await page.getByRole('application').waitFor();
    await typeNote(page, 'beside it');
    await untilOnDisk(userData, ['beside it']);
    const opened = async (): Promise<Page> => {
      const window = await app.waitForEvent('window');
      await window.getByRole('application').waitFor();
      return window;
    };
    const next = random(8);
    const times: number[] = [];
    let [deaths, tries] = [0, 0];
    while (deaths < CHECK_DEATHS && tries++ < 3 * CHECK_DEATHS) {
      await endNextChecks(temas, [next() * LONGEST_CHECK_MS]);
      const file = newFile();
      const begun = performance.now();
      const [window] = await Promise.all([opened(), openFile(temas, file)]);
      times.push(performance.now() - begun);
      // A second process was needed, so the first had not answered yet.
      if ((await checksSeen(temas)) > 1) deaths++;
      await window.close();
      await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    }
    expect(deaths).toBe(CHECK_DEATHS);

    await endNextChecks(temas, [0, 0]);
    const file = newFile();
    await openFile(temas, file);
    await page.getByText(t('notice.about-file', { name: 'a.cxmap', text: t('error.check-stopped') })).waitFor();
    expect(app.windows()).toHaveLength(1);
    await Promise.all([opened(), openFile(temas, file)]);
    expect(
      keptRecords(userData)
        .flat()
        .filter((record) => record.kind === 'note' && record.text === 'beside it'),
    ).toHaveLength(1);
    await typeNote(page, 'still at work');
    await expect
      .poll(
        () =>
          keptRecords(userData)
            .flat()
            .filter((record) => record.kind === 'note').length,
      )
      .toBe(2);
    expect(slowestOf('an opening whose check died', times)).toBeLessThanOrEqual(BACK_MS);
  },
  scaled(240_000, 60 * 60_000),
);
