import type { Editor } from './editor.ts';

const works = new WeakMap<Editor, Set<Promise<unknown>>>();
const hurried = new WeakSet<Editor>();

const worksOf = (editor: Editor): Set<Promise<unknown>> => works.get(editor) ?? new Set();

/** Work that goes on over several turns of the page, and that a window about to close waits for. */
export function underWay<T>(editor: Editor, work: Promise<T>): Promise<T> {
  const all = worksOf(editor);
  works.set(editor, all.add(work));
  const over = () => all.delete(work);
  work.then(over, over);
  return work;
}

/** The window is about to close: nobody is held up any more, what is left is done at once. */
export const isHurried = (editor: Editor): boolean => hurried.has(editor);

/** Until everything that is under way is done, as fast as that can be. */
export async function finishWork(editor: Editor): Promise<void> {
  hurried.add(editor);
  while (worksOf(editor).size > 0) await Promise.allSettled(worksOf(editor));
  hurried.delete(editor);
}
