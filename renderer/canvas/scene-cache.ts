import type { Id } from '../../shared/base/id.ts';
import type { BoardLayout, FrameLayout, MapLayout, PersonaCardLayout } from '../../shared/layout/board-layout.ts';
import type { LooseLayout } from '../../shared/layout/thing-layout.ts';
import type { PlacedText } from '../../shared/layout/text.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { frameGroup } from '../../shared/scene/frame-scene.ts';
import { mapGroups } from '../../shared/scene/map-scene.ts';
import { looseGroup } from '../../shared/scene/board-scene.ts';
import { personaCardGroup } from '../../shared/scene/persona-card-scene.ts';
import type { SceneGroup } from '../../shared/scene/scene.ts';
import type { Tokens } from '../../shared/scene/tokens.ts';

/** Scene groups of one theme, made once for each layout entry: an entry that stays the same object stays the same group. */
export class SceneCache {
  readonly #tokens: Tokens;
  readonly #loose = new WeakMap<LooseLayout, SceneGroup>();
  readonly #frames = new WeakMap<FrameLayout, SceneGroup>();
  readonly #personaCards = new WeakMap<PersonaCardLayout, SceneGroup>();
  readonly #maps = new WeakMap<MapLayout, readonly SceneGroup[]>();

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  loose(one: LooseLayout): SceneGroup {
    let group = this.#loose.get(one);
    if (!group) this.#loose.set(one, (group = looseGroup(one, { tokens: this.#tokens })));
    return group;
  }

  frame(frame: FrameLayout): SceneGroup {
    let group = this.#frames.get(frame);
    if (!group) this.#frames.set(frame, (group = frameGroup(frame, { tokens: this.#tokens })));
    return group;
  }

  personaCard(card: PersonaCardLayout): SceneGroup {
    let group = this.#personaCards.get(card);
    if (!group) this.#personaCards.set(card, (group = personaCardGroup(card, { tokens: this.#tokens })));
    return group;
  }

  map(map: MapLayout, document: DocumentReader): readonly SceneGroup[] {
    let groups = this.#maps.get(map);
    if (!groups) this.#maps.set(map, (groups = mapGroups(map, document, { tokens: this.#tokens })));
    return groups;
  }
}

/** The group without one of its texts, which is being typed over it. */
export function withoutText(group: SceneGroup, text: PlacedText): SceneGroup {
  const items = group.items.filter(
    (item) => item.type !== 'text' || !text.lines.some((line) => line.text === item.text && line.x === item.x && line.baseline === item.y),
  );
  return { ...group, items };
}

/** The group's id under which the text of a record is painted: a curve's name and values stand in its lane, a title on its map. */
export function groupIdOf(layout: BoardLayout, id: Id): Id {
  const curve = layout.maps
    .flatMap((map) => map.curves)
    .find((candidate) => candidate.id === id || candidate.runs.some((run) => run.some((point) => point.id === id)));
  const grid = layout.loose.find((one) => one.kind === 'grid' && one.cells.some((cell) => cell.id === id));
  return curve?.laneId ?? grid?.id ?? id;
}
