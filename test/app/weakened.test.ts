import { expect, it } from 'vitest';
import { translator } from '../../shared/i18n/translator.ts';
import { askAsStranger, evaluateTexts, plantScripts } from '../support/attacks.ts';
import { launchTemas, type Temas } from '../support/launch.ts';
import { appWithout } from '../support/weakened-app.ts';

// The controls of security.test.ts: what it tries succeeds in an app that lacks what stops it.

const t = translator('en');

async function startedWithout(what: Parameters<typeof appWithout>[0]): Promise<Temas> {
  const temas = await launchTemas({ app: await appWithout(what) });
  await temas.page.getByRole('button', { name: t('start.blank') }).click();
  await temas.page.getByRole('application').waitFor();
  return temas;
}

it('would run scripts that are none of its files without the policy', async () => {
  const { page } = await startedWithout('policy');
  expect((await plantScripts(page)).marks.toSorted()).toEqual(['data script', 'inline handler', 'inline script']);
  expect(await evaluateTexts(page)).toEqual({ refused: [], evaluated: ['text', 'style'] });
});

it('would answer a stranger without the check of the sender', async () => {
  expect(await askAsStranger(await startedWithout('check of the sender'))).toMatchObject({ ok: true });
});
