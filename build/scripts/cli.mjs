// `npm run -s cli -- VERB …`: Temas from a terminal. `new` and `check` are a program of plain Node; `export` and `import` need Electron.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build-app.mjs';
import { desktopUserEnv, dropRoot, readableApp, readableElectron } from './lib/desktop-user.mjs';
import { hasDisplay, startVirtualDisplay } from './lib/display.mjs';
import { callerFolder, inProject, isRoot } from './lib/project.mjs';
import { isChromiumNoise, passLines } from './lib/quiet-chromium.mjs';
import { stage } from './lib/root-staging.mjs';
import { forwardSignals, projectNode, runInForeground, signalNumber } from './lib/run.mjs';
import { runMain } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const words = process.argv.slice(2);

await runMain(async () => {
  const needsWindow = words[0] === 'export' || words[0] === 'import';
  const headless = needsWindow && !hasDisplay();
  const electron = await setUp({ headless });
  await ensureBuilt();
  if (!needsWindow) return runInForeground(projectNode(), [inProject('dist', 'main', 'cli.js'), ...words], { cwd: callerFolder() });

  const display = headless ? await startVirtualDisplay() : undefined;
  const staging = isRoot() ? await stage(words, callerFolder()) : undefined;
  try {
    const start = dropRoot(await readableElectron(electron.executable), [
      await readableApp(),
      '--log-level=3',
      '--cli',
      ...(staging?.words ?? words),
    ]);
    const env = { ...desktopUserEnv(staging?.home), ...(staging && { TMPDIR: staging.home }), ...display?.env };
    const code = await runUntouched(start, { env, cwd: callerFolder() }, staging?.unstaged ?? ((line) => line));
    // What is there is whole, also where another one failed.
    staging?.deliver();
    return code;
  } finally {
    staging?.remove();
    display?.stop();
  }
});

/**
 * Passes on the program's two outputs and its exit code as they are, but for Chromium's remarks about the machine.
 * @param {{ command: string, args: readonly string[] }} start
 * @param {{ env: NodeJS.ProcessEnv, cwd: string }} place
 * @param {(line: string) => string} unstaged
 * @returns {Promise<number>}
 */
function runUntouched({ command, args }, place, unstaged) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { ...place, stdio: ['ignore', 'pipe', 'pipe'] });
    const stopForwarding = forwardSignals(child);
    // A reader that closed early (`| head`) wants no more lines; the files it asked for it still wants.
    process.stdout.on('error', () => {});
    passLines(child.stdout, process.stdout, unstaged);
    passLines(child.stderr, process.stderr, (line) => (isChromiumNoise(line) ? undefined : unstaged(line)));
    child.on('error', failed);
    child.on('close', (code, signal) => {
      stopForwarding();
      done(code ?? 128 + signalNumber(signal));
    });
  });
}
