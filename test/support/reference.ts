import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { differingPixels, paintDifference } from './compare-pixels.ts';
import { decodePng, encodePng } from './png.ts';

const REFERENCES = fileURLToPath(new URL('../renderer/canvas/reference', import.meta.url));

/** Of all pixels of a picture: fifty-odd of 900 × 600, fewer than a handle of the selection has. */
const SHARE = 0.0001;
/** Of a small picture. */
const LEAST = 30;

/** Writes what is drawn as the new references instead of comparing. Look at every picture before you commit it. */
const accepts = process.env['TEMAS_ACCEPT'] === '1';

/**
 * Expects a shot of the page to look like `test/renderer/canvas/reference/NAME.png`. What does not is left in dist/test/canvas
 * with a picture of the difference. To take what is drawn now for the new references:
 *
 *     TEMAS_ACCEPT=1 npm run canvas -- look
 *
 * Fonts are bundled, Chromium comes with the app, and the harness asks for one colour profile, one scale and grey edges of
 * letters. Left to differ are the soft edges: another graphics card, another Chromium or another system's letters round
 * them in their own way. So a pixel is compared with the nine around its place in the other picture (`differingPixels`),
 * and a few may differ all the same. Written on Linux.
 */
export function expectReference(shot: Uint8Array, name: string): void {
  const path = join(REFERENCES, `${name}.png`);
  const shown = decodePng(shot);
  if (accepts) {
    mkdirSync(REFERENCES, { recursive: true });
    if (!existsSync(path) || differingPixels(shown, decodePng(readFileSync(path))).length > 0) writeFileSync(path, encodePng(shown));
    return;
  }
  if (!existsSync(path)) throw new Error(`there is no reference ${name}.png: look at what is drawn, then write it with TEMAS_ACCEPT=1`);
  const wanted = decodePng(readFileSync(path));
  const differing = differingPixels(shown, wanted);
  const most = Math.max(LEAST, Math.floor(wanted.width * wanted.height * SHARE));
  if (differing.length <= most) return;
  const folder = inProject('dist', 'test', 'canvas');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), encodePng(shown));
  writeFileSync(join(folder, `${name}.difference.png`), encodePng(paintDifference(wanted, differing)));
  expect.fail(
    `${name} does not look like its reference: ${differing.length} pixels differ, ${most} may. What is drawn: ${join(folder, `${name}.png`)}; where it differs: ${join(folder, `${name}.difference.png`)}`,
  );
}
