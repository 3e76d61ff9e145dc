import { useT } from '../../app-context.ts';
import { EveryBoardField } from './every-board-field.tsx';
import type { OptionsProps } from './options-panel.tsx';

/** Of what tells of a workshop in words and tables: HTML and Markdown. */
export function ToldOptions<F extends 'html' | 'md'>({ options, choice, onChange }: OptionsProps<F>) {
  const t = useT();
  return (
    <>
      <EveryBoardField choice={choice} value={options.everyBoard} onChange={(everyBoard) => onChange({ ...options, everyBoard })} />
      <p className="field-hint">{t(`format.${options.format}.hint`)}</p>
    </>
  );
}
