import type { Translate } from '../i18n/translate.ts';
import { LANGUAGES } from '../i18n/translate.ts';
import { translator } from '../i18n/translator.ts';
import { entryName, numberText, shownWords } from '../layout/names.ts';
import type { DocumentReader } from '../model/document.ts';
import { contributorsOf } from '../model/hosted.ts';
import type { Curve, JourneyMap, Lane, Step } from '../model/kinds.ts';
import { converted, sameScale, type Scale } from '../model/scale.ts';
import { cardsIn, pointAt, stepsOf } from '../model/structure.ts';
import { NO_SCORE, type MermaidJourney, type MermaidTask } from './mermaid-journey.ts';
import { inCodes } from './mermaid-words.ts';

/** The scale of Mermaid, as it comes in and goes out. */
export const MERMAID_SCALE: Scale = { scaleMin: 1, scaleMax: 5 };
/** Mermaid draws no task without a score: a face that is neither sad nor happy. */
const NEUTRAL = 3;

/** A journey, and the scale its scores were converted from; null where they are as entered. */
interface Written {
  readonly journey: MermaidJourney;
  readonly from: Scale | null;
}

/**
 * A map as a journey: stages are sections, steps are tasks, with the score of the experience curve. Who acts is said by the
 * cards of a lane for it, as it comes in; else by the persona and by those who own or contribute to what lies in the step.
 */
export function journeyOf(document: DocumentReader, map: JourneyMap, t: Translate): Written {
  const lanes = document.children('lane', map.id);
  const curve = scoringCurve(lanes.flatMap((lane) => document.children('curve', lane.id)));
  const from = curve && !sameScale(curve, MERMAID_SCALE) ? curve : null;
  const scoreAt = (step: Step): number | null => {
    const point = curve && pointAt(document, curve.id, step.id);
    if (!point) return null;
    return from ? converted(point.value, from, MERMAID_SCALE) : point.value;
  };
  const actorsAt = actorsOf(document, map, lanes, t);
  const taskOf = (step: Step): MermaidTask => ({ name: shownWords(document, step, t), score: scoreAt(step), actors: actorsAt(step) });
  const steps = Map.groupBy(stepsOf(document, map.id), ({ stageId }) => stageId);
  const sections = document
    .children('stage', map.id)
    .map((stage) => ({ name: shownWords(document, stage, t), tasks: (steps.get(stage.id) ?? []).map(taskOf) }));
  return { journey: { title: shownWords(document, map, t), sections }, from };
}

/** What was experienced, else the first curve that is shown. */
function scoringCurve(curves: readonly Curve[]): Curve | undefined {
  const shown = curves.filter(({ hidden }) => !hidden);
  return shown.find(({ subject }) => subject === 'experience') ?? shown[0];
}

/** True for the lane that says who acts, in any language. */
const isActorLane = ({ type, name }: Lane): boolean =>
  type === 'custom' && LANGUAGES.some((language) => translator(language)('mermaid.actors') === name);

function actorsOf(document: DocumentReader, map: JourneyMap, lanes: readonly Lane[], t: Translate): (step: Step) => readonly string[] {
  const lane = lanes.find(isActorLane);
  if (lane) return (step) => cardsIn(document, step.id, lane.id).map(({ title }) => title);
  const persona = map.personaId === null ? undefined : document.find('persona', map.personaId);
  const name = persona ? entryName(persona, t) : map.persona;
  return (step) => {
    const functions = document.children('touchpoint', step.id).flatMap(({ id, ownerId }) => {
      const owner = ownerId === null ? undefined : document.find('function', ownerId);
      return [...(owner ? [owner] : []), ...contributorsOf(document, id)].map((one) => entryName(one, t));
    });
    return [...new Set([name, ...functions])].filter((actor) => actor.trim() !== '');
  };
}

/** A journey as Mermaid reads it. What it cannot say is said in comments. */
export function writeMermaid({ journey: { title, sections }, from }: Written, t: Translate): string {
  const number = (value: number): string => numberText(value, t);
  const mapped = from && t('mermaid.mapped', { min: number(from.scaleMin), max: number(from.scaleMax) });
  const lines = [
    'journey',
    ...(mapped === null ? [] : [`  %% ${mapped}`]),
    ...(title.trim() === '' ? [] : [`  title ${inCodes(title)}`]),
    ...sections.flatMap(({ name, tasks }) => [
      ...(name.trim() === '' ? [] : [`  section ${inCodes(name)}`]),
      ...tasks.flatMap((task) => linesOf(task, t)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf({ name, score, actors }: MermaidTask, t: Translate): readonly string[] {
  const who = actors.length === 0 ? '' : `: ${actors.map(inCodes).join(', ')}`;
  const line = `    ${inCodes(name)}: ${score ?? NEUTRAL}${who}`;
  return score === null ? [`    ${NO_SCORE} – ${t('mermaid.noScore')}`, line] : [line];
}
