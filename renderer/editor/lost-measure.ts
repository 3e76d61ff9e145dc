import type { Diff } from '../../shared/model/diff.ts';
import type { Editor } from './editor.ts';

/** Says what went with it when a measured point was moved by hand: where its number came from is quickly gone and hard to find again. */
export function tellLostMeasure(editor: Editor, { updated }: Diff): void {
  const lost = updated.some(
    ([before, after]) => before.kind === 'curvePoint' && after.kind === 'curvePoint' && before.basis === 'measured' && after.basis !== 'measured',
  );
  if (lost) editor.notify('info', editor.t('emotion.measureLost'), { undoes: true });
}
