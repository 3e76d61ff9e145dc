import type { Section } from '../../../shared/exchange/report/report.ts';
import { MM_PER_UNIT } from '../../../shared/geometry/paper.ts';
import { escapeXml, paintSvg } from '../../../shared/paint/paint-svg.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { LEAST_POINTS, smallestPoints } from '../../../shared/scene/smallest-text.ts';
import { elementsOf } from './elements.ts';
import { newPage, type Page } from './pages.ts';
import { scaleOn, shapeForMap } from './page-shapes.ts';

/** A map on a sheet of its own: as large as it gets on A4, or on a larger one where its words could not be read on that. */
export function mapPage({ id, title, over }: Section, scene: Scene, names: Parameters<typeof paintSvg>[1]): Page {
  const { width, height } = scene.bounds ?? { width: 1, height: 1 };
  const natural = { width: width * MM_PER_UNIT, height: height * MM_PER_UNIT };
  const shape = shapeForMap(natural, (scale) => (smallestPoints(scene, scale) ?? Infinity) >= LEAST_POINTS);
  const scale = scaleOn(shape, natural);
  const page = newPage(shape);
  page.body.append(
    ...elementsOf(
      `<header class="map-head" id="${id}"><h2>${escapeXml(title)}</h2><p class="over">${escapeXml(over)}</p></header>` +
        `<figure class="map-picture">${paintSvg(scene, names)}</figure>`,
    ),
  );
  const svg = page.body.querySelector('svg');
  svg?.setAttribute('width', `${(natural.width * scale).toFixed(3)}mm`);
  svg?.setAttribute('height', `${(natural.height * scale).toFixed(3)}mm`);
  return page;
}
