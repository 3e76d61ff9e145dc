import { useT } from '../../app-context.ts';
import type { OptionsProps } from './options-panel.tsx';

/** Of tables: what will be in them. */
export function SheetOptions({ options }: OptionsProps<'xlsx'> | OptionsProps<'csv'>) {
  const t = useT();
  return <p className="field-hint">{t(`format.${options.format}.hint`)}</p>;
}

/** Of what has nothing to choose: what will be in it. */
export function DataHint({ options }: OptionsProps<'json'> | OptionsProps<'mmd'>) {
  const t = useT();
  return <p className="field-hint">{t(`format.${options.format}.hint`)}</p>;
}
