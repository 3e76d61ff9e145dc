import type { CDPSession } from 'playwright-core';
import type { TemplateName } from '../../shared/ipc/names.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { launchTemas, type Temas } from './launch.ts';

/** Slow enough that the first moments after opening can be told from one another. */
const TIMES_SLOWER = 12;

interface SlowTemas extends Temas {
  /** The page's own debugger, for what goes to it without waiting. */
  readonly devtools: CDPSession;
  /** As fast as the computer is again. */
  readonly speedUp: () => Promise<unknown>;
}

/** Temas on a slow computer, where the board of a new document of that template has just appeared. */
export async function openSlowly(template: TemplateName): Promise<SlowTemas> {
  const temas = await launchTemas();
  const { page } = temas;
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: TIMES_SLOWER });
  await page.getByRole('button', { name: translator('en')(`start.${template}`) }).click();
  await page.getByRole('application').waitFor();
  return { ...temas, devtools, speedUp: () => devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 }) };
}
