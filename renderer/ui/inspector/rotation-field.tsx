import { isTurnable, turnBy } from '../../../shared/commands/transform.ts';
import { centre, type Rect } from '../../../shared/geometry/rect.ts';
import { numberText } from '../../../shared/layout/names.ts';
import type { Id } from '../../../shared/base/id.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { commonOf } from './common.ts';
import { NumberField } from './number-field.tsx';

/** How far things are turned, each around its own middle; emptied, they are upright. Nothing where something stays upright anyway. */
export function RotationField({ records }: { readonly records: readonly AnyRecord[] }) {
  const t = useT();
  const editor = useEditor();
  const things = records.filter(isTurnable);
  if (things.length === 0 || things.length < records.length) return null;
  const shown = commonOf(things, ({ rotation }) => rotation);
  const commit = (degrees: number | null) =>
    editor.together('history.turn', () => {
      for (const { id, rotation } of things) {
        const box = boxOf(id);
        if (box)
          editor.execute(
            'history.turn',
            turnBy(editor.document, { boxes: new Map([[id, box]]), about: centre(box), degrees: (degrees ?? 0) - rotation }),
          );
      }
    });
  const boxOf = (id: Id): Rect | null => {
    const loose = editor.index().loose(id);
    return loose && 'box' in loose ? loose.box : null;
  };
  return (
    <NumberField label={t('arrange.rotation')} shown={shown === undefined ? '' : numberText(Math.round(shown * 10) / 10, t)} onCommit={commit} />
  );
}
