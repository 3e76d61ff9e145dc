import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { REQUESTS } from '../../shared/ipc/contract.ts';
import { askAsStranger, evaluateTexts, plantScripts } from '../support/attacks.ts';
import { keptRecords, untilKept } from '../support/board.ts';
import { launchTemas, sharedTemas, type LaunchOptions, type Temas } from '../support/launch.ts';
import { processesOf, type Running } from '../support/processes.ts';

const t = translator('en');

const renderersOf = (temas: Temas): readonly Running[] => processesOf(temas).filter(({ command }) => command.includes('--type=renderer'));

async function started(how?: LaunchOptions): Promise<Temas> {
  const temas = await launchTemas(how);
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  return temas;
}

describe('every page', () => {
  const shared = sharedTemas(started);

  it.runIf(process.platform === 'linux')('runs in Chromium’s sandbox', async () => {
    const temas = shared();
    const renderers = renderersOf(temas);
    expect(renderers.length).toBeGreaterThan(0);
    expect(renderers.filter(({ seccomp }) => seccomp !== '2')).toEqual([]);
    const words = processesOf(temas).flatMap(({ command }) => command);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((word) => /no-sandbox|disable-setuid-sandbox|disable-web-security|remote-debugging-address/.test(word))).toEqual([]);
  });

  it('comes with a policy that allows nothing unsafe, and can run nothing but its own files', async () => {
    const { page } = await started();
    const policy = await page.evaluate(() => fetch(location.href).then((response) => response.headers.get('content-security-policy')));
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    const tried = await plantScripts(page);
    expect(tried.marks).toEqual([]);
    expect(tried.frames).toBe(1);
    expect(tried.inFrame).not.toBe(true);
  });

  it('cannot evaluate text as code', async () => {
    const { page } = shared();
    const { refused, evaluated } = await evaluateTexts(page);
    expect(refused.toSorted()).toEqual(['script-src eval', 'style-src-elem inline']);
    expect(evaluated).toEqual([]);
  });

  it('reaches nobody, opens nothing and stays where it is', async () => {
    const temas = await started();
    const { page } = temas;
    const before = page.url();
    const reached = await page.evaluate(async () => {
      const answer = async (address: string) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        );
      const opened = window.open('https://example.com') !== null;
      location.href = 'https://example.com/';
      const socket = await new Promise((resolve) => {
        try {
          const one = new WebSocket('ws://127.0.0.1:9/');
          one.addEventListener('open', () => resolve('reached'));
          one.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
      return {
        opened,
        socket,
        answers: await Promise.all(
          ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'app://temas/../package.json', 'app://other/index.html'].map(answer),
        ),
      };
    });
    expect(reached).toMatchObject({ opened: false, socket: 'refused' });
    const [web, local, file, outside, other] = reached.answers;
    expect([web, local, file, other]).toEqual(['refused', 'refused', 'refused', 'refused']);
    // It is an address of ours, and there is nothing at it.
    expect(outside).toBe('reached');
    expect(await page.evaluate(() => fetch('app://temas/../package.json').then((response) => response.status))).toBe(404);
    expect(page.url()).toBe(before);
    expect(temas.app.windows()).toHaveLength(1);
    // Asked of the page itself: Playwright still waits for the navigation that never comes.
    expect(await page.evaluate(() => document.querySelector('[role="application"]') !== null)).toBe(true);
  });

  it('gets no permission to see, hear or know where it is', async () => {
    const { page } = shared();
    const states = await page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map((name) => navigator.permissions.query({ name }).then(({ state }) => state)));
    });
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
    expect(
      await page.evaluate(() =>
        navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });
});

describe('the bridge', () => {
  const shared = sharedTemas(started);

  it('is frozen and holds one function per request, nothing more', async () => {
    const { page } = shared();
    const bridge = await page.evaluate(() => {
      const { temas: given } = window as unknown as { temas: Record<string, Record<string, unknown>> };
      const tries = [
        () => Object.assign(given, { evil: 1 }),
        () => Object.assign(given['request'] ?? {}, { 'document.save': () => 'mine' }),
        () => Object.defineProperty(window, 'temas', { value: null }),
      ].map((attempt) => {
        try {
          attempt();
          return 'changed';
        } catch {
          return 'refused';
        }
      });
      return {
        tries,
        keys: Object.keys(given),
        requests: Object.keys(given['request'] ?? {}),
        node: ['require', 'process', 'Buffer', 'global'].filter((name) => name in window),
      };
    });
    expect(bridge.tries).toEqual(['refused', 'refused', 'refused']);
    expect(bridge.keys.toSorted()).toEqual(['chooseDropped', 'on', 'openDropped', 'request']);
    expect(bridge.requests.toSorted()).toEqual(Object.keys(REQUESTS).toSorted());
    expect(bridge.node).toEqual([]);
  });

  it('answers forged input on every channel with a refusal, and nothing is touched', async () => {
    const temas = shared();
    const { page } = temas;
    const before = JSON.stringify(
      await untilKept(temas.userData, (kept) => kept.all('board').length === 1).then((kept) => [...kept.records().values()]),
    );
    const answers = await page.evaluate(async () => {
      const { request } = (
        window as unknown as { temas: { request: Record<string, (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>> } }
      ).temas;
      const forged: unknown[] = [
        { __proto__: { path: '/etc/passwd' } },
        '../../etc/passwd',
        ['/etc/passwd'],
        1e308,
        { sequence: 0, diff: {} },
        { sequence: 1, diff: { added: [{ kind: 'note' }], updated: [], removed: [] } },
      ];
      const all: string[] = [];
      for (const [name, ask] of Object.entries(request)) {
        for (const input of forged) {
          const answer = await ask(input).catch(() => ({ ok: true, error: { code: 'threw' } }));
          if (answer.ok || answer.error?.code !== 'bad-request') all.push(`${name} ${JSON.stringify(input)} ${JSON.stringify(answer)}`);
        }
      }
      return all;
    });
    // These are well formed, however odd: a link that is none is refused by its handler, action names and what somebody is called by nobody.
    const harmless = ['app.setEnabledActions ["/etc/passwd"]', 'app.setAuthor "../../etc/passwd"'];
    expect(answers.filter((answer) => !harmless.some((known) => answer.startsWith(known)))).toEqual([]);
    expect(JSON.stringify(keptRecords(temas.userData)[0])).toBe(before);
    await page.getByRole('application').waitFor();
  });

  it('takes tokens that were never given for nothing, and edits that do not fit for refused', async () => {
    const temas = await started();
    const { page } = temas;
    const answers = await page.evaluate(async () => {
      const { temas: given } = window as unknown as { temas: import('../../shared/ipc/bridge.ts').Bridge };
      const board = {
        id: 'x',
        kind: 'note',
        boardId: 'nowhere',
        x: 0,
        y: 0,
        width: 180,
        height: 180,
        text: '',
        color: 'yellow',
        link: null,
        textSize: null,
        bold: false,
        align: 'left',
        groupId: null,
        locked: false,
        hidden: false,
        order: 'a0',
      } as const;
      return Promise.all([
        given.request['document.openRecent']('made-up'),
        given.request['document.recover']('made-up'),
        given.request['document.discard']('made-up'),
        given.request['export.reveal']('made-up'),
        given.request['document.overwrite'](null),
        given.request['document.apply']({ sequence: 99, diff: JSON.stringify({ added: [board], updated: [], removed: [] }) }),
        given.openDropped([{ name: '/etc/passwd' }]),
        given.chooseDropped([{ name: '/etc/passwd' }]),
        given.request['import.read']({ token: 'made-up', passphrase: null }),
      ]);
    });
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
      'file-missing',
      'file-missing',
      'file-missing',
      'file-missing',
      'bad-request',
      'edit-refused',
      'ok',
      'file-name-unusable',
      'bad-request',
    ]);
    await page.getByText(t('notice.about-file', { name: 'passwd', text: t('error.file-name-unusable') })).waitFor();
    expect(keptRecords(temas.userData)[0]?.filter(({ kind }) => kind === 'note')).toEqual([]);
    expect(temas.app.windows()).toHaveLength(1);
  });

  it('answers nobody but the main frame of a window of ours', async () => {
    const temas = shared();
    expect(await askAsStranger(temas)).toEqual({ ok: false, error: { code: 'bad-request' } });
  });
});

it('the data folder belongs to the user alone', async () => {
  const { userData } = await started();
  for (const name of ['working', 'thumbnails']) expect(statSync(join(userData, name)).mode & 0o077).toBe(0);
});
