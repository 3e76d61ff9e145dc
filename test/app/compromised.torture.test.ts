import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { REQUESTS, type RequestName } from '../../shared/ipc/contract.ts';
import { snapshot } from '../electron/host/support.ts';
import { fromSchema } from '../support/from-schema.ts';
import { freshFolder, launchTemas, type Temas } from '../support/launch.ts';
import { processesOf } from '../support/processes.ts';
import { scaled } from '../support/scale.ts';
import { appWithout } from '../support/weakened-app.ts';

const t = translator('en');
const COUNT = scaled(1_000, 10_000);
const SEED = 20_261_122;
const CANARY = 'Kanarya-7Q4Z';

/** These do what they are for, to the window itself: a page may close itself, open others and have Temas draw and print. */
const OF_THE_WINDOW: ReadonlySet<string> = new Set([
  'app.closeWindow',
  'app.showStart',
  'app.setFullScreen',
  'document.new',
  'export.print',
  'export.preview',
]);

const DROPS = z.array(z.object({ path: z.string(), name: z.string(), proof: z.string().nullable() }));

type Call = readonly [channel: string, input: unknown];
type Answer = { readonly ok: boolean; readonly error?: { readonly code: string }; readonly value?: unknown } | null;

/** What somebody would try who has taken a renderer over: paths and ids of others in every place a text can stand. */
function hostileInputs(canary: string): fc.Arbitrary<unknown> {
  const path = fc.constantFrom(
    canary,
    `${canary}\0.png`,
    `../../../..${canary}`,
    `file://${canary}`,
    '/etc/passwd',
    '/proc/self/environ',
    '..',
    '',
    '-rf',
  );
  const forged = fc.oneof(path, fc.constantFrom('__proto__', 'constructor', 'x'.repeat(70_000), 1e308, -1, 2 ** 53, null, true));
  return fc.oneof(
    forged,
    fc.array(forged, { maxLength: 4 }),
    fc.record({
      token: forged,
      path,
      name: path,
      sha256: forged,
      bytes: forged,
      passphrase: forged,
      sequence: forged,
      diff: forged,
      open: fc.boolean(),
    }),
    fc.constantFrom({ __proto__: { path: canary } }, { constructor: { prototype: { polluted: 1 } } }, { length: 1e9 }, [[[[[[[[]]]]]]]]),
  );
}

/** Messages as they come to main, past every page and preload: raw, from the main frame of a window, or from a frame that is none of ours. */
async function send(temas: Temas, calls: readonly Call[], from: 'window' | 'frame'): Promise<readonly Answer[]> {
  const answers = await temas.app.evaluate(
    async ({ BrowserWindow, ipcMain }, [json, sender]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (event: unknown, input: unknown) => unknown> })._invokeHandlers;
      const senderFrame = sender === 'window' ? contents?.mainFrame : { url: 'app://temas/index.html', parent: contents?.mainFrame };
      const bytesIn = (value: unknown): unknown => {
        if (Array.isArray(value)) return value.map(bytesIn);
        if (typeof value !== 'object' || value === null) return value;
        if ('$bytes' in value) return Uint8Array.from(value.$bytes as number[]);
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bytesIn(one)]));
      };
      const answers: unknown[] = [];
      for (const [channel, input] of JSON.parse(json) as Call[]) {
        const silence = new Promise((resolve) => setTimeout(resolve, 10_000, { ok: false, error: { code: 'no answer' } }));
        const answer = await Promise.race([handlers.get(`temas:${channel}`)?.({ sender: contents, senderFrame }, bytesIn(input)), silence]);
        answers.push(answer ?? null);
      }
      return JSON.stringify(answers);
    },
    [JSON.stringify(calls), from] as const,
  );
  return JSON.parse(answers) as Answer[];
}

/** Addresses beyond this computer that any of its processes is connected to. */
function connectionsOf(temas: Temas): readonly string[] {
  const open = new Map<string, string>();
  for (const table of ['tcp', 'tcp6', 'udp', 'udp6']) {
    for (const line of readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)) {
      const [, , remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/);
      const address = remote.split(':')[0] ?? '';
      // Playwright speaks to the app over the loopback address, and what only listens has no other end.
      if (!/^0*$|^0100007F$|^0{24}0100007F$|^0000000000000000FFFF00000100007F$/i.test(address)) open.set(inode, `${table} ${remote}`);
    }
  }
  return processesOf(temas).flatMap(({ pid }) =>
    existsSync(`/proc/${pid}/fd`)
      ? readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
          try {
            return open.get(/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? '') ?? [];
          } catch {
            return [];
          }
        })
      : [],
  );
}

it(`gives a renderer that somebody took over nothing that no dialog granted, in ${COUNT} messages on every channel`, async () => {
  const folder = freshFolder('temas-canary');
  const canary = join(folder, 'secret.txt');
  writeFileSync(canary, `${CANARY} and more`);
  writeFileSync(join(folder, 'other.cxmap'), CANARY);
  for (const name of ['secret.txt', 'other.cxmap']) giveToDesktopUser(join(folder, name));
  const temas = await launchTemas();
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  const watched = await temas.app.evaluateHandle(({ app, dialog, shell }) => {
    const seen: string[] = [];
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    shell.openExternal = () => Promise.resolve(void seen.push('openExternal'));
    shell.openPath = () => (seen.push('openPath'), Promise.resolve(''));
    shell.showItemInFolder = () => void seen.push('showItemInFolder');
    app.on('render-process-gone', () => seen.push('render-process-gone'));
    app.on('child-process-gone', (_event, { type, reason }) => reason === 'clean-exit' || reason === 'killed' || seen.push(`${type} ${reason}`));
    return seen;
  });
  const before = snapshot(folder);
  const channels = [
    ...(Object.keys(REQUESTS) as RequestName[]).map((name) => ({
      name: name as string,
      sound: OF_THE_WINDOW.has(name) ? null : fromSchema(REQUESTS[name] as unknown as z.ZodType),
    })),
    ...['openDropped', 'chooseDropped'].map((name) => ({ name, sound: fromSchema(DROPS) })),
  ];
  const call = fc
    .constantFrom(...channels)
    .chain(({ name, sound }) => fc.oneof(sound ?? hostileInputs(canary), hostileInputs(canary)).map((input): Call => [name, input]));
  // What is forged may be sound by chance, as `null` is where nothing is asked for.
  const doesItsWork = ([name, input]: Call): boolean => OF_THE_WINDOW.has(name) && REQUESTS[name as RequestName].safeParse(input).success;
  const calls = fc.sample(
    call.filter((one) => !doesItsWork(one)),
    { seed: SEED, numRuns: COUNT },
  );
  const codes = new Map<string, number>();
  for (let at = 0; at < calls.length; at += 100) {
    const some = calls.slice(at, at + 100);
    const answers = await send(temas, some, 'window');
    for (const [index, answer] of answers.entries()) {
      expect([some[index], JSON.stringify(answer)?.includes(CANARY)]).toEqual([some[index], false]);
      expect([some[index], typeof answer?.ok]).toEqual([some[index], 'boolean']);
      const code = answer?.ok ? 'ok' : (answer?.error?.code ?? '');
      codes.set(code, (codes.get(code) ?? 0) + 1);
      expect(code === 'unexpected' || code === 'no answer' ? JSON.stringify([code, some[index]]).slice(0, 300) : '').toBe('');
    }
    const foreign = await send(temas, some.slice(0, 30), 'frame');
    expect(foreign.map((answer) => answer?.error?.code)).toEqual(foreign.map(() => 'bad-request'));
  }
  // Else nothing got past the first gate, and nothing was tried.
  expect(codes.get('ok') ?? 0).toBeGreaterThan(COUNT / 20);
  expect(snapshot(folder)).toEqual(before);
  expect(await watched.evaluate((seen) => seen)).toEqual([]);
  expect(connectionsOf(temas)).toEqual([]);
  expect(temas.app.windows()).toHaveLength(1);
  await temas.page.getByRole('application').waitFor();
});

it('does not believe a path alone, only who knows what the file holds', async () => {
  const folder = freshFolder('temas-canary');
  const secret = join(folder, 'secret.txt');
  writeFileSync(secret, CANARY);
  giveToDesktopUser(secret);
  const temas = await launchTemas();
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  const choose = async (proof: string | null) => (await send(temas, [['chooseDropped', [{ path: secret, name: 'secret.txt', proof }]]], 'window'))[0];
  for (const proof of [null, '0'.repeat(64)]) expect((await choose(proof))?.ok).toBe(false);
  expect((await choose(createHash('sha256').update(CANARY).digest('hex')))?.ok).toBe(true);
});

it('would answer a frame that is none of ours if nobody looked who asks', async () => {
  const temas = await launchTemas({ app: await appWithout('check of the sender') });
  expect((await send(temas, [['start.recent', null]], 'frame'))[0]?.ok).toBe(true);
});
