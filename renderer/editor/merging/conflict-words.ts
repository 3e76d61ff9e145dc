import type { Id } from '../../../shared/base/id.ts';
import { en, type MessageKey } from '../../../shared/i18n/en.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { numberText, shownWords } from '../../../shared/layout/names.ts';
import type { Edit } from '../../../shared/merge/edits.ts';
import type { Conflict, Merge } from '../../../shared/merge/merge.ts';
import { valueOf, type Part } from '../../../shared/merge/parts.ts';
import { AS_BEFORE, answersTo, sidesOf } from '../../../shared/merge/sides.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord, Kind, Touchpoint } from '../../../shared/model/kinds.ts';
import { boardIdOf } from '../../../shared/model/on-board.ts';

const PARTS: Readonly<Record<string, MessageKey>> = {
  text: 'merge.part.text',
  title: 'merge.part.text',
  label: 'merge.part.text',
  boardId: 'merge.part.place',
  stepId: 'merge.part.place',
  stageId: 'merge.part.place',
  mapId: 'merge.part.place',
  laneId: 'merge.part.place',
  order: 'merge.part.place',
  width: 'merge.part.size',
  height: 'merge.part.size',
  color: 'merge.part.color',
  fill: 'merge.part.color',
  name: 'merge.part.name',
  value: 'merge.part.value',
};

/** More changes of one side are counted, not told. */
const MOST_TOLD = 3;

/** One answer to a conflict. */
export interface ToldSide {
  /** The copies that made it so; AS_BEFORE for what it was like before any of them changed it. */
  readonly keys: readonly string[];
  readonly lines: readonly string[];
  readonly more: number;
}

/** A conflict as it is shown. */
export interface ToldConflict {
  readonly id: string;
  /** What it is about, as it was called before, where that is known: "Sticky note – Waiting on the phone". */
  readonly kind: AnyRecord['kind'];
  readonly name: string;
  /** A record to show on the board, of those that are there now. */
  readonly show: Id | null;
  readonly sides: readonly ToldSide[];
}

/** What every conflict is about, told in the reader's language. `keys` in the order in which sides are shown; the first is this workshop's. */
export function toldConflicts(merged: Merge, keys: readonly string[], t: Translate): readonly ToldConflict[] {
  const documents = new Map(merged.copies.map(({ key, records }) => [key, new Document(records.values())]));
  const base = new Document(merged.base.values());
  const [mine] = keys;
  const own = (mine === undefined ? undefined : documents.get(mine)) ?? base;
  return merged.conflicts.map((conflict) => told(conflict));

  function told(conflict: Conflict): ToldConflict {
    const { id, edits, copies } = conflict;
    const about = subjectOf(edits);
    const before = edits.flatMap((edit) => (edit.part && edit.base ? [line(edit, edit.base, base, about.id)] : [])).filter((words) => words !== '');
    const untouched = before.length > 0 ? before : [t(base.get(about.id) ? 'merge.change.kept' : 'merge.change.absent')];
    return {
      id,
      kind: about.kind,
      name: nameIn([base, own], about),
      show: [about.id, ...edits.map((edit) => edit.id)].find((one) => own.get(one) !== undefined && boardIdOf(own, one) !== null) ?? null,
      sides: sidesOf(conflict, answersTo(merged, conflict, keys)).map((side): ToldSide => {
        const [key = AS_BEFORE] = side;
        if (!copies.includes(key)) return { keys: side, ...few(untouched) };
        const there = documents.get(key) ?? base;
        const done = edits.filter(({ by }) => by.has(key));
        return { keys: side, ...few(done.map((edit) => line(edit, edit.by.get(key) ?? null, there, about.id))) };
      }),
    };
  }

  /** What `is` is like in a document, as far as the edit is about it; null: it was removed there. '' where the place it had before says nothing. */
  function line(edit: Edit, is: AnyRecord | null, there: Document, about: Id): string {
    const record = is ?? edit.base;
    const words = edit.part === null ? t(is === null ? 'merge.change.removed' : 'merge.change.added') : state(edit, edit.part, is, there);
    return words !== '' && record && record.id !== about ? `${called(record, is ? there : base)} – ${words}` : words;
  }

  /** "Note Waiting on the phone", but "Step 3" alone. */
  function called(record: AnyRecord, there: Document): string {
    const [kind, name] = [t(`kind.${record.kind}`), nameIn([there], record)];
    return name.startsWith(kind) ? name : `${kind} ${name}`.trimEnd();
  }

  function nameIn(theres: readonly Document[], record: AnyRecord): string {
    const there = theres.find((document) => document.get(record.id));
    const found = there?.get(record.id);
    return there && found ? shownWords(there, found, t) : '';
  }

  function state(edit: Edit, part: Part, is: AnyRecord | null, there: Document): string {
    const label = PARTS[part.name] ?? 'merge.part.other';
    if (is?.kind === 'touchpoint' && part.fields.includes('stepId')) return `${t(label)}: ${cellWords(is, there)}`;
    if (label === 'merge.part.place') return is === edit.base ? '' : t('merge.change.moved');
    if (label === 'merge.part.size') return is === edit.base ? '' : t('merge.change.size');
    return `${t(label)}: ${is ? shown(is, part.name, there) : ''}`;
  }

  /** "Calls the centre · Pain points" */
  function cellWords({ stepId, laneId }: Touchpoint, there: Document): string {
    const cell = [stepId, laneId].flatMap((id) => there.get(id) ?? []);
    return cell.map((record) => shownWords(there, record, t)).join(' · ');
  }

  function shown(record: AnyRecord, field: string, there: Document): string {
    const value = valueOf(record, field);
    if (record.kind === 'curvePoint' && field === 'value') return shownWords(there, record, t);
    if (typeof value === 'boolean') return t(value ? 'merge.change.yes' : 'merge.change.no');
    if (value === null || value === undefined || value === '') return t('merge.change.empty');
    if (typeof value === 'number') return numberText(value, t);
    const other = typeof value === 'string' ? there.get(value) : undefined;
    if (other) return shownWords(there, other, t);
    const text = value as string;
    const color = field === 'color' || field === 'fill' ? [`color.${text}`, `ink.${text}`].find((key) => Object.hasOwn(en, key)) : undefined;
    return color === undefined ? text : t(color as MessageKey);
  }
}

function few(lines: readonly string[]): { readonly lines: readonly string[]; readonly more: number } {
  const different = [...new Set(lines)];
  return { lines: different.slice(0, MOST_TOLD), more: Math.max(0, different.length - MOST_TOLD) };
}

/** What holds others before what it holds. */
const HOLDERS: readonly Kind[] = ['board', 'map', 'stage', 'lane', 'step', 'grid', 'note', 'touchpoint'];

const rankOf = ({ kind }: AnyRecord): number => (HOLDERS.includes(kind) ? HOLDERS.indexOf(kind) : HOLDERS.length);

/** What a removal took away says most; else the first record that was changed. */
function subjectOf(edits: readonly Edit[]): AnyRecord {
  const removals = edits.flatMap(({ part, by, base }) => (part === null && base !== null && [...by.values()].includes(null) ? [base] : []));
  const [removed] = removals.toSorted((a, b) => rankOf(a) - rankOf(b));
  const subject = removed ?? edits.flatMap(({ by }) => [...by.values()].filter((record) => record !== null))[0];
  if (!subject) throw new Error('a conflict has an edit');
  return subject;
}
