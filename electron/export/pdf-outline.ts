import { PDFHexString, PDFName, PDFNumber, type PDFDocument, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { POINTS_PER_MM } from '../../shared/geometry/paper.ts';
import type { Drawn } from '../../shared/ipc/export-page.ts';

type Bookmark = NonNullable<Extract<Drawn, { as: 'sheets' }>['bookmarks']>[number];

interface Item {
  readonly ref: PDFRef;
  readonly bookmark: Bookmark;
  readonly children: Item[];
}

/** Writes the outline of a document whose page boxes are final (PDF 32000-1, 12.3.3). Bookmarks of pages that are not there are left out. */
export function addOutline(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = document;
  const pages = document.getPages();
  const root: Item = { ref: context.nextRef(), bookmark: { title: '', level: -1, sheet: 0, area: null }, children: [] };
  const open: Item[] = [root];
  for (const bookmark of bookmarks) {
    if (!pages[bookmark.sheet]) continue;
    while (open.length > 1 && (open.at(-1)?.bookmark.level ?? -1) >= bookmark.level) open.pop();
    const item: Item = { ref: context.nextRef(), bookmark, children: [] };
    (open.at(-1) ?? root).children.push(item);
    open.push(item);
  }
  if (root.children.length === 0) return;
  const write = (item: Item, links: Readonly<Record<string, PDFObject>>): void => {
    const [first, last] = [item.children[0], item.children.at(-1)];
    const inner: Record<string, PDFObject> = first && last ? { First: first.ref, Last: last.ref, Count: PDFNumber.of(shown(item)) } : {};
    context.assign(item.ref, context.obj({ ...links, ...inner }));
    for (const [at, child] of item.children.entries()) {
      const [before, after] = [item.children[at - 1], item.children[at + 1]];
      const page = pages[child.bookmark.sheet];
      write(child, {
        Title: PDFHexString.fromText(child.bookmark.title),
        Parent: item.ref,
        ...(page && { Dest: context.obj(destination(page, child.bookmark)) }),
        ...(before && { Prev: before.ref }),
        ...(after && { Next: after.ref }),
      });
    }
  };
  write(root, { Type: PDFName.of('Outlines') });
  catalog.set(PDFName.of('Outlines'), root.ref);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** All items below one: everything is open. */
const shown = ({ children }: Item): number => children.reduce((sum, child) => sum + 1 + shown(child), 0);

function destination(page: PDFPage, { area }: Bookmark): (PDFObject | PDFRef)[] {
  if (area === null) return [page.ref, PDFName.of('Fit')];
  const { x, y, height } = page.getMediaBox();
  const left = x + area.x * POINTS_PER_MM;
  const top = y + height - area.y * POINTS_PER_MM;
  const edges = [left, top - area.height * POINTS_PER_MM, left + area.width * POINTS_PER_MM, top];
  return [page.ref, PDFName.of('FitR'), ...edges.map((edge) => PDFNumber.of(Math.round(edge * 100) / 100))];
}
