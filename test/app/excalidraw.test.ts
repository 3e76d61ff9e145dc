import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inProject } from '../../build/scripts/lib/project.mjs';
import { translator } from '../../shared/i18n/translator.ts';
import { untilKept } from '../support/board.ts';
import { openNew } from '../support/gestures.ts';
import { freshFolder } from '../support/launch.ts';
import { temas as runCli } from '../support/terminal.ts';

const t = translator('en');
const sample = (name: string): string => inProject('test/shared/exchange/files', name);

it('takes what was copied in Excalidraw as things that hold together, its pictures decoded, in one step of undo', async () => {
  const { app, page, userData } = await openNew('blank');
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), readFileSync(sample('excalidraw-clipboard.json'), 'utf8'));
  await page.keyboard.press('Control+v');
  await page.getByText(t('import.left.webPages', { count: 1 })).waitFor();
  const kept = await untilKept(userData, (document) => document.all('image').length === 2);
  const wordsOf = (id: string | null) => kept.all('shape').find((shape) => shape.id === id)?.text;
  const bound = kept.all('line').filter(({ fromId, toId }) => fromId !== null && toId !== null);
  expect(bound.map(({ fromId }) => wordsOf(fromId)).toSorted()).toEqual(['Modem yeniden başlatılır', 'Tanındı mı?', 'Çağrı merkezi aranır']);
  // The second one was a drawing: nothing but pixels enters a document.
  expect(kept.all('attachment').map(({ mime }) => mime)).toEqual(['image/png', 'image/png']);
  await page.keyboard.press('Control+z');
  await untilKept(userData, (document) => document.all('shape').length === 0 && document.all('group').length === 0);
});

it('makes a workshop of a drawing from a terminal, and says what it left out', () => {
  const output = join(freshFolder(), 'drawing.cxmap');
  expect(runCli('import', sample('workshop.excalidraw'), output, '--lang', 'en').said).toContain(t('import.left.opacity', { count: 1 }));
  expect(JSON.parse(runCli('check', output).printed)).toMatchObject({ counts: { frame: 1, image: 2, attachment: 2, line: 5, ink: 2 }, warnings: [] });
});
