import { fail, ok } from '../../../shared/base/result.ts';
import type { Size } from '../../../shared/geometry/camera.ts';
import { MOST_SHEETS } from '../../../shared/ipc/export-page.ts';
import { PALETTES } from '../../../shared/scene/palettes.ts';
import { printPages } from '../../../shared/scene/print/print-pages.ts';
import type { Exporter } from '../job.ts';
import { loadAddresses } from '../load-pictures.ts';
import { printSetup } from '../pdf/print-setup.ts';
import { decoded, pageRules, sheetElement } from '../pdf/sheet-element.ts';
import { createBaselines } from '../pdf/words-element.ts';
import { sourcesOf } from '../pdf/sources.ts';

/**
 * Naming texts takes a quarter more time and four times the bytes: 10,000 notes in 3.0 s and 8 MB, without in 2.4 s and 2 MB. Nobody
 * listens to more; their words can be searched and copied all the same.
 */
const MOST_TAGGED = 12_000;

/** Makes of this page all sheets one after the other, ready to be printed. */
export const exportPdf: Exporter<'pdf'> = async (job) => {
  const { options, title, language, day, t, measure } = job;
  if (options.pages === 'report') return (await import('./pdf-report.ts')).exportReport(job);
  const palette = PALETTES[options.palette];
  const sources = sourcesOf(job, palette);
  if (!sources.ok) return sources;
  const printed = printPages(sources.value, printSetup(options, t), { title, day, t, measure, board: palette.tokens.board });
  if (!printed || printed.pages.length > MOST_SHEETS) return fail('export-too-many-sheets');
  const { pages, bookmarks, warnings } = printed;
  void job.progress(0.3);
  const addresses = await loadAddresses(
    sources.value.map(({ scene }) => scene),
    job.bridge,
  );
  const sizes = distinct(pages.map(({ size }) => size));
  document.documentElement.lang = language;
  document.title = title;
  document.adoptedStyleSheets = [pageRules(sizes)];
  document.body.replaceChildren(document.createElement('main'));
  const baselines = createBaselines();
  for (const [at, page] of pages.entries()) {
    const names = { title, language, addressOf: (sha256: string) => addresses.get(sha256) ?? null };
    document.querySelector('main')?.append(sheetElement(page, sizes, names, baselines));
    void job.progress(0.4 + 0.5 * (at / pages.length));
  }
  // A picture that is still being decoded would print as an empty place.
  await Promise.all([...document.querySelectorAll('image')].map(decoded));
  await document.fonts.ready;
  const tagged = document.querySelectorAll('p').length <= MOST_TAGGED;
  return ok({ as: 'sheets', sheets: pages.map(({ size }) => ({ ...size })), tagged, bookmarks, warnings });
};

const distinct = (sizes: readonly Size[]): readonly Size[] => [...new Map(sizes.map((size) => [`${size.width} ${size.height}`, size])).values()];
