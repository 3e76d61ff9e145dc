// `npm run samples`: writes assets/samples/*.cxmap from the demo's readable source, in the way the app publishes any file.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from './lib/project.mjs';
import { runMain, say, Stop } from './lib/say.mjs';

/** The workshop's day: a sample built twice is the same sample. */
const MADE_AT = '2026-05-14T09:00:00.000Z';

/**
 * @template T
 * @typedef {{ readonly ok: true, readonly value: T } | { readonly ok: false, readonly error: { readonly code: string } }} Result
 */

/** @typedef {{ close(discard: boolean): unknown }} WorkingCopy */

/**
 * What this needs of the app's own TypeScript, which Node runs as it is. The paths are not written as imports, so that
 * the scripts can be type-checked without the app.
 * @typedef {object} App
 * @property {(prefix: string) => () => string} numberedIds
 * @property {(name: 'demo', language: string, newId: () => string) => readonly object[]} templateRecords
 * @property {{ create(creation: object): Result<WorkingCopy> }} WorkingCopy
 * @property {(copy: WorkingCopy, path: string, force: boolean) => Result<unknown>} publish
 */

/** @returns {Promise<App>} */
async function loadApp() {
  const sources = ['shared/base/id.ts', 'shared/templates/templates.ts', 'electron/host/working-copy.ts', 'electron/host/publish.ts'];
  const modules = await Promise.all(sources.map((source) => import(pathToFileURL(inProject(...source.split('/'))).href)));
  return Object.assign({}, ...modules);
}

/**
 * @param {App} app
 * @param {string} language
 * @param {string} path
 */
function writeSample(app, language, path) {
  const folder = mkdtempSync(join(tmpdir(), 'temas-sample-'));
  try {
    const identity = { documentId: `outage-${language}`, lineageId: `outage-${language}`, revision: 0, createdAt: MADE_AT, modifiedAt: MADE_AT };
    const copy = valueOf(
      app.WorkingCopy.create({ folder, identity, records: app.templateRecords('demo', language, app.numberedIds('outage')), origin: null }),
    );
    try {
      valueOf(app.publish(copy, path, true));
    } finally {
      copy.close(false);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @template T
 * @param {Result<T>} result
 */
function valueOf(result) {
  if (!result.ok) throw new Stop(`The sample could not be written: ${result.error.code}.`);
  return result.value;
}

await runMain(async () => {
  const app = await loadApp();
  for (const language of ['tr', 'en']) {
    const path = inProject('assets', 'samples', `outage.${language}.cxmap`);
    writeSample(app, language, path);
    say(`wrote assets/samples/outage.${language}.cxmap`);
  }
});
