import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { freshFolder } from '../../support/fresh-folder.ts';

const FILLS: Readonly<Record<string, string>> = { yellow: '#fde68a', green: '#bbf7d0', blue: '#bfdbfe', pink: '#fbcfe8', violet: '#ddd6fe' };
/** A0 lying, mm. */
const PAGE = { width: 1189, height: 841 } as const;
const FONT = 20;
/** About what goes into a line of a note. Letters. */
const LINE = 16;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A text in lines of about so many letters; what a browser needs not to be told. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The least that can be drawn of notes: a rectangle and its lines each, nothing measured, nothing laid out. */
function bareSvg(records: readonly AnyRecord[]): string {
  const notes = records.filter((record) => record.kind === 'note');
  const right = Math.max(...notes.map(({ x, width }) => x + width));
  const bottom = Math.max(...notes.map(({ y, height }) => y + (height ?? 0)));
  const drawn = notes.map(({ x, y, width, height, color, text }) => {
    const lines = linesOf(text).map((line, at) => `<tspan x="${x + 12}" dy="${at === 0 ? 0 : FONT * 1.3}">${escaped(line)}</tspan>`);
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${FILLS[color] ?? '#fff'}"/><text x="${x + 12}" y="${y + 32}">${lines.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width - 1}mm" height="${PAGE.height - 1}mm" viewBox="0 0 ${right} ${bottom}" font-family="sans-serif" font-size="${FONT}">${drawn.join('')}</svg>`;
}

/** An Electron app that prints the bare SVG of these records on one A0 page to a file and ends. */
export function bareProgram(records: readonly AnyRecord[], pdf: string): string {
  const folder = freshFolder('temas-bare');
  writeFileSync(join(folder, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.js"}');
  const style = `@page{size:${PAGE.width}mm ${PAGE.height}mm;margin:0}body{margin:0}svg{display:block}`;
  writeFileSync(join(folder, 'page.html'), `<!doctype html><meta charset="utf-8"><style>${style}</style>${bareSvg(records)}`);
  const main = `
    const { app, BrowserWindow } = require('electron');
    const { writeFileSync } = require('node:fs');
    app.disableHardwareAcceleration();
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ show: false });
      await window.loadFile('page.html');
      writeFileSync(${JSON.stringify(pdf)}, await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
      app.exit(0);
    });`;
  writeFileSync(join(folder, 'main.js'), main);
  return folder;
}
