import type { Translate } from '../../i18n/translate.ts';
import type { Block, Cell, Column, Fact, Group, Line, Report, Section, Table } from './report.ts';

const SPECIAL = /[\\`*_[\]<|~$]/g;
/** What opens a list, a heading or a line where a line of text begins; numbers do so with what follows them. */
const OPENS = /^(?:[-+=:#>]|(\d+)[.)])/;

/** Words that read as what they are, wherever Markdown would take some of their signs for its own. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll(SPECIAL, String.raw`\$&`);

/** Lines of text in one line of Markdown: a cell of a table has no other. */
const inCell = (text: string): string =>
  text
    .trim()
    .split(/\r\n?|[\n\u2028\u2029\v\f]/)
    .map((line) => escaped(line.trim()))
    .join('<br>');

/** The same at the beginning of a line. */
const inLine = (text: string): string =>
  inCell(text).replace(OPENS, (start, count: string | undefined) => (count === undefined ? `\\${start}` : `${count}\\${start.slice(-1)}`));

/** A link holds neither spaces nor pointed brackets: `normalLink` sees to that. */
const address = (link: string): string => link.replaceAll('(', '%28').replaceAll(')', '%29');
const linked = ({ text, link }: Line): string => (link === undefined ? inCell(text) : `[${inCell(text)}](${address(link)})`);
const lineOf = (line: Line): string => (line.label === undefined ? linked(line) : `*${inCell(line.label)}:* ${linked(line)}`);

function cellOf({ lines, marks = [] }: Cell, t: Translate): string {
  const [first, ...rest] = lines.map(lineOf);
  const marked = marks.map((mark) => `*${inCell(t(`mark.${mark}`))}*`).join(' · ');
  return [first, marked, ...rest].filter((part) => part !== undefined && part !== '').join('<br>');
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function tableOf(columns: readonly Column[], { rows }: Group, t: Translate): string {
  const head = row(columns.map(({ label }) => inCell(label)));
  const rule = row(columns.map(({ numeric }) => (numeric ? '---:' : '---')));
  return [head, rule, ...rows.map((cells) => row(columns.map((_, at) => cellOf(cells[at] ?? { lines: [] }, t))))].join('\n');
}

const tablesOf = (table: Table, t: Translate): readonly string[] =>
  table.groups.flatMap((group) => [
    ...(group.title === '' ? [] : [`#### ${inLine(group.title)}`]),
    ...(group.aside === '' || group.title === '' ? [] : [`*${inCell(group.aside)}*`]),
    tableOf(table.columns, group, t),
  ]);

const factList = (facts: readonly Fact[]): string => facts.map(({ label, text }) => `- **${inLine(label)}:** ${inLine(text)}`).join('\n');

function blockOf(block: Block, t: Translate): readonly string[] {
  switch (block.type) {
    case 'text':
      return [inLine(block.text)];
    case 'notice':
      return [`> ${inLine(block.text)}`];
    case 'facts':
      return block.facts.length === 0 ? [] : [factList(block.facts)];
    case 'counts':
      return [factList(block.counts)];
    case 'persona': {
      const { name, role, quote, parts } = block.persona;
      return [
        `### ${inLine(name)}`,
        ...(role.trim() === '' ? [] : [inLine(role)]),
        ...(quote === '' ? [] : [`> ${inLine(t('emotion.quoted', { quote }))}`]),
        ...(parts.length === 0 ? [] : [factList(parts)]),
      ];
    }
    case 'list':
      return [`### ${inLine(block.title)}`, block.items.map((item, at) => `${at + 1}. ${inLine(item)}`).join('\n')];
    case 'table':
      return tablesOf(block, t);
    // A picture is another file.
    case 'map':
      return [];
  }
}

const sectionOf = ({ title, over, blocks }: Section, t: Translate): readonly string[] => [
  `## ${inLine(title)}`,
  ...(over === '' ? [] : [`*${inLine(over)}*`]),
  ...blocks.flatMap((block) => blockOf(block, t)),
];

/**
 * A report as Markdown as GitHub reads it (GFM: tables, hard breaks as <br>). Every text is escaped, so that what somebody
 * wrote on a note neither becomes a heading nor HTML. Lines end in LF.
 */
export function reportMarkdown({ cover, sections }: Report, t: Translate): string {
  const parts = [
    `# ${inLine(cover.title)}`,
    `*${inLine(cover.over)}*`,
    ...(cover.notice === null ? [] : [`> ${inLine(cover.notice)}`]),
    ...(cover.facts.length === 0 ? [] : [factList(cover.facts)]),
    inLine(cover.made),
    ...sections.flatMap((section) => sectionOf(section, t)),
  ];
  return `${parts.join('\n\n')}\n`;
}
