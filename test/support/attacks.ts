import type { Page } from 'playwright-core';
import type { Temas } from './launch.ts';

/** What a page that is no longer ours would try. `weakened.test.ts` sees each of them succeed where what stops it is missing. */

/** Scripts of all kinds that are none of our files, a page in a frame and a form; Playwright's evaluate is not under the policy, so it only plants them. */
export const plantScripts = (page: Page): Promise<{ readonly marks: readonly string[]; readonly frames: number; readonly inFrame: unknown }> =>
  page.evaluate(async () => {
    const marks: string[] = [];
    (globalThis as unknown as { mark: (name: string) => void }).mark = (name) => marks.push(name);
    const inline = document.createElement('script');
    inline.textContent = "mark('inline script')";
    document.body.append(inline);
    const attribute = document.createElement('img');
    attribute.setAttribute('onerror', "mark('inline handler')");
    attribute.src = 'app://temas/none.png';
    document.body.append(attribute);
    const data = document.createElement('script');
    data.src = "data:text/javascript,mark('data script')";
    document.body.append(data);
    const frame = document.createElement('iframe');
    frame.src = 'app://temas/index.html';
    document.body.append(frame);
    const form = document.createElement('form');
    form.action = 'https://example.com';
    document.body.append(form);
    form.submit();
    // Something that may run shows when the others would have.
    await new Promise((done) => attribute.addEventListener('error', done, { once: true }));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const frames = document.querySelectorAll('iframe').length;
    let inFrame: unknown = null;
    try {
      inFrame = frame.contentWindow && 'temas' in frame.contentWindow;
    } catch {
      inFrame = 'closed';
    }
    for (const element of [inline, attribute, data, frame, form]) element.remove();
    return { marks, frames, inFrame };
  });

/** A timer's text and a stylesheet's: code of the page's world, not of the debugger's. Answers which were refused, and which took effect. */
export const evaluateTexts = (page: Page): Promise<{ readonly refused: readonly string[]; readonly evaluated: readonly string[] }> =>
  page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => refused.push(`${violatedDirective} ${blockedURI}`));
    setTimeout("document.title = 'evaluated'" as unknown as () => void);
    const style = document.createElement('style');
    style.textContent = 'body { outline-color: rgb(1, 2, 3) }';
    document.head.append(style);
    const evaluated = (): readonly string[] => [
      ...(document.title === 'evaluated' ? ['text'] : []),
      ...(getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)' ? ['style'] : []),
    ];
    while (refused.length + evaluated().length < 2) await new Promise((done) => requestAnimationFrame(done));
    return { refused, evaluated: evaluated() };
  });

/** What is answered to a window with our page and our preload that is none of ours. */
export const askAsStranger = ({ app }: Temas): Promise<unknown> =>
  app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const preload = `${electronApp.getAppPath()}/dist/preload/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
    await stranger.loadURL('app://temas/index.html');
    const result: unknown = await stranger.webContents.executeJavaScript("window.temas.request['start.recent'](null)");
    stranger.destroy();
    return result;
  });
