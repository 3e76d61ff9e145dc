import { dayText, entryName } from '../../layout/names.ts';
import { pictureOf } from '../../model/attachments.ts';
import type { JourneyMap, Persona } from '../../model/kinds.ts';
import { REPORT_PARTS, type ReportPart } from '../../model/report-parts.ts';
import { listOf, pointAt, stepsOf } from '../../model/structure.ts';
import { noteSections } from './board-notes.ts';
import { mapsOf, titleOf, type ReportContext } from './context.ts';
import { findingSections } from './findings.ts';
import { headerFacts, mapSections } from './map-sections.ts';
import { livedCurves, shareOf, shownCurves } from './placed-cards.ts';
import type { Cover, PersonaSheet, Report, Section } from './report.ts';
import { glance } from './summary.ts';

/**
 * What a workshop came to, for people who were not there: who it is about, the maps with all they hold, where it hurts by
 * votes, what could be better, whose it is, what was measured, and the notes around. What is hidden is left out, and so are
 * comments, which are talk among those who work on it.
 */
export function reportOf(context: ReportContext): Report {
  const maps = mapsOf(context);
  const sections: readonly Section[] = [
    ...glance(context),
    ...personaSection(context),
    ...maps.flatMap((map, at) => mapSections(map, at + 1, context)),
    ...findingSections(context),
    ...noteSections(context),
  ].filter(({ id }) => !context.leftOut.has(partOf(id)));
  return { language: context.language, cover: coverOf(context), sections: sections.length > 0 ? sections : [nothing(context)] };
}

/** Chapters that are told of each map or board are numbered. */
function partOf(sectionId: string): ReportPart {
  const name = sectionId.replace(/-\d+$/, '');
  const part = name === 'map' ? 'maps' : REPORT_PARTS.find((one) => one === name);
  if (part === undefined) throw new Error(`the chapter ${sectionId} belongs to no part of a report`);
  return part;
}

const nothing = ({ t }: ReportContext): Section => ({
  id: 'nothing',
  title: t('report.notes'),
  over: '',
  wide: false,
  blocks: [{ type: 'text', text: t('report.empty') }],
});

/** It is called after its first map, since that is what it is about; a report without maps after its file. */
function coverOf(context: ReportContext): Cover {
  const { t, title, day } = context;
  const maps = mapsOf(context);
  const [first] = maps;
  const guessed = maps.filter(({ status }) => status === 'hypothesis');
  const notice =
    guessed.length === 0
      ? null
      : guessed.length === maps.length
        ? t('report.hypothesis')
        : t('report.hypothesisOf', { maps: guessed.map((map) => titleOf(map, context)).join(', ') });
  return {
    over: t('report.over'),
    title: first ? titleOf(first, context) : title,
    facts: first ? headerFacts(first, context) : [],
    notice,
    made: t('report.made', { date: dayText(day, t) }),
    emotion: first ? emotionAlong(first, context) : [],
  };
}

/** The first of its curves that says how it was. */
function emotionAlong(map: JourneyMap, { document }: ReportContext): readonly (number | null)[] {
  const [curve] = livedCurves(map, document);
  return curve ? stepsOf(document, map.id).map((step) => shareOf(pointAt(document, curve.id, step.id), curve)) : [];
}

/** Those the maps and their curves are about, and those whose cards lie on the boards. */
function personaSection(context: ReportContext): readonly Section[] {
  const { document, boardIds, only } = context;
  const maps = mapsOf(context);
  const cards = boardIds
    .flatMap((boardId) => document.children('personaCard', boardId))
    .filter(({ id, hidden }) => (only?.has(id) ?? true) && !hidden);
  const asked = new Set([...maps, ...maps.flatMap((map) => shownCurves(map, document)), ...cards].map(({ personaId }) => personaId));
  const shown = listOf(document, 'persona').filter(({ id }) => asked.has(id));
  if (shown.length === 0) return [];
  const blocks = shown.map((persona) => ({ type: 'persona', persona: sheetOf(persona, context) }) as const);
  return [{ id: 'personas', title: context.t('report.personas'), over: '', wide: false, blocks }];
}

function sheetOf(persona: Persona, { document, t }: ReportContext): PersonaSheet {
  const parts = [
    { label: t('lists.description'), text: persona.description },
    { label: t('lists.goals'), text: persona.goals },
    { label: t('lists.frustrations'), text: persona.frustrations },
  ];
  return {
    name: entryName(persona, t),
    role: persona.role,
    icon: persona.icon,
    color: persona.color,
    photo: pictureOf(document, persona.id)?.sha256 ?? null,
    quote: persona.quote.trim(),
    parts: parts.filter(({ text }) => text.trim() !== ''),
  };
}
