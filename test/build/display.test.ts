import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

const display = new URL('../../build/scripts/lib/display.mjs', import.meta.url).href;

/** A script with a virtual display of its own; says the display's number and then waits for ever. */
const SCRIPT = `import { startVirtualDisplay } from '${display}'; const { env } = await startVirtualDisplay(); console.log(env.DISPLAY); setInterval(() => {}, 60_000);`;

const socketOf = (name: string): string => `/tmp/.X11-unix/X${name.trim().slice(1)}`;

it.runIf(process.platform === 'linux')(
  'a virtual display takes everything of its own along when its script is killed, for the next user to start one',
  async () => {
    const script = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [name] = (await once(script.stdout, 'data')) as [Buffer];
    const socket = socketOf(name.toString());
    expect(existsSync(socket)).toBe(true);
    script.kill('SIGKILL');
    await expect.poll(() => existsSync(socket), { timeout: 10_000 }).toBe(false);
  },
);
