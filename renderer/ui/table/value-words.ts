import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Column } from '../../editor/table/model.ts';

/** How a value is called where rows are chosen by it: an empty cell of yes or no means no. */
export function valueWords({ kind }: Column, value: string, t: Translate): string {
  if (value !== '') return value;
  return t(kind === 'flag' ? 'table.no' : 'table.nothing');
}
