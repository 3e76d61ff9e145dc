import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../electron/host/schema.ts';
import { dropRoot } from '../../build/scripts/lib/desktop-user.mjs';
import { untilKept } from '../support/board.ts';
import { desktopEnv } from '../support/electron.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { launchPackaged, packagedTemas, temasCli } from '../support/packaged.ts';

it('opens a file, takes a note and publishes it when it is asked to quit', async () => {
  const file = join(freshFolder(), 'Atölye çalışması.cxmap');
  expect(await temasCli(['new', file, '--template', 'journey'], { display: true })).toEqual({ status: 0, stdout: '', stderr: '' });
  const temas = await launchPackaged([file]);
  await temas.page.getByRole('application').waitFor();
  await temas.page.keyboard.press('n');
  await temas.page.keyboard.type('Şikâyetim çözüldü');
  await temas.page.keyboard.press('Escape');
  await untilKept(temas.userData, (kept) => kept.all('note').some(({ text }) => text === 'Şikâyetim çözüldü'));
  await temas.quit();
  expect(execFileSync('sqlite3', ['-readonly', file, 'select text from note'], { encoding: 'utf8' })).toContain('Şikâyetim çözüldü');
});

it('runs its pages in Chromium’s sandbox', async () => {
  const temas = await launchPackaged([]);
  await temas.page.getByRole('button').first().waitFor();
  expect(seccompOfRenderers(temas.userData)).toEqual(['2']);
  await temas.quit();
});

it('has its fuses set as declared', async () => {
  const wire = await getCurrentFuseWire(await packagedTemas());
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseV1Options.EnableCookieEncryption];
  expect(off.map((fuse) => wire[fuse])).toEqual(off.map(() => FuseState.DISABLE));
  expect(on.map((fuse) => wire[fuse])).toEqual(on.map(() => FuseState.ENABLE));
});

it('is not to be used as a Node for other scripts', async () => {
  const { command, args } = dropRoot(await packagedTemas(), ['-p', '6 * 7']);
  const env = { ...(await desktopEnv()), ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = spawnSync(command, args, { cwd: '/', env, encoding: 'utf8', timeout: 5_000, killSignal: 'SIGKILL' });
  expect(stdout).not.toContain('42');
});

it('holds the built app, the addon and nothing else', async () => {
  const resources = join(dirname(await packagedTemas()), 'resources');
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked']);
  const entries = listPackage(join(resources, 'app.asar'), { isPack: false });
  const strangers = entries.filter(
    (entry) => !/^\/(package\.json|LICENSE|dist(\/(main|preload|renderer)(\/.*)?)?|node_modules(\/better-sqlite3(\/.*)?)?)$/.test(entry),
  );
  expect(entries.length).toBeGreaterThan(30);
  expect(strangers).toEqual([]);
});

it('makes and checks files without a display, and says that an export needs one', async () => {
  const folder = freshFolder();
  const file = join(folder, 'x.cxmap');
  expect(await temasCli(['new', file, '--template', 'demo', '--lang', 'tr'], { display: false })).toEqual({ status: 0, stdout: '', stderr: '' });
  const checked = await temasCli(['check', file], { display: false });
  expect(checked).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(checked.stdout)).toMatchObject({ schemaVersion: SCHEMA_VERSION, warnings: [] });
  expect(await temasCli(['check', join(folder, 'none.cxmap')], { display: false })).toMatchObject({ status: 3, stdout: '' });
  const refused = await temasCli(['export', file, '--to', join(folder, 'x.pdf')], { display: false });
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual(['x.cxmap']);
});

it('exports a PDF where there is a display', async () => {
  const folder = freshFolder();
  const [file, pdf] = [join(folder, 'x.cxmap'), join(folder, 'x.pdf')];
  await temasCli(['new', file, '--template', 'demo', '--lang', 'tr'], { display: true });
  expect(await temasCli(['export', file, '--to', pdf, '--page', 'A1', '--lang', 'tr'], { display: true })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/^Pages: +1$/m);
});

/** The kernel's own word on the sandbox, for the renderers of one run: 2 is a seccomp filter. */
function seccompOfRenderers(userData: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (!command.includes('--type=renderer') || !command.includes(userData)) return [];
        return [/^Seccomp:\s+(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'unknown'];
      } catch {
        return []; // it ended while we looked
      }
    });
}
