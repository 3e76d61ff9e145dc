import type { Translate } from '../i18n/translate.ts';
import { boardName, curveName, entryName, shownWords } from '../layout/names.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Curve, CurvePoint, JourneyMap } from '../model/kinds.ts';
import { stepsOf } from '../model/structure.ts';
import { column, sheetOf, type DataSheet } from './data-sheet.ts';

interface Score {
  readonly map: JourneyMap;
  readonly stage: string;
  readonly step: string;
  readonly curve: Curve;
  readonly point: CurvePoint;
}

/** Every point of every curve, with its value as it was entered and the scale it was entered on. */
export function scoreSheet(document: DocumentReader, maps: readonly JourneyMap[], t: Translate): DataSheet {
  const persona = (id: string | null) => {
    const found = id === null ? undefined : document.find('persona', id);
    return found ? entryName(found, t) : null;
  };
  return sheetOf<Score>(
    'scores',
    t('sheet.scores'),
    [
      column('map', t('kind.map'), 'text', ({ map }) => shownWords(document, map, t), 30),
      column('stage', t('kind.stage'), 'text', ({ stage }) => stage, 16),
      column('step', t('kind.step'), 'text', ({ step }) => step, 24),
      column('curve', t('sheet.column.curve'), 'text', ({ curve }) => curveName(curve, t, document), 20),
      column('subject', t('sheet.column.subject'), 'text', ({ curve }) => t(`curve.${curve.subject}`), 16),
      column('persona', t('kind.persona'), 'text', ({ curve }) => persona(curve.personaId), 16),
      column('value', t('sheet.column.value'), 'number', ({ point }) => point.value),
      column('scaleMin', t('sheet.column.scaleMin'), 'number', ({ curve }) => curve.scaleMin),
      column('scaleMax', t('sheet.column.scaleMax'), 'number', ({ curve }) => curve.scaleMax),
      column('basis', t('sheet.column.basis'), 'text', ({ point }) => t(`basis.${point.basis}`), 20),
      column('sampleSize', t('sheet.column.sampleSize'), 'number', ({ point }) => point.sampleSize),
      column('measuredOn', t('sheet.column.measuredOn'), 'date', ({ point }) => point.measuredOn),
      column('quote', t('sheet.column.quote'), 'text', ({ point }) => point.quote || null, 36),
    ],
    maps.flatMap((map) => scoresOf(document, map, t)),
  );
}

function scoresOf(document: DocumentReader, map: JourneyMap, t: Translate): readonly Score[] {
  const stages = new Map(document.children('stage', map.id).map((stage) => [stage.id, shownWords(document, stage, t)]));
  const steps = stepsOf(document, map.id).map((step, rank) => ({ step, rank, name: shownWords(document, step, t) }));
  const known = new Map(steps.map((one) => [one.step.id, one]));
  return document
    .children('lane', map.id)
    .flatMap((lane) => document.children('curve', lane.id))
    .flatMap((curve) =>
      document
        .children('curvePoint', curve.id)
        .flatMap((point) => {
          const at = known.get(point.stepId);
          return at ? [{ map, curve, point, at, step: at.name, stage: stages.get(at.step.stageId) ?? '' }] : [];
        })
        .toSorted((a, b) => a.at.rank - b.at.rank),
    );
}

/** The header of every map. */
export function mapSheet(document: DocumentReader, maps: readonly JourneyMap[], t: Translate): DataSheet {
  const personaOf = ({ personaId, persona }: JourneyMap) => {
    const found = personaId === null ? undefined : document.find('persona', personaId);
    return [found && entryName(found, t), persona].filter(Boolean).join(' – ') || null;
  };
  const board = ({ boardId }: JourneyMap) => {
    const found = document.find('board', boardId);
    return found ? boardName(document, found, t) : null;
  };
  return sheetOf<JourneyMap>(
    'maps',
    t('sheet.maps'),
    [
      column('map', t('kind.map'), 'text', (map) => shownWords(document, map, t), 30),
      column('board', t('kind.board'), 'text', board, 16),
      column('form', t('sheet.column.form'), 'text', ({ form }) => t(`map.${form}`), 26),
      column('phase', t('sheet.column.phase'), 'text', ({ phase }) => phase && t(`phase.${phase}`), 16),
      column('persona', t('kind.persona'), 'text', personaOf, 24),
      column('scenario', t('sheet.column.scenario'), 'text', ({ scenario }) => scenario || null, 36),
      column('scope', t('sheet.column.scope'), 'text', ({ scope }) => scope || null, 28),
      column('goal', t('sheet.column.goal'), 'text', ({ goal }) => goal || null, 28),
      column('date', t('sheet.column.measuredOn'), 'date', ({ date }) => date),
      column('status', t('sheet.column.status'), 'text', ({ status }) => t(`status.${status}`), 28),
    ],
    maps,
  );
}
