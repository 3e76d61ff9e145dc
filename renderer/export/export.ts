import { fail } from '../../shared/base/result.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { ExportBridge } from '../../shared/ipc/export-page.ts';
import { loadFonts } from '../platform/fonts.ts';
import { createMeasure } from '../platform/measure.ts';
import { EXPORTERS, PREVIEWERS } from './exporters.ts';
import { jobOf, type Exporter } from './job.ts';

declare global {
  interface Window {
    readonly temasExport: ExportBridge;
  }
}

async function main(): Promise<void> {
  const bridge = window.temasExport;
  const fonts = loadFonts();
  // Whoever waits for it is told by the one below.
  fonts.catch(() => undefined);
  // A page that is opened ahead of its task is told which format that will be of.
  const expected = location.hash.slice(1);
  if (isFormat(expected)) void EXPORTERS[expected]();
  const task = await bridge.task(null);
  if (!task.ok) return;
  const { choice, language, isPreview } = task.value;
  try {
    await fonts;
    void bridge.progress(0.1);
    const job = jobOf(task.value, bridge, createMeasure(), translator(language));
    // The table has one exporter for every format; which one is known only now.
    const { format } = choice.options;
    const load = (isPreview ? PREVIEWERS[format] : undefined) ?? EXPORTERS[format];
    const exporter = (await load()) as Exporter<ExportFormat>;
    await bridge.drawn(await exporter(job));
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    await bridge.drawn(fail('export-failed'));
  }
}

const isFormat = (name: string): name is ExportFormat => Object.hasOwn(EXPORTERS, name);

void main();
