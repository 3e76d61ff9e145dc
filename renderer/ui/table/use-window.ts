import { useLayoutEffect, useState, type RefObject } from 'react';
import { HEAD_HEIGHT, ROW_HEIGHT } from './places.ts';

/** Rows kept ready above and below what is seen. */
const OVERSCAN = 8;

/** Which rows of a table of `count` rows are seen, and how many fit at once. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number) {
  const [view, setView] = useState({ first: 0, page: 20 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setView((before) => sameOr(before, viewOf(element)));
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  const from = Math.max(0, Math.min(view.first, count - view.page) - OVERSCAN);
  const to = Math.min(count, view.first + view.page + OVERSCAN);
  return {
    indexes: Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at),
    first: view.first,
    page: view.page,
    onScroll: () => {
      const element = box.current;
      if (element) setView((before) => sameOr(before, viewOf(element)));
    },
  };
}

interface View {
  readonly first: number;
  readonly page: number;
}

const viewOf = (element: HTMLElement): View => ({
  first: Math.floor(element.scrollTop / ROW_HEIGHT),
  page: Math.max(1, Math.ceil((element.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT)),
});

const sameOr = (before: View, now: View): View => (before.first === now.first && before.page === now.page ? before : now);
