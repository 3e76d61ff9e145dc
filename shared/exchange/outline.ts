import { fail, ok, type Result } from '../base/result.ts';
import { normalLink } from '../base/link.ts';

/** One line of an outline; what it is part of is the nearest item above it of a lower level. */
export interface OutlineItem {
  /** 0 is outermost; at most one more than the item before. */
  readonly level: number;
  readonly text: string;
  readonly link: string | null;
  /** What is no entry of an outline but stands among them: a note all the same, but no stage and no step. */
  readonly loose?: Loose;
}

export const LOOSE = ['paragraph', 'tableRow'] as const;
export type Loose = (typeof LOOSE)[number];

export interface Outline {
  /** What the whole is called; '' when the file says nothing. */
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** More items, or deeper ones, are not taken. */
export const OUTLINE_LIMITS = { items: 10_000, levels: 12 } as const;

/** Fails with import-too-much, or import-empty when nothing is written anywhere. Levels are made to follow on from each other. */
export function outlineOf(title: string, found: readonly OutlineItem[]): Result<Outline> {
  const written = found.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) return fail('import-empty');
  if (written.length > OUTLINE_LIMITS.items) return fail('import-too-much', { found: written.length, limit: OUTLINE_LIMITS.items });
  let deepest = -1;
  const items = written.map(({ level, text, link, loose }) => {
    deepest = Math.min(Math.max(level, 0), deepest + 1, OUTLINE_LIMITS.levels - 1);
    return {
      level: deepest,
      text: text.trim(),
      link: link !== null && /^(?:https?|mailto):/i.test(link) ? normalLink(link) : null,
      ...(loose && { loose }),
    };
  });
  return ok(lifted({ title: title.trim(), items }));
}

/**
 * Where everything stands under one heading, that is the title: a single stage would say nothing. Not where another title or
 * the heading's link would be lost for it.
 */
function lifted(outline: Outline): Outline {
  const [first, ...rest] = outline.items;
  if (!first || rest.length === 0 || rest.some(({ level }) => level === 0)) return outline;
  if (first.loose !== undefined || first.link !== null || (outline.title !== '' && outline.title !== first.text)) return outline;
  return { title: first.text, items: rest.map((item) => ({ ...item, level: item.level - 1 })) };
}

/** How many levels there are. */
export const depthOf = ({ items }: Outline): number => items.reduce((most, { level }) => Math.max(most, level + 1), 0);
