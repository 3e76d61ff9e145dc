import type { Id } from '../../../shared/base/id.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Outline, OutlineItem } from '../../../shared/exchange/outline.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { addNoteGroups, type NewNote, type NoteGroup } from './note-groups.ts';

/** An item with all that stands below it. */
export interface Branch {
  readonly item: OutlineItem;
  readonly below: readonly Branch[];
}

/** An outline as a tree. */
export function branchesOf(items: readonly OutlineItem[]): readonly Branch[] {
  const roots: Branch[] = [];
  const open: { readonly item: OutlineItem; readonly below: Branch[] }[] = [];
  for (const item of items) {
    while ((open.at(-1)?.item.level ?? -1) >= item.level) open.pop();
    const branch = { item, below: [] };
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/** Notes a link that what becomes of its item has no room for. */
export function loseLink({ item: { link } }: Branch, left: LeftOuts): void {
  if (link !== null) left.add('import.left.links', link);
}

/** What stands below an item, as lines of its own text: what is set in stays set in. */
export function wordsOf({ item, below }: Branch, left: LeftOuts): string {
  const lines = (branches: readonly Branch[], depth: number): readonly string[] =>
    branches.flatMap((branch) => {
      loseLink(branch, left);
      return [`${'  '.repeat(depth)}• ${branch.item.text.replaceAll('\n', ' ')}`, ...lines(branch.below, depth + 1)];
    });
  return [item.text, ...lines(below, 0)].join('\n');
}

/** The outermost items that have others below them become frames, what stands below them notes; everything deeper, lines of those notes. */
export function addOutlineNotes(
  draft: Draft,
  { boardId, color }: { readonly boardId: Id; readonly color: NoteColor },
  { title, items }: Outline,
  left: LeftOuts,
): void {
  const noteOf = (branch: Branch): NewNote => ({ text: wordsOf(branch, left), color, link: branch.item.link, tagIds: [] });
  const groups: NoteGroup[] = [];
  for (const branch of branchesOf(items)) {
    const last = groups.at(-1);
    if (branch.below.length > 0) {
      loseLink(branch, left);
      groups.push({ name: branch.item.text, notes: branch.below.map(noteOf) });
    }
    // Items that stand by themselves one after the other lie together.
    else if (last?.name === '') groups.splice(-1, 1, { name: '', notes: [...last.notes, noteOf(branch)] });
    else groups.push({ name: '', notes: [noteOf(branch)] });
  }
  addNoteGroups(draft, boardId, { title, groups }, left);
}
