import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const logger = new URL('../../../electron/host/log.ts', import.meta.url).href;

/** What a program that logs this failure writes to its terminal. */
const logged = (failure: string): string =>
  spawnSync(process.execPath, ['--input-type=module', '-e', `import { logFailure } from '${logger}'; logFailure('opening', ${failure});`], {
    encoding: 'utf8',
  }).stderr;

describe('what is logged', () => {
  it('is the kind of failure and where in our code, never what the message or a path says', () => {
    const line = logged(
      "Object.assign(new Error(\"ENOENT: no such file, open '/home/ayşe/Gizli müşteri.cxmap'\\n    at secret (/home/ayşe/x.ts:1:1)\"), { code: 'ENOENT' })",
    );
    expect(line).toContain('temas: opening: Error ENOENT');
    expect(line).not.toMatch(/Gizli|müşteri|home|secret/);
  });

  it('names the file of a frame without its folder, with or without a function, also where a folder has spaces', () => {
    const stack = [
      'Error: x',
      '    at file:///home/my customer/app.js:1:2',
      '    at run (file:///home/my customer/host.js:3:4)',
      '    at async C:\\\\Users\\\\me\\\\main.js:5:6',
    ].join('\\n');
    expect(logged(`Object.assign(new Error('x'), { stack: '${stack}' })`)).toBe(
      'temas: opening: Error\n    at app.js:1:2\n    at run (host.js:3:4)\n    at main.js:5:6\n',
    );
  });

  it('is one line for what is no error', () => {
    expect(logged("'Gizli'")).toBe('temas: opening: string\n');
  });
});
