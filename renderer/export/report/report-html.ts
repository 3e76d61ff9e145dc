import type { Translate } from '../../../shared/i18n/translate.ts';
import type { Block, Cell, Cover, Fact, Group, Line, PersonaSheet, Section, Table } from '../../../shared/exchange/report/report.ts';
import { escapeXml } from '../../../shared/paint/paint-svg.ts';
import { emotionLine, markSign, personaSign } from './signs.ts';

/** What HTML needs besides the words. */
export interface HtmlParts {
  readonly t: Translate;
  /** The address of a picture, data: where the page is to stand alone; null where it is missing. */
  readonly addressOf: (sha256: string) => string | null;
  /** The picture of a map as markup; empty where it is shown elsewhere. */
  readonly mapPicture: (block: Extract<Block, { type: 'map' }>) => string;
}

const text = escapeXml;

const paragraph = (words: string, className: string): string => `<p class="${className}">${text(words)}</p>`;
const optional = (words: string, className: string): string => (words.trim() === '' ? '' : paragraph(words, className));

function lineHtml({ text: words, label, quiet, link }: Line): string {
  const said = link === undefined ? text(words) : `<a href="${text(link)}" rel="noopener noreferrer">${text(words)}</a>`;
  const about = label === undefined ? '' : `<span class="label">${text(label)}:</span> `;
  return `<p class="${quiet ? 'line quiet' : 'line'}">${about}${said}</p>`;
}

function cellHtml({ lines, marks = [] }: Cell, t: Translate): string {
  const [first = '', ...rest] = lines.map(lineHtml);
  const marked = marks.map((mark) => `<span class="mark">${markSign(mark)}${text(t(`mark.${mark}`))}</span>`).join('');
  return [first, marked === '' ? '' : `<p class="line marks">${marked}</p>`, ...rest].join('');
}

function groupHtml({ title, aside, rows }: Group, { columns }: Table, t: Translate): string {
  const head =
    title === ''
      ? ''
      : `<tr class="group"><th colspan="${columns.length}" scope="rowgroup"><div class="group-line"><span>${text(title)}</span>` +
        `${aside === '' ? '' : `<span class="aside">${text(aside)}</span>`}</div></th></tr>`;
  const cellOf = (cell: Cell | undefined, at: number) => `<td${columns[at]?.numeric ? ' class="numeric"' : ''}>${cell ? cellHtml(cell, t) : ''}</td>`;
  return `<tbody>${head}${rows.map((cells) => `<tr>${columns.map((_, at) => cellOf(cells[at], at)).join('')}</tr>`).join('')}</tbody>`;
}

function tableHtml(table: Table, t: Translate): string {
  const { columns, groups } = table;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col width="${((100 * share) / all).toFixed(2)}%">`).join('');
  const heads = columns.map(({ label, numeric }) => `<th scope="col"${numeric ? ' class="numeric"' : ''}>${text(label)}</th>`).join('');
  const body = groups.map((group) => groupHtml(group, table, t)).join('');
  return `<table><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead>${body}</table>`;
}

export const factsHtml = (facts: readonly Fact[], className: string): string =>
  facts.length === 0
    ? ''
    : `<dl class="${className}">${facts.map(({ label, text: words }) => `<div><dt>${text(label)}</dt><dd>${text(words)}</dd></div>`).join('')}</dl>`;

function personaHtml({ name, role, icon, color, photo, quote, parts }: PersonaSheet, { t, addressOf }: HtmlParts): string {
  const address = photo === null ? null : addressOf(photo);
  const sign = address === null ? personaSign(icon, color) : `<img class="persona-photo" src="${text(address)}" alt="">`;
  const said = quote === '' ? '' : `<blockquote>${text(t('emotion.quoted', { quote }))}</blockquote>`;
  return (
    `<div class="block persona-head">${sign}<div><h3>${text(name)}</h3>${optional(role, 'role')}</div></div>` +
    (said === '' ? '' : `<div class="block">${said}</div>`) +
    parts.map((part) => factsHtml([part], 'block facts alone')).join('')
  );
}

function blockHtml(block: Block, parts: HtmlParts): string {
  switch (block.type) {
    case 'text':
      return paragraph(block.text, 'block lead');
    case 'notice':
      return paragraph(block.text, 'block notice');
    case 'facts':
      return factsHtml(block.facts, 'block facts');
    case 'counts':
      return factsHtml(block.counts, 'block counts');
    case 'persona':
      return personaHtml(block.persona, parts);
    case 'map':
      return parts.mapPicture(block);
    case 'list': {
      const items = block.items.map((item) => `<li>${text(item)}</li>`).join('');
      return `<div class="block"><h3>${text(block.title)}</h3><ol class="list">${items}</ol></div>`;
    }
    case 'table':
      return `<div class="block table">${tableHtml(block, parts.t)}</div>`;
  }
}

/** A chapter: its heading and its blocks, side by side. Everything somebody wrote is escaped. */
export const sectionHtml = ({ id, title, over, blocks }: Section, parts: HtmlParts): string =>
  `<section class="section" id="${id}"><header class="block head">${optional(over, 'over')}<h2>${text(title)}</h2></header>` +
  `${blocks.map((block) => blockHtml(block, parts)).join('')}</section>`;

/** What a report opens with. */
export const coverHtml = ({ over, title, facts, notice, made, emotion }: Cover): string =>
  `<header class="cover"><div class="cover-title">${paragraph(over, 'over')}<h1>${text(title)}</h1></div>` +
  `${notice === null ? '' : paragraph(notice, 'notice')}${factsHtml(facts, 'facts')}${emotionLine(emotion)}${paragraph(made, 'made')}</header>`;
