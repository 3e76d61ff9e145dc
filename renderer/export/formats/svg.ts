import { ok } from '../../../shared/base/result.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { pictureArea } from '../../../shared/paint/picture-area.ts';
import { letterWarnings } from '../../../shared/scene/print/warnings.ts';
import { partOf } from '../content.ts';
import type { Exporter } from '../job.ts';
import { loadAddresses } from '../load-pictures.ts';
import { standingAlone } from '../svg/standing-alone.ts';
import { utf8 } from '../utf8.ts';

/** One drawing that needs nothing beside it: pictures inside, words as outlines or with their fonts. */
export const exportSvg: Exporter<'svg'> = async (job) => {
  const { text, transparent } = job.options;
  const part = partOf(job);
  if (!part.ok) return part;
  const { scene, area } = part.value;
  const pictures = await loadAddresses([scene], job.bridge);
  const alone = await standingAlone(scene, text, (done) => job.progress(0.3 + 0.5 * done));
  const svg = paintSvg(
    { ...scene, bounds: pictureArea(area), background: transparent ? '#ffffff00' : scene.background },
    { title: job.title, language: job.language, addressOf: (sha256) => pictures.get(sha256) ?? null, alone },
  );
  await job.send(utf8(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`));
  return ok({ as: 'parts', warnings: letterWarnings([scene]) });
};
