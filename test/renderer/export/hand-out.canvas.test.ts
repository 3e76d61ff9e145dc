import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { demoRecords } from '../../shared/exchange/report/demo-report.ts';
import { openCanvasPage } from '../../support/canvas-page.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

type Module = typeof import('./report.page.ts');

const HOSTILE = [
  '<script>window.hit = 1</script>',
  '</script><script>window.hit = 2</script>',
  '"><img src=x onerror="window.hit = 3">',
  "' onfocus='window.hit = 4' autofocus x='",
  ']]><svg onload="window.hit = 5">',
  '</style><style>*{display:none}</style>',
  '<iframe srcdoc="<script>top.hit = 6</script>"></iframe>',
  '&lt;b&gt; &amp; <!-- ]]> --> <?php',
];

let page: Page;
const said: string[] = [];
const files = new Map<string, string>();

/** What the file wrote for a document, opened from the disk as people open it. */
const open = async (name: string): Promise<void> => void (await page.goto(pathToFileURL(files.get(name) ?? '').href));

beforeAll(async () => {
  const canvas = await openCanvasPage<Module>(new URL('report.page.ts', import.meta.url));
  page = canvas.page;
  const folder = freshFolder();
  let next = 0;
  const hostile = demoRecords('en').map((record): AnyRecord => {
    const words = HOSTILE[next++ % HOSTILE.length] ?? '';
    switch (record.kind) {
      case 'touchpoint':
        return { ...record, title: words, feeling: words, link: 'javascript:window.hit=7' };
      case 'map':
        return { ...record, title: words, scenario: words };
      case 'persona':
      case 'stage':
      case 'step':
      case 'lane':
      case 'board':
        return { ...record, name: words };
      case 'note':
        return { ...record, text: words };
      default:
        return record;
    }
  });
  for (const [name, records] of [
    ['demo', demoRecords('en')],
    ['hostile', hostile],
  ] as const) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, await canvas.call('handOut', records, 'en'));
    files.set(name, file);
  }
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) said.push(`asked for ${request.url()}`);
  });
});

const viewBox = async (): Promise<readonly number[]> =>
  ((await page.locator('#board-1 .stage svg').getAttribute('viewBox')) ?? '').split(' ').map(Number);
const widthSeen = async (): Promise<number> => (await viewBox())[2] ?? 0;

describe('a hand-out', () => {
  it('shows hostile words as words, runs none of them and asks nobody for anything', async () => {
    said.length = 0;
    await open('hostile');
    const text = await page.locator('main').innerText();
    for (const words of HOSTILE) expect(text.replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' '));
    expect(await page.evaluate(() => (window as unknown as { readonly hit?: number }).hit)).toBeUndefined();
    expect(await page.locator('iframe, img, [onerror], [onload], [onfocus], a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('script').count()).toBe(1);
    expect(said).toEqual([]);
  });

  it('would not run a script that slipped past the escaping', async () => {
    await open('demo');
    said.length = 0;
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.hit = 1';
      document.body.append(script);
    });
    expect(await page.evaluate(() => (window as unknown as { readonly hit?: number }).hit)).toBeUndefined();
    expect(said.join()).toContain('Content Security Policy');
  });

  it('zooms and moves by the keyboard', async () => {
    await open('demo');
    const stage = page.locator('#board-1 .stage');
    await stage.focus();
    await expect.poll(widthSeen).toBeGreaterThan(0);
    const whole = await widthSeen();
    await page.keyboard.press('+');
    await expect.poll(widthSeen).toBeLessThan(whole * 0.9);
    const [left = 0] = await viewBox();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await viewBox())[0]).toBeGreaterThan(left);
    await page.keyboard.press('0');
    await expect.poll(async () => Math.abs((await widthSeen()) - whole)).toBeLessThan(1);
  });

  it('fills the window and gives it back', async () => {
    await open('demo');
    const t = translator('en');
    const figure = page.locator('#board-1 .viewer');
    await page
      .locator('#board-1')
      .getByRole('button', { name: t('handout.full') })
      .click();
    const innerWidth = await page.evaluate((): number => window.innerWidth);
    expect((await figure.boundingBox())?.width).toBe(innerWidth);
    await page.keyboard.press('Escape');
    expect((await figure.boundingBox())?.width).toBeLessThan(innerWidth);
  });

  it('goes to a map by its name, and moves under a drag', async () => {
    await open('demo');
    await expect.poll(widthSeen).toBeGreaterThan(0);
    const whole = await widthSeen();
    await page.locator('.contents [data-show]').first().click();
    await expect.poll(widthSeen).toBeLessThan(whole * 0.9);
    const box = await page.locator('#board-1 .stage').boundingBox();
    if (!box) throw new Error('the picture is not to be seen');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('stage');
    const before = await viewBox();
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 260, box.y + 240, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await viewBox())[0]).toBeLessThan(before[0] ?? 0);
  });

  it('can be read without its script', async () => {
    await open('demo');
    await page.evaluate(() => document.querySelectorAll('.live').forEach((element) => element.classList.remove('live')));
    const box = await page.locator('#board-1 .stage svg').boundingBox();
    expect(box?.height).toBeGreaterThan(200);
    expect(await page.locator('main').innerText()).toContain('Not even a text to say there is an outage');
  });
});
