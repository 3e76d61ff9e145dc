import { newId, type Id } from '../../../shared/base/id.ts';
import { addStage, addStep } from '../../../shared/commands/columns.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import { setText } from '../../../shared/commands/notes.ts';
import type { Cell } from '../../../shared/commands/touchpoints.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { holdsCards, LANE_TYPES, type LaneType } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { inEveryLanguage, namesOf } from '../every-language.ts';
import { absorb } from '../in-turn.ts';
import type { CreatedKind } from './model.ts';
import { choiceNamed, NameIndex } from './names.ts';

/** What somebody said about where a card lies; nothing or an empty name leaves it where it is. */
export interface PlaceWords {
  readonly stage?: string | undefined;
  readonly step?: string | undefined;
  readonly lane?: string | undefined;
}

const CARD_LANES = LANE_TYPES.filter((type) => holdsCards(type) && type !== 'custom');

/** Finds stages, steps and lanes of one map by name, for one change; who is named and missing is made, unless the map is locked. */
export class PlaceNames {
  readonly #draft: Draft;
  readonly #mapId: Id;
  readonly #created: (kind: CreatedKind, name: string) => void;
  readonly #stages = new NameIndex();
  readonly #steps = new NameIndex();
  readonly #stepsOfStage = new Map<Id, NameIndex>();
  readonly #lanes = new NameIndex();
  readonly #locked: boolean;

  constructor(draft: Draft, mapId: Id, created: (kind: CreatedKind, name: string) => void) {
    this.#draft = draft;
    this.#mapId = mapId;
    this.#created = created;
    this.#locked = draft.find('map', mapId)?.locked ?? false;
    for (const stage of draft.children('stage', mapId)) this.#stages.add(stage.id, namesOf(draft, stage));
    for (const step of stepsOf(draft, mapId)) this.#know(step.id, step.stageId, namesOf(draft, step));
    const lanes = draft.children('lane', mapId).filter(({ type }) => holdsCards(type));
    for (const lane of lanes) this.#lanes.add(lane.id, namesOf(draft, lane));
    // A renamed lane still answers to what its kind is called, where no other lane has that name.
    for (const lane of lanes) if (lane.type !== 'custom') this.#lanes.add(lane.id, inEveryLanguage(`lane.${lane.type}`));
  }

  #know(stepId: Id, stageId: Id, names: readonly string[]): void {
    this.#steps.add(stepId, names);
    let ofStage = this.#stepsOfStage.get(stageId);
    if (!ofStage) this.#stepsOfStage.set(stageId, (ofStage = new NameIndex()));
    ofStage.add(stepId, names);
  }

  /** The cell those words mean for a card that lies, or would lie, at `current`; null when there is no such cell and none may be made. */
  cell(current: Cell | null, words: PlaceWords, refuse: (word: keyof PlaceWords) => void): Cell | null {
    const laneId = words.lane ? (this.#lane(words.lane) ?? null) : (current?.laneId ?? null);
    if (words.lane && laneId === null) refuse('lane');
    const stepId = this.#column(current?.stepId ?? null, words, refuse);
    const [step, lane] = [stepId ?? current?.stepId, laneId ?? current?.laneId];
    return step === undefined || lane === undefined ? null : { stepId: step, laneId: lane };
  }

  #lane(name: string): Id | undefined {
    const found = this.#lanes.find(name);
    if (found !== undefined || this.#locked) return found;
    const type: LaneType = choiceNamed(CARD_LANES, 'lane', name) ?? 'custom';
    const id = newId();
    absorb(this.#draft, addLane(this.#draft, { mapId: this.#mapId, type, id, newId }));
    if (type === 'custom') absorb(this.#draft, setText(this.#draft, { id, text: name }));
    this.#lanes.add(id, [name]);
    this.#created('lane', name);
    return id;
  }

  #column(current: Id | null, { stage, step }: PlaceWords, refuse: (word: keyof PlaceWords) => void): Id | null {
    if (!stage && !step) return current;
    const here = current === null ? undefined : this.#draft.find('step', current);
    if (!stage) {
      const name = step ?? '';
      const inStage = here && this.#stepsOfStage.get(here.stageId)?.find(name);
      const found = inStage ?? this.#steps.find(name);
      if (found !== undefined) return found;
      const stageId = here?.stageId ?? this.#draft.children('stage', this.#mapId).at(-1)?.id;
      if (this.#locked || stageId === undefined) return (refuse('step'), null);
      return this.#makeStep(stageId, name, here?.id);
    }
    const known = this.#stages.find(stage);
    if (known === undefined) {
      if (this.#locked) return (refuse('stage'), null);
      return this.#makeStage(stage, step ?? '', here?.stageId);
    }
    if (step) {
      const found = this.#stepsOfStage.get(known)?.find(step);
      if (found !== undefined) return found;
      return this.#locked ? (refuse('step'), null) : this.#makeStep(known, step, here?.stageId === known ? here.id : undefined);
    }
    return here?.stageId === known ? here.id : (this.#draft.children('step', known)[0]?.id ?? null);
  }

  #makeStep(stageId: Id, name: string, after: Id | undefined): Id {
    const id = newId();
    absorb(this.#draft, addStep(this.#draft, { stageId, id, newId, ...(after === undefined ? {} : { after }) }));
    absorb(this.#draft, setText(this.#draft, { id, text: name }));
    this.#know(id, stageId, [name]);
    this.#created('step', name);
    return id;
  }

  #makeStage(name: string, step: string, after: Id | undefined): Id | null {
    const id = newId();
    absorb(this.#draft, addStage(this.#draft, { mapId: this.#mapId, id, newId, ...(after === undefined ? {} : { after }) }));
    absorb(this.#draft, setText(this.#draft, { id, text: name }));
    this.#stages.add(id, [name]);
    this.#created('stage', name);
    const first = this.#draft.children('step', id)[0];
    if (!first) return null;
    if (step) absorb(this.#draft, setText(this.#draft, { id: first.id, text: step }));
    this.#know(first.id, id, step ? [step] : namesOf(this.#draft, first));
    return first.id;
  }
}
