// `npm run bench:board -- N OUT.cxmap`: writes the board of N notes that whiteboards are measured on; with --hard instead of N
// the one with clusters, pictures, ink, connectors and three maps.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { callerFolder, inProject } from './lib/project.mjs';
import { runMain, say, Stop } from './lib/say.mjs';

const MOST_NOTES = 100_000;

/**
 * What this needs of the benchmark's own TypeScript, which Node runs as it is. The paths are not written as imports, so that
 * the scripts can be type-checked without the app.
 * @typedef {object} Boards
 * @property {(count: number) => readonly object[]} notesBoard
 * @property {() => { records: readonly object[], assets: readonly object[] }} hardBoard
 * @property {(records: readonly object[], path: string, assets?: readonly object[]) => void} writeBoard
 */

/** @returns {Promise<Boards>} */
async function loadBoards() {
  const modules = await Promise.all(
    ['notes-board', 'hard-board', 'write-board'].map((name) => import(pathToFileURL(inProject('test', 'bench', 'board', `${name}.ts`)).href)),
  );
  return Object.assign({}, ...modules);
}

await runMain(async () => {
  const [what = '', out = ''] = process.argv.slice(2);
  const count = Number(what);
  const isHard = what === '--hard';
  if (!out.endsWith('.cxmap') || !(isHard || (Number.isInteger(count) && count > 0 && count <= MOST_NOTES))) {
    throw new Stop('Usage: npm run bench:board -- N|--hard OUT.cxmap (N notes, at most 100,000).', 2);
  }
  const boards = await loadBoards();
  const path = resolve(callerFolder(), out);
  if (isHard) {
    const { records, assets } = boards.hardBoard();
    boards.writeBoard(records, path, assets);
  } else boards.writeBoard(boards.notesBoard(count), path);
  say(`wrote ${out}`);
});
