import { normalLink } from '../../base/link.ts';
import { durationText, TIMES } from '../../layout/duration-text.ts';
import { entryName } from '../../layout/names.ts';
import { marksOf } from '../../model/card-marks.ts';
import { tagsOf } from '../../model/hosted.ts';
import type { ReportContext } from './context.ts';
import type { PlacedCard } from './placed-cards.ts';
import type { Cell, Column, Line, Table } from './report.ts';

const SAID = ['behaviour', 'thinking', 'feeling', 'expectation', 'idea', 'afterEffect', 'evidence'] as const;

/** The words of a touchpoint and its marks. */
export const titleCell = ({ card, words }: PlacedCard): Cell => ({ lines: [{ text: words, ...linkOf(card.link) }], marks: marksOf(card) });

/** Where words lead, unless that could pass for something else. */
export function linkOf(link: string | null): Pick<Line, 'link'> {
  const safe = link === null ? null : normalLink(link);
  return safe === null ? {} : { link: safe };
}

/** The same with everything else that was written about it. */
export function fullCell(placed: PlacedCard, { document, t }: ReportContext): Cell {
  const { card, words } = placed;
  const persona = card.personaId === null ? undefined : document.find('persona', card.personaId);
  const more: readonly (readonly [label: string, text: string])[] = [
    [t('map.persona'), persona ? entryName(persona, t) : ''],
    ...SAID.map((field) => [t(`table.column.${field}`), card[field]] as const),
    [
      t('table.column.tags'),
      tagsOf(document, card.id)
        .map((tag) => entryName(tag, t))
        .join(', '),
    ],
  ];
  const lines: Line[] = [{ text: words }];
  if (card.state === 'planned') lines.push({ text: t('table.state.planned'), quiet: true });
  for (const [label, text] of more) if (text.trim() !== '') lines.push({ label, text, quiet: true });
  if (card.link !== null) lines.push({ label: t('table.column.link'), text: card.link, quiet: true, ...linkOf(card.link) });
  return { lines, marks: marksOf(card) };
}

/** Who is accountable, and who contributes. */
export function ownerCell({ owner, contributors }: PlacedCard, { t }: ReportContext): Cell {
  return {
    lines: [
      ...(owner === '' ? [] : [{ text: owner }]),
      ...(contributors.length === 0 ? [] : [{ label: t('report.alsoBy'), text: contributors.join(', '), quiet: true as const }]),
    ],
  };
}

export const timeCell = ({ card }: PlacedCard, { t }: ReportContext): Cell => ({
  lines: TIMES.flatMap(([field, key]) => {
    const minutes = card[field];
    return minutes === null ? [] : [{ text: t(key, { time: durationText(minutes, t) }) }];
  }),
});

const isEmpty = ({ lines, marks = [] }: Cell): boolean => lines.length === 0 && marks.length === 0;

/** The table without the columns in which nobody wrote anything; the first one always stays. */
export function withoutEmptyColumns(table: Table): Table {
  const kept = table.columns.map(
    (_, at) => at === 0 || table.groups.some(({ rows }) => rows.some((row) => row[at] !== undefined && !isEmpty(row[at]))),
  );
  const pick = <T>(list: readonly T[]): readonly T[] => list.filter((_, at) => kept[at]);
  return {
    ...table,
    columns: pick<Column>(table.columns),
    groups: table.groups.map((group) => ({ ...group, rows: group.rows.map((row) => pick<Cell>(row)) })),
  };
}
