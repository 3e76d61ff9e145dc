import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { keptRecords } from '../support/board.ts';
import { typeNote } from '../support/gestures.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { scaled } from '../support/scale.ts';

const t = translator('en');
/** So many starts, and in each so many deaths of each process: Chromium gives up its GPU process, and Temas its host for a minute, after three. */
const STARTS = scaled(4, 17);
const DEATHS = 3;
/** `npm test` shares the computer with others. */
const BACK_MS = scaled(10_000, 3_000);

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

it(
  `is back with all that was acknowledged after ${STARTS * DEATHS} deaths of each of its processes`,
  async () => {
    let slowest = 0;
    for (let start = 0; start < STARTS; start++) {
      const userData = freshFolder('temas-deaths');
      const temas = await launchTemas({ userData });
      const { page } = temas;
      await page.getByRole('button', { name: t('start.blank') }).click();
      await page.getByRole('application').waitFor();
      const written: string[] = [];
      const write = async (text: string): Promise<void> => {
        await typeNote(page, text);
        written.push(text);
        await untilOnDisk(userData, written);
      };
      for (const name of ['Temas document', 'GPU']) {
        for (let death = 0; death < DEATHS; death++) {
          await write(`before ${name} ${death}`);
          await endProcess(temas, name);
          const dead = performance.now();
          await write(`after ${name} ${death}`);
          slowest = Math.max(slowest, performance.now() - dead);
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
        slowest = Math.max(slowest, performance.now() - dead);
        expect(textsOnDisk(userData)).toEqual(expect.arrayContaining(written));
      }
      await temas.killHard();
    }
    console.log(`deaths of processes: the slowest was back after ${Math.round(slowest)} ms`);
    expect(slowest).toBeLessThanOrEqual(BACK_MS);
  },
  scaled(600_000, 60 * 60_000),
);
