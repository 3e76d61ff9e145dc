import type { Translate } from '../i18n/translate.ts';
import { dayFormat, numberFormat } from './formats.ts';
import { en } from '../i18n/en.ts';
import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord, Board, Channel, Curve, Frame, JourneyMap, Lane, LineType, OwnerFunction, RecordOf, Stage, Step } from '../model/kinds.ts';
import { titleChain, typedColumnName } from '../model/following.ts';
import { boardsOf } from '../model/on-board.ts';
import { isSigned } from '../model/scale.ts';
import { mapIdOf, stepsOf, type Entry } from '../model/structure.ts';
import { typedWords } from '../model/words.ts';

// What a record is called on screen: what was typed, or the name we gave it, in the reader's language.
// `index` counts from 0 among its siblings; steps count through the whole map. Columns that follow another map show its names.

/** A map that follows another one is called after it until it gets a title: "Outage – service blueprint". */
export function mapTitle(map: JourneyMap, t: Translate, document: Pick<DocumentReader, 'find'>): string {
  const [head = map, ...followers] = titleChain(document, map).toReversed();
  let [title, above] = [head.title ?? t(`map.${head.form}`), head];
  for (const follower of followers) {
    if (follower.form !== above.form) title = head.title === null ? t(`map.${follower.form}`) : t(`map.named.${follower.form}`, { name: title });
    if (follower.phase === 'future' && above.phase !== 'future') title = t('map.named.future', { name: title });
    above = follower;
  }
  return title;
}
export const stageName = (stage: Stage, index: number, t: Translate, document: DocumentReader): string =>
  typedColumnName(document, stage) ?? t('stage.default', { number: index + 1 });
export const stepName = (step: Step, index: number, t: Translate, document: DocumentReader): string =>
  typedColumnName(document, step) ?? t('step.default', { number: index + 1 });
export const laneName = (lane: Lane, t: Translate): string => lane.name ?? t(`lane.${lane.type}`);

/** What was typed, else what it is about and whose it is. */
export function curveName(curve: Curve, t: Translate, document: DocumentReader): string {
  const persona = curve.personaId === null ? undefined : document.find('persona', curve.personaId);
  return curve.name ?? [t(`curve.${curve.subject}`), ...(persona ? [`(${entryName(persona, t)})`] : [])].join(' ');
}

export const channelName = (channel: Channel, t: Translate): string => channel.name ?? t(`channel.${channel.type}`);
export const functionName = (owner: OwnerFunction, t: Translate): string => owner.name ?? t(`function.${owner.type}`);
/** The name of a list's entry; one that was never given shows what kind of entry it is. */
export function entryName(entry: Entry, t: Translate): string {
  if (entry.kind === 'channel') return channelName(entry, t);
  if (entry.kind === 'function') return functionName(entry, t);
  return entry.name || t(`kind.${entry.kind}`);
}
/** What a board's tab says: what was typed, or the place it has. */
export const boardName = (document: DocumentReader, board: Board, t: Translate): string =>
  board.name ?? t('board.default', { number: boardsOf(document).findIndex(({ id }) => id === board.id) + 1 });
/** What was typed, or the place a saved view has among those of its board. */
export const viewName = (document: DocumentReader, view: RecordOf<'view'>, t: Translate): string =>
  view.name ?? t('views.default', { number: document.children('view', view.boardId).findIndex(({ id }) => id === view.id) + 1 });
export const frameName = (frame: Frame, t: Translate): string => frame.name ?? (frame.role === 'custom' ? '' : t(`frame.${frame.role}`));

export type Named = JourneyMap | Stage | Step | Lane | Curve | Channel | OwnerFunction | Frame;

const NAMED: ReadonlySet<AnyRecord['kind']> = new Set<Named['kind']>(['map', 'stage', 'step', 'lane', 'curve', 'channel', 'function', 'frame']);
const isNamed = (record: AnyRecord): record is Named => NAMED.has(record.kind);

/** What we call a record while nobody has typed a name. */
export function ourName(document: DocumentReader, record: Named, t: Translate): string {
  const place = (siblings: readonly { readonly id: Id }[]) => siblings.findIndex(({ id }) => id === record.id);
  switch (record.kind) {
    case 'map':
      return mapTitle({ ...record, title: null }, t, document);
    case 'stage':
      return stageName({ ...record, name: null }, place(document.children('stage', record.mapId)), t, document);
    case 'step':
      return stepName({ ...record, name: null }, place(stepsOf(document, mapIdOf(document, record.id) ?? '')), t, document);
    case 'lane':
      return laneName({ ...record, name: null }, t);
    case 'curve':
      return curveName({ ...record, name: null }, t, document);
    case 'channel':
      return channelName({ ...record, name: null }, t);
    case 'function':
      return functionName({ ...record, name: null }, t);
    case 'frame':
      return frameName({ ...record, name: null }, t);
  }
}

/** What a record says or is called on screen; of a point its value. */
export function shownWords(document: DocumentReader, record: AnyRecord, t: Translate): string {
  if (record.kind === 'curvePoint') {
    const curve = document.find('curve', record.curveId);
    return numberText(record.value, t, curve !== undefined && isSigned(curve));
  }
  const typed = typedWords(record);
  return typed === '' && isNamed(record) ? ourName(document, record, t) : typed;
}

/** The field's own English word for a line, which stays beside every other language. */
export const englishLineName = (type: LineType): string => en[`lane.${type}`];

/** A number as the language writes it, with a true minus sign; `signed` puts a plus before positive ones. */
export const numberText = (value: number, t: Translate, signed = false): string =>
  numberFormat(t('format.locale'), signed).format(value).replace('-', '−');

/** A day stored as YYYY-MM-DD, written out; `medium` shortens the month. */
export const dayText = (day: string, t: Translate, style: 'long' | 'medium' = 'long'): string =>
  dayFormat(t('format.locale'), style).format(new Date(`${day}T00:00:00Z`));
