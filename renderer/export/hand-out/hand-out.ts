import type { Report, Section } from '../../../shared/exchange/report/report.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { escapeXml } from '../../../shared/paint/paint-svg.ts';
import { coverHtml, sectionHtml, type HtmlParts } from '../report/report-html.ts';
import reportCss from '../report/report.css?inline';
import handOutCss from './hand-out.css?inline';
import handOutPrintCss from './hand-out-print.css?inline';
import { TOOL_SIGNS } from './tool-signs.ts';
import { viewer } from './viewer.ts';
import { utf8 } from '../utf8.ts';

/** A place on a picture to jump to. */
export interface Place {
  readonly name: string;
  readonly rect: Rect;
}

/** A picture that can be looked at from near. */
export interface Picture {
  /** Within the file. */
  readonly id: string;
  readonly name: string;
  readonly svg: string;
  readonly places: readonly Place[];
}

interface HandOut {
  readonly report: Report;
  readonly t: Translate;
  readonly pictures: readonly Picture[];
  readonly addressOf: HtmlParts['addressOf'];
  /** Style rules that hold the fonts. */
  readonly fontRules: string;
}

const text = escapeXml;
const boxOf = ({ x, y, width, height }: Rect): string => [x, y, width, height].map((value) => Math.round(value)).join(' ');

const linkTo = ({ id }: Picture, place: Place): string => `href="#${id}" data-on="${id}-viewer" data-show="${boxOf(place.rect)}"`;

function pictureHtml({ id, name, svg }: Picture, t: Translate): string {
  const button = (act: keyof typeof TOOL_SIGNS, key: 'zoomIn' | 'zoomOut' | 'fit' | 'full', more = ''): string => {
    const label = text(t(`handout.${key}`));
    return `<button type="button" data-do="${act}" aria-label="${label}" title="${label}"${more}>${TOOL_SIGNS[act]}</button>`;
  };
  const full = ` aria-pressed="false" data-fill="${text(t('handout.full'))}" data-leave="${text(t('handout.leave'))}"`;
  return (
    `<section class="board" id="${id}"><header class="block head"><h2>${text(name)}</h2></header>` +
    `<figure class="viewer" id="${id}-viewer">` +
    `<div class="stage" tabindex="0" role="application" aria-label="${text(t('handout.picture', { name }))}" aria-describedby="${id}-keys">${svg}</div>` +
    `<div class="tools">${button('out', 'zoomOut')}${button('in', 'zoomIn')}${button('fit', 'fit')}${button('full', 'full', full)}` +
    `<p id="${id}-keys">${text(t('handout.keys'))}</p></div></figure></section>`
  );
}

function contentsHtml({ report, pictures, t }: HandOut): string {
  const boards = pictures.map((picture) => {
    const places = picture.places.map((place) => `<li><a ${linkTo(picture, place)}>${text(place.name)}</a></li>`).join('');
    return `<li><a href="#${picture.id}">${text(picture.name)}</a>${places === '' ? '' : `<ol>${places}</ol>`}</li>`;
  });
  const tables = report.sections.map(({ id, title, over }) => {
    const about = over === '' ? '' : `<span class="aside">${text(over)}</span>`;
    return `<li><a href="#${id}">${text(title)}${about}</a></li>`;
  });
  const list = (title: string, entries: readonly string[]): string =>
    entries.length === 0 ? '' : `<h2>${text(title)}</h2><ol>${entries.join('')}</ol>`;
  return (
    `<nav class="contents" aria-label="${text(t('report.contents'))}"><p class="name">${text(report.cover.title)}</p>` +
    `${list(t('handout.boards'), boards)}${list(t('handout.tables'), tables)}` +
    `<button type="button" data-print>${text(t('handout.print'))}</button></nav>`
  );
}

/** One script, written into the file, and nothing else may run. */
const SCRIPT = `(${viewer.toString().replaceAll('</', String.raw`<\/`)})();`;

async function digest(content: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(content)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}

/**
 * A workshop as one HTML file for people without Temas: it needs nothing beside it and asks nobody for anything. What somebody
 * wrote is escaped, and by its own policy only our script and our styles count, should an escape ever fail.
 */
export async function handOutHtml(handOut: HandOut): Promise<string> {
  const { report, t, pictures, addressOf, fontRules } = handOut;
  const styles = `${fontRules}\n${reportCss}\n${handOutCss}\n${handOutPrintCss}`;
  const policy = [
    `default-src 'none'`,
    `script-src ${await digest(SCRIPT)}`,
    `style-src ${await digest(styles)}`,
    'img-src data:',
    'font-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const parts: HtmlParts = { t, addressOf, mapPicture: () => '' };
  const sections = report.sections.map((section: Section) => sectionHtml(section, parts)).join('\n');
  return [
    '<!doctype html>',
    `<html lang="${report.language}">`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="Temas"><meta name="referrer" content="no-referrer">',
    `<title>${text(report.cover.title)}</title><style>${styles}</style></head>`,
    `<body><div class="shell">${contentsHtml(handOut)}<main>${coverHtml(report.cover)}`,
    pictures.map((picture) => pictureHtml(picture, t)).join('\n'),
    sections,
    `</main></div><script>${SCRIPT}</script></body></html>`,
    '',
  ].join('\n');
}
