import type { CDPSession } from 'playwright-core';
import { expect, it } from 'vitest';
import { openSlowly } from '../support/slow-computer.ts';

const CONTROL = 2;
const SHIFT = 8;
const LETTERS = ['h', 'a', 't', 'n', 'e', 't'];

/** Presses keys as fast as a hand that waits for nothing; each of them is a letter. */
async function rush(devtools: CDPSession, keys: readonly { readonly letter: string; readonly modifiers: number }[]): Promise<void> {
  const sent = keys.flatMap(({ letter, modifiers }) => {
    const key = { key: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: letter.toUpperCase().charCodeAt(0), modifiers };
    const text = modifiers === 0 ? { text: letter } : {};
    return [
      devtools.send('Input.dispatchKeyEvent', { ...key, ...text, type: modifiers === 0 ? 'keyDown' : 'rawKeyDown' }),
      devtools.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
    ];
  });
  await Promise.all(sent);
}

it.each([
  ['the search', { letter: 'f', modifiers: CONTROL }],
  ['the palette', { letter: 'k', modifiers: CONTROL }],
  ['quick entry', { letter: 'n', modifiers: CONTROL | SHIFT }],
])('gives %s every key that follows its shortcut, also right after opening on a slow computer', async (_, shortcut) => {
  const { page, devtools, speedUp } = await openSlowly('blank');
  await rush(devtools, [shortcut, ...LETTERS.map((letter) => ({ letter, modifiers: 0 }))]);
  await speedUp();
  await expect.poll(() => page.locator('input:focus, textarea:focus').inputValue()).toBe(LETTERS.join(''));
});
