// `npm start [-- FILE.cxmap …]`: sets up what is missing, builds what has changed, opens Temas.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from './lib/build-app.mjs';
import { desktopUserEnv, desktopUserMay, dropRoot, readableApp, readableElectron } from './lib/desktop-user.mjs';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
import { callerFolder, isRoot } from './lib/project.mjs';
import { runInForeground } from './lib/run.mjs';
import { runMain, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runMain(async () => {
  const headless = !hasDisplay();
  const electron = await setUp({ headless });
  await ensureBuilt();
  if (electron.kind === 'test') say(`using the test runtime (Electron ${electron.version}): the product's own could not be downloaded here`);

  const args = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(callerFolder(), arg)));
  if (isRoot()) {
    say('started as root: Electron runs as the unprivileged user 65534, so that its sandbox works');
    const closed = args.find((arg) => existsSync(arg) && !desktopUserMay(arg, '-r'));
    if (closed !== undefined) say(`${closed} cannot be read by that user`);
  }
  if (headless) say('no display here: running on a virtual one (Xvfb)');

  const display = headless ? await startVirtualDisplay({ windowManager: false }) : undefined;
  try {
    const executable = await readableElectron(electron.executable);
    const chromium = args.includes('--enable-logging') ? [] : ['--log-level=3'];
    const start = dropRoot(executable, [await readableApp(), ...chromium, ...args]);
    return await runInForeground(start.command, start.args, { env: { ...desktopUserEnv(), ...display?.env }, cwd: isRoot() ? '/' : callerFolder() });
  } finally {
    display?.stop();
  }
});
