import { changeNib, nibOf } from '../../editor/ink.ts';
import { useT } from '../app-context.ts';
import { InkSwatches } from '../controls/ink-swatches.tsx';
import { NibChoice } from '../controls/nib-choice.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import './pen-picker.css';

/** What the pen in hand leaves; the eraser leaves nothing. */
export function PenPicker() {
  const t = useT();
  const editor = useEditor();
  const tool = useSession((session) => session.tool);
  const style = useSession((session) => session.style);
  if (tool !== 'pen' && tool !== 'highlighter') return null;
  const { color, thickness } = nibOf(style, tool);
  return (
    <div className={tool === 'pen' ? 'pen-picker' : 'pen-picker highlights'} role="group" aria-label={t(`action.tool.${tool}`)}>
      <InkSwatches label={t('style.color')} value={color} onChange={(next) => changeNib(editor, tool, { color: next })} />
      <NibChoice pen={tool} color={color} value={thickness} onChange={(next) => changeNib(editor, tool, { thickness: next })} />
    </div>
  );
}
