import { pathData } from '../../../shared/paint/paint-svg.ts';
import type { SceneItem } from '../../../shared/scene/scene.ts';

/** The shapes of a scene, inside an SVG of the interface. */
export const ScenePaths = ({ items }: { readonly items: readonly SceneItem[] }) =>
  items.map((item, index) =>
    item.type === 'path' ? (
      <path
        key={index}
        d={pathData(item.steps)}
        fill={item.fill ?? 'none'}
        stroke={item.stroke?.color ?? 'none'}
        strokeWidth={item.stroke?.width ?? 0}
      />
    ) : null,
  );
