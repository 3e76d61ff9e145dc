import { useT } from '../../app-context.ts';
import { EveryBoardField } from './every-board-field.tsx';
import type { OptionsProps } from './options-panel.tsx';

/** Of tables: of which boards they tell. */
export function SheetOptions({ options, choice, onChange }: OptionsProps<'xlsx'> | OptionsProps<'csv'>) {
  const t = useT();
  return (
    <>
      <EveryBoardField choice={choice} value={options.everyBoard} onChange={(everyBoard) => onChange({ ...options, everyBoard } as never)} />
      <p className="field-hint">{t(`format.${options.format}.hint`)}</p>
    </>
  );
}

/** Of what has nothing to choose: what will be in it. */
export function DataHint({ options }: OptionsProps<'json'> | OptionsProps<'mmd'>) {
  const t = useT();
  return <p className="field-hint">{t(`format.${options.format}.hint`)}</p>;
}
