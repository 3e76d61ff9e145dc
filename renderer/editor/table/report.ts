import { scaleText } from '../../../shared/layout/curve-keys.ts';
import type { TableGrid } from './grid.ts';
import type { Report } from './model.ts';

const MOST_NAMED = 5;

export const listed = (names: readonly string[]): string => {
  const unique = [...new Set(names)];
  return unique.length > MOST_NAMED ? `${unique.slice(0, MOST_NAMED).join(', ')} …` : unique.join(', ');
};

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What came of writing besides the cells: entries that were made, cells that were not taken; null when nothing did. */
export function reportText({ editor, shape }: TableGrid, { created, refused, divided }: Report): string | null {
  const { t } = editor;
  const parts: string[] = [];
  if (created.length > 0) parts.push(t('table.created', { what: listed(created.map(({ kind, name }) => `${t(`kind.${kind}`)} “${short(name)}”`)) }));
  if (divided.length > 0) parts.push(t('table.divided', { what: listed(divided.map((text) => `“${short(text)}”`)) }));
  if (refused.length > 0) {
    const labelOf = (id: string) => shape?.model.columns.find((column) => column.id === id)?.label ?? id;
    const what = refused.map(({ column, text, scale, why }) => {
      const because = scale ? scaleText(scale, t) : why && t(why);
      return `${labelOf(column)} “${short(text)}”${because ? ` (${because})` : ''}`;
    });
    parts.push(t('table.refused', { count: refused.length, what: listed(what) }));
  }
  return parts.length > 0 ? parts.join(' · ') : null;
}
