import { newPage, type Page } from './pages.ts';
import { bodyOf, LANDSCAPE, PORTRAIT, type PageShape } from './page-shapes.ts';

/** A chapter as elements, not yet on a page. */
export interface Chapter {
  readonly element: HTMLElement;
  readonly wide: boolean;
  /** Begins on a page of its own, also where there is room. */
  readonly starts: boolean;
}

/** A chapter that has its own pages already. */
export interface ReadyPages {
  readonly pages: readonly Page[];
}

/** Less than this share of a page is no room to begin a chapter in. */
const LEAST_ROOM = 0.35;

const heightOf = (element: Element): number => element.getBoundingClientRect().height;

/** A row and its height, CSS px, with the line of the group it belongs to. */
interface Row {
  readonly element: HTMLElement;
  readonly height: number;
  readonly group: Row | null;
  readonly isGroup: boolean;
}

/**
 * Lays chapters on pages as a printer does: headings stay with what follows them, rows are never torn, and where a table goes
 * on, its head and the line of the group are there again. Everything is measured once, in a galley as wide as the page, and then
 * only moved. `continued` says of a group that it began on an earlier page.
 */
export function paginate(chapters: readonly (Chapter | ReadyPages)[], continued: (title: string) => string): readonly Page[] {
  const pages: Page[] = [];
  for (const chapter of chapters) {
    if ('pages' in chapter) pages.push(...chapter.pages);
    else new Flow(pages, chapter, continued).run();
  }
  return pages;
}

/** One chapter on its way onto pages. */
class Flow {
  readonly #pages: Page[];
  readonly #chapter: Chapter;
  readonly #shape: PageShape;
  readonly #continued: (title: string) => string;

  constructor(pages: Page[], chapter: Chapter, continued: (title: string) => string) {
    this.#pages = pages;
    this.#chapter = chapter;
    this.#shape = chapter.wide ? LANDSCAPE : PORTRAIT;
    this.#continued = continued;
  }

  run(): void {
    const { element } = this.#chapter;
    const galley = document.createElement('div');
    galley.className = 'galley';
    galley.style.width = `${bodyOf(this.#shape).width.toFixed(3)}mm`;
    galley.append(element);
    document.body.append(galley);
    const blocks = [...element.children].map((block) => ({ block: block as HTMLElement, height: heightOf(block), table: tableOf(block) }));
    const needs = blocks.map(({ height, table }) => (table ? table.head + (table.rows[0]?.height ?? 0) + (table.rows[1]?.height ?? 0) : height));
    if (this.#chapter.starts || !this.#hasRoom()) this.#turn();
    // Where it can be found: the first page that carries some of it.
    let anchor: HTMLElement | null = null;
    blocks.forEach(({ block, height, table }, at) => {
      const page = this.#page();
      // A heading and what leads to a table go with what they lead to.
      let together = needs[at] ?? 0;
      for (let next = at; isLead(blocks[next]?.block) && next + 1 < blocks.length; next++) together += needs[next + 1] ?? 0;
      if (page.used > 0 && page.used + together > page.room) this.#turn();
      if (table) this.#layTable(block, table);
      else {
        this.#page().body.append(block);
        this.#page().used += height;
      }
      anchor ??= block;
    });
    galley.remove();
    anchor = anchor as HTMLElement | null;
    anchor?.setAttribute('id', element.id);
  }

  #page(): Page {
    return this.#pages.at(-1) as Page;
  }

  #turn(): void {
    this.#pages.push(newPage(this.#shape));
  }

  #hasRoom(): boolean {
    const page = this.#pages.at(-1);
    return page?.shape === this.#shape && page.room - page.used > LEAST_ROOM * page.room;
  }

  #layTable(block: HTMLElement, { rows, head, below, shell }: LaidTable): void {
    let body = this.#openTable(block, shell, head);
    rows.forEach((row, at) => {
      const needed = row.height + (row.isGroup ? (rows[at + 1]?.height ?? 0) : 0);
      const page = this.#page();
      if (page.used > head && page.used + needed > page.room) {
        this.#turn();
        body = this.#openTable(block, shell, head);
        if (row.group && !row.isGroup) body.append(this.#again(row.group));
      }
      body.append(row.element);
      this.#page().used += row.height;
    });
    this.#page().used += below;
  }

  #openTable(block: HTMLElement, shell: HTMLTableElement, head: number): HTMLElement {
    const around = block.cloneNode(false) as HTMLElement;
    const table = shell.cloneNode(true) as HTMLTableElement;
    const body = document.createElement('tbody');
    table.append(body);
    around.append(table);
    this.#page().body.append(around);
    this.#page().used += head;
    return body;
  }

  #again({ element, height }: Row): HTMLElement {
    const copy = element.cloneNode(true) as HTMLElement;
    const title = copy.querySelector('span');
    if (title) title.textContent = this.#continued(title.textContent ?? '');
    // What the curves say was said where it began.
    copy.querySelector('.aside')?.remove();
    this.#page().used += height;
    return copy;
  }
}

const isLead = (block: HTMLElement | undefined): boolean =>
  block !== undefined && ['head', 'lead', 'persona-head'].some((name) => block.classList.contains(name));

interface LaidTable {
  readonly rows: readonly Row[];
  /** Height of its head, and of the space below it; CSS px. */
  readonly head: number;
  readonly below: number;
  /** The table without its rows. */
  readonly shell: HTMLTableElement;
}

function tableOf(block: Element): LaidTable | null {
  const table = block.querySelector('table');
  if (!table) return null;
  let group: Row | null = null;
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr')].map((element): Row => {
    const isGroup = element.classList.contains('group');
    const isFirst = element === element.parentElement?.firstElementChild;
    if (isFirst && !isGroup) group = null;
    const row: Row = { element, height: heightOf(element), group, isGroup };
    if (isGroup) group = row;
    return row;
  });
  const shell = table.cloneNode(false) as HTMLTableElement;
  for (const part of table.querySelectorAll('colgroup, thead')) shell.append(part.cloneNode(true));
  const head = heightOf(table.querySelector('thead') ?? table);
  return { rows, head, below: heightOf(block) - heightOf(table), shell };
}
