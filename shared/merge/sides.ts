import { sameOutcome, type Edit } from './edits.ts';
import { settle, type Choices, type Conflict, type Merge } from './merge.ts';
import { valueOf } from './parts.ts';

/** The answer of no copy: all of it stays as in the base. */
export const AS_BEFORE = '';

/**
 * What a conflict can be decided for, in the order of `keys`, of which the first is there in any case: a copy without a say
 * stands for leaving all of it as it was. Nothing can be left as it was that no base knows.
 */
export function answersTo({ base }: Pick<Merge, 'base'>, { edits, copies }: Conflict, keys: readonly string[]): readonly string[] {
  const wasKnown = base.size > 0 && edits.every((edit) => edit.part === null || edit.base !== null);
  return [...keys.filter((key, at) => copies.includes(key) || (at === 0 && wasKnown)), ...(wasKnown ? [AS_BEFORE] : [])];
}

/**
 * The copies by what they make of a conflict, in the order of `keys`: whichever of one side it is decided for, it becomes the
 * same.
 */
export function sidesOf({ edits }: Conflict, keys: readonly string[]): readonly (readonly string[])[] {
  const sides: string[][] = [];
  for (const key of keys) {
    const side = sides.find(([first]) => first !== undefined && edits.every((edit) => makesSame(edit, first, key)));
    if (side) side.push(key);
    else sides.push([key]);
  }
  return sides;
}

const makesSame = (edit: Edit, a: string, b: string): boolean =>
  edit.by.has(a) === edit.by.has(b) && sameOutcome(edit, edit.by.get(a) ?? null, edit.by.get(b) ?? null);

/** Whether a decision for `key` costs all others what it did when the conflict was read before: nobody but that copy went on there. */
export function losesSame(before: Conflict, now: Conflict, key: string): boolean {
  const others = [...new Set([...before.copies, ...now.copies])].filter((copy) => copy !== key);
  return (
    before.edits.length === now.edits.length &&
    now.edits.every((edit, at) => {
      const was = before.edits[at];
      if (was?.id !== edit.id || was.part?.name !== edit.part?.name) return false;
      return others.every((copy) => was.by.has(copy) === edit.by.has(copy) && sameOutcome(edit, was.by.get(copy) ?? null, edit.by.get(copy) ?? null));
    })
  );
}

/**
 * What may be decided before anybody is asked, the same for every order of the copies: where some did nothing but remove what
 * others changed, and these others agree, the change stays. No other decision is without somebody's loss.
 */
export function keptChoices(merged: Merge): Choices {
  const kept = new Map<string, string>();
  for (const conflict of merged.conflicts) {
    const sides = sidesOf(conflict, conflict.copies);
    const [first, ...others] = sides.filter(([key = AS_BEFORE]) => !removes(conflict, key));
    if (first?.[0] !== undefined && others.length === 0 && sides.length > 1) kept.set(conflict.id, first[0]);
  }
  // What does not fit together while other questions are open is one of them.
  const { choices } = settle(merged, kept, AS_BEFORE);
  return new Map([...choices].filter(([, key]) => key !== AS_BEFORE));
}

/** Whether all a copy did there is to remove, and to empty what led to what it removed. */
function removes({ edits }: Conflict, key: string): boolean {
  const done = edits.filter(({ by }) => by.has(key));
  const isRemoval = ({ part, by, base }: Edit): boolean => {
    const is = by.get(key) ?? null;
    return is === null ? base !== null : part !== null && part.fields.every((field) => valueOf(is, field) === null);
  };
  return done.some(({ by }) => by.get(key) === null) && done.every(isRemoval);
}

/** The conflicts nobody has decided. */
export const openIn = ({ conflicts }: Pick<Merge, 'conflicts'>, choices: Choices): readonly Conflict[] =>
  conflicts.filter(({ id }) => !choices.has(id));
