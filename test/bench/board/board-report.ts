import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../../build/scripts/lib/project.mjs';

type Column = 'temas' | 'excalidraw' | 'tldraw' | 'floor';
/** Milliseconds a frame or an opening, megabytes of memory; by program and by what was done. */
export type Figures = Readonly<Record<Column, Record<string, number>>>;

/** What is measured against what, and how far above it may lie. */
interface Aim {
  readonly against: string;
  readonly value: (figures: Figures) => number | undefined;
  readonly most: number;
}

interface Row {
  readonly what: string;
  readonly key: string;
  readonly aims?: readonly Aim[];
}

const excalidraw = (key: string, most: number): Aim => ({ against: 'Excalidraw', value: (figures) => figures.excalidraw[key], most });
const oneFrame: Aim = { against: 'one 60 Hz frame', value: () => 16, most: 1 };

const ROWS: readonly Row[] = [
  ...['1000', '5000'].map((size) => ({ what: `pan at 100 %, ${size} notes`, key: `pan 100% ${size}` })),
  {
    what: 'pan at 100 %, 10000 notes',
    key: 'pan 100% 10000',
    aims: [
      excalidraw('pan 100% 10000', 0.6),
      { against: 'one rectangle', value: ({ floor }) => floor['pan'], most: 2 },
      { against: '1000 notes', value: ({ temas }) => temas['pan 100% 1000'], most: 1.3 },
    ],
  },
  { what: 'zoom from 100 %, 10000 notes', key: 'zoom 100% 10000' },
  ...['1000', '5000'].map((size) => ({ what: `pan fitted, ${size} notes`, key: `pan fitted ${size}` })),
  { what: 'pan fitted, 10000 notes', key: 'pan fitted 10000', aims: [excalidraw('pan fitted 10000', 0.25)] },
  { what: 'zoom fitted, 10000 notes', key: 'zoom fitted 10000', aims: [excalidraw('zoom fitted 10000', 0.5)] },
  { what: 'pan at 100 %, hard board', key: 'pan 100% hard' },
  { what: 'pan fitted, hard board', key: 'pan fitted hard' },
  { what: 'zoom fitted, hard board', key: 'zoom fitted hard' },
  { what: 'drag 1 note of 10000, work a frame', key: 'drag 1', aims: [oneFrame] },
  { what: 'drag 500 notes of 10000, work a frame', key: 'drag 500', aims: [oneFrame] },
  { what: 'a key typed among 10000 notes', key: 'type', aims: [{ against: 'empty field', value: ({ floor }) => floor['type'], most: 1.5 }] },
  {
    what: 'open 10000 notes',
    key: 'open',
    aims: [{ against: 'rows + empty window', value: ({ floor }) => (floor['rows'] ?? NaN) + (floor['empty window'] ?? NaN), most: 2 }],
  },
  { what: 'memory of the page, 10000 notes, MB', key: 'memory 10000', aims: [excalidraw('memory 10000', 0.5)] },
];

interface Outcome {
  readonly against: string;
  readonly ratio: number;
  readonly most: number;
  readonly met: boolean;
}

function outcomesOf({ key, aims = [] }: Row, figures: Figures): readonly Outcome[] {
  const own = figures.temas[key];
  return aims.flatMap(({ against, value, most }) => {
    const other = value(figures);
    return own === undefined || other === undefined ? [] : [{ against, ratio: own / other, most, met: own / other <= most }];
  });
}

const FLOORS: Readonly<Record<string, string>> = { pan: 'pan', zoom: 'zoom' };
const floorOf = ({ key }: Row, { floor }: Figures): number | undefined =>
  key === 'open'
    ? (floor['rows'] ?? NaN) + (floor['empty window'] ?? NaN)
    : key === 'type'
      ? floor['type']
      : floor[FLOORS[key.split(' ')[0] ?? ''] ?? ''];

const cell = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(value < 100 ? 1 : 0)).padStart(11);

const mark = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(value < 100 ? 1 : 0));

/** The table as docs/performance.md has it; rows of sizes that were not measured are left out. */
function markdownOf(figures: Figures): string {
  const rows = ROWS.filter(({ key }) => figures.temas[key] !== undefined).map((row) => {
    const columns = [figures.temas[row.key], figures.excalidraw[row.key], figures.tldraw[row.key], floorOf(row, figures)].map(mark);
    const outcomes = outcomesOf(row, figures);
    const said = outcomes
      .map(({ against, ratio, most, met }) => `${ratio.toFixed(2)} of ${against} (aim ${most}${met ? '' : ', missed'})`)
      .join(', ');
    const all = outcomes.length > 0 && outcomes.every(({ met }) => met) ? ': met' : '';
    return `| ${[row.what, ...columns, `${said}${all}`].join(' | ')} |`;
  });
  return ['| what | Temas | Excalidraw | tldraw | floor | against the aim |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

/** Prints what was measured beside the peers, where they were there, and the aims; keeps all as JSON and the table as Markdown in dist/bench. */
export function reportBoard(figures: Figures): void {
  const about = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1) ?? '–'}`;
  const lines = ROWS.map((row) => {
    const columns = [figures.temas[row.key], figures.excalidraw[row.key], figures.tldraw[row.key], floorOf(row, figures)].map(cell).join('');
    const aims = outcomesOf(row, figures).map(
      ({ against, ratio, most, met }) => `${ratio.toFixed(2)} of ${against} (aim ${most}${met ? '' : ', missed'})`,
    );
    return `  ${row.what.padEnd(40)}${columns}  ${aims.join('; ')}`;
  });
  console.log(
    [
      `board: median ms a frame; ${about}`,
      `  ${''.padEnd(40)}${['temas', 'excalidraw', 'tldraw', 'floor'].map((name) => name.padStart(11)).join('')}`,
      ...lines,
    ].join('\n'),
  );
  const folder = inProject('dist', 'bench');
  mkdirSync(folder, { recursive: true });
  const rows = ROWS.map((row) => ({ what: row.what, aims: outcomesOf(row, figures) }));
  writeFileSync(join(folder, 'board.md'), `${about}\n\n${markdownOf(figures)}\n`);
  writeFileSync(join(folder, 'board.json'), `${JSON.stringify({ about, rows, figures }, null, 2)}\n`);
}
