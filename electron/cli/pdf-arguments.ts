import type { ExportOptions } from '../../shared/ipc/export-choice.ts';
import { optionsOf, PAGE_SETS, PAPERS, PRINT_PALETTES, STARTING_OPTIONS } from '../../shared/ipc/export-formats.ts';
import { LONGEST_NAME } from '../../shared/model/lengths.ts';
import { REPORT_PARTS, type ReportPart } from '../../shared/model/report-parts.ts';
import { numberBetween, oneOf, Refusal, type Known, type Values } from './words.ts';

export const PDF_WORDS: Known['options'] = {
  page: { type: 'string' },
  pages: { type: 'string' },
  'every-board': { type: 'boolean' },
  landscape: { type: 'boolean' },
  portrait: { type: 'boolean' },
  margin: { type: 'string' },
  across: { type: 'string' },
  overlap: { type: 'string' },
  header: { type: 'boolean' },
  footer: { type: 'boolean' },
  palette: { type: 'string' },
  'report-parts': { type: 'string' },
};

/** A paper of one's own, mm. */
const OWN_SIZE = /^(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)$/i;
const LEAST_SIDE = 20;
const MOST_SIDE = 5_000;

/** Who is named as having made a file; throws a Refusal for a name too long. */
export function authorIn({ author }: Values): string | null {
  if (typeof author !== 'string') return null;
  const name = author.trim();
  if (name.length > LONGEST_NAME)
    throw new Refusal('cli.bad-value', { option: '--author', value: `${name.slice(0, 20)}…`, allowed: `0 – ${LONGEST_NAME}` });
  return name;
}

/** How a PDF is to be laid out; throws a Refusal for what cannot be meant. */
export function pdfOptions(values: Values): ExportOptions {
  if (values['landscape'] && values['portrait']) throw new Refusal('cli.both-orientations');
  const start = STARTING_OPTIONS.pdf;
  const across = numberBetween('--across', values['across'], 1, 20, start.across);
  if (!Number.isInteger(across)) throw new Refusal('cli.bad-value', { option: '--across', value: String(values['across']), allowed: '1 – 20' });
  return optionsOf('pdf', {
    ...paperOf(values['page']),
    pages: oneOf('--pages', values['pages'], PAGE_SETS, values['report-parts'] === undefined ? start.pages : 'report'),
    everyBoard: values['every-board'] === true,
    orientation: values['landscape'] ? 'landscape' : values['portrait'] ? 'portrait' : 'auto',
    margin: numberBetween('--margin', values['margin'], 0, 100, start.margin),
    scale: numberBetween('--scale', values['scale'], 0.05, 10, start.scale),
    across,
    overlap: numberBetween('--overlap', values['overlap'], 0, 50, start.overlap),
    head: values['header'] === true,
    foot: values['footer'] === true,
    palette: oneOf('--palette', values['palette'], PRINT_PALETTES, start.palette),
    leftOut: leftOutOf(values),
    author: authorIn(values),
  });
}

/** Of `cover,maps,pains` every other part of a report. */
function leftOutOf({ 'report-parts': value }: Values): ReportPart[] {
  if (value === undefined) return [];
  const named = String(value).split(',');
  const unknown = named.find((part) => !REPORT_PARTS.some((one) => one === part));
  if (unknown !== undefined) throw new Refusal('cli.bad-value', { option: '--report-parts', value: unknown, allowed: REPORT_PARTS.join(',') });
  return REPORT_PARTS.filter((part) => !named.includes(part));
}

/** A paper by its name, or by its sides as `420x297`. */
function paperOf(value: string | boolean | undefined) {
  const [, ...sides] = OWN_SIZE.exec(String(value)) ?? [];
  const [width = 0, height = 0] = sides.map(Number);
  if (sides.length > 0 && Math.min(width, height) >= LEAST_SIDE && Math.max(width, height) <= MOST_SIDE)
    return { paper: 'custom', custom: { width, height } } as const;
  const named = PAPERS.filter((paper) => paper !== 'custom');
  if (value !== undefined && !named.some((paper) => paper === value))
    throw new Refusal('cli.bad-value', { option: '--page', value: String(value), allowed: [...named, '420x297'].join(', ') });
  return { paper: oneOf('--page', value, named, 'fit') } as const;
}
