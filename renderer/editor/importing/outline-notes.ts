import type { Id } from '../../../shared/base/id.ts';
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

/** What stands below an item, as lines of its own text: what is set in stays set in. */
export function wordsOf({ item, below }: Branch): string {
  const lines = (branches: readonly Branch[], depth: number): readonly string[] =>
    branches.flatMap((branch) => [`${'  '.repeat(depth)}• ${branch.item.text.replaceAll('\n', ' ')}`, ...lines(branch.below, depth + 1)]);
  return [item.text, ...lines(below, 0)].join('\n');
}

const noteOf = (branch: Branch, color: NoteColor): NewNote => ({ text: wordsOf(branch), color, link: branch.item.link, tagIds: [] });

/** The outermost items that have others below them become frames, what stands below them notes; everything deeper, lines of those notes. */
export function addOutlineNotes(draft: Draft, boardId: Id, { title, items }: Outline, color: NoteColor): void {
  const groups: NoteGroup[] = [];
  for (const branch of branchesOf(items)) {
    const last = groups.at(-1);
    if (branch.below.length > 0) groups.push({ name: branch.item.text, notes: branch.below.map((below) => noteOf(below, color)) });
    // Items that stand by themselves one after the other lie together.
    else if (last?.name === '') groups.splice(-1, 1, { name: '', notes: [...last.notes, noteOf(branch, color)] });
    else groups.push({ name: '', notes: [noteOf(branch, color)] });
  }
  addNoteGroups(draft, boardId, title, groups);
}
