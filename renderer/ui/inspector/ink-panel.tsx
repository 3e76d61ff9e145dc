import type { AnyRecord, Ink } from '../../../shared/model/kinds.ts';
import { dressSelection } from '../../editor/style.ts';
import { NibChoice } from '../controls/nib-choice.tsx';
import { useEditor } from '../editor-context.ts';
import { commonOf } from './common.ts';
import { StylePart } from './style-part.tsx';
import { ThingActions } from './thing-parts.tsx';

/** How thick strokes are, where all of them came from one pen. */
export function NibPart({ records }: { readonly records: readonly AnyRecord[] }) {
  const editor = useEditor();
  const inks = records.flatMap((record) => (record.kind === 'ink' ? [record] : []));
  const pen = commonOf(inks, (ink) => ink.pen);
  if (!pen || inks.length < records.length) return null;
  return (
    <NibChoice
      pen={pen}
      color={commonOf(inks, ({ color }) => color) ?? 'black'}
      value={commonOf(inks, ({ thickness }) => thickness) ?? null}
      onChange={(thickness) => dressSelection(editor, { thickness })}
    />
  );
}

export function InkPanel({ ink }: { readonly ink: Ink }) {
  return (
    <>
      <div className={ink.pen === 'pen' ? undefined : 'highlights'}>
        <StylePart records={[ink]} />
      </div>
      <NibPart records={[ink]} />
      <ThingActions />
    </>
  );
}
