import type { Diff } from '../../shared/model/diff.ts';
import { typedWords } from '../../shared/model/words.ts';
import type { Editor } from './editor.ts';

/** The words that a change wrote, one record a line. */
const wordsOf = ({ added, updated }: Diff): string =>
  [...added.map(typedWords), ...updated.map(([before, after]) => (typedWords(before) === typedWords(after) ? '' : typedWords(after)))]
    .filter((words) => words.trim() !== '')
    .join('\n');

/** Says that a change could not be kept and is gone, and offers its words: until somebody has read it. */
export function tellGivenUp(editor: Editor, refused: Diff): void {
  const count = refused.added.length + refused.updated.length + refused.removed.length;
  const words = wordsOf(refused);
  const act = () => void navigator.clipboard.writeText(words);
  editor.notify('error', editor.t('save.givenUp', { count }), {
    lasting: true,
    ...(words === '' ? {} : { offers: { label: 'save.copyGivenUp', act } }),
  });
}
