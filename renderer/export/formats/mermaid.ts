import { fail, ok } from '../../../shared/base/result.ts';
import { journeyOf, writeMermaid } from '../../../shared/exchange/mermaid-out.ts';
import { mapsIn } from '../../../shared/exchange/workbook.ts';
import type { Exporter } from '../job.ts';
import { utf8 } from '../utf8.ts';

/** The chosen map as a journey; of a board its first journey, else its first map. */
export const exportMermaid: Exporter<'mmd'> = async ({ boardId, content, document, t, send }) => {
  const mapId = content.of === 'map' ? content.id : null;
  if (mapId !== null && !document.find('map', mapId)) return fail('map-unknown');
  const maps = mapsIn(document, { boardId, mapId });
  const map = maps.find(({ form }) => form === 'journey') ?? maps[0];
  if (!map) return fail('export-no-map');
  await send(utf8(writeMermaid(journeyOf(document, map, t), t)));
  return ok({ as: 'parts' });
};
