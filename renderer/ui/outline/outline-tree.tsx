import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { fold } from '../../../shared/base/fold.ts';
import { goToPlace } from '../../editor/outline/outline.ts';
import { rowsOf, type Place, type Row } from '../../editor/outline/tree.ts';
import { useT } from '../app-context.ts';
import { useEditor } from '../editor-context.ts';
import { OutlineRow } from './outline-row.tsx';
import { usePlacesHere } from './use-outline.ts';

interface OutlineTreeProps {
  readonly places: readonly Place[];
  /** Then everything that is left is open. */
  readonly isFiltered: boolean;
  readonly onGo: (id: Id) => void;
}

/** Boards and maps begin open, stages closed: a long journey has many steps. */
const beginsOpen = ({ kind }: Place): boolean => kind !== 'stage';

/** A tree by the keys of every tree: arrows, Home and End, letters, Enter to go there, F2 for another name. */
export function OutlineTree({ places, isFiltered, onGo }: OutlineTreeProps) {
  const t = useT();
  const editor = useEditor();
  const here = usePlacesHere();
  const [turned, setTurned] = useState<ReadonlySet<Id>>(new Set());
  const [focused, setFocused] = useState<Id | null>(null);
  const [went, setWent] = useState<Id | null>(null);
  const [naming, setNaming] = useState<Id | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => rowsOf(places, (place) => isFiltered || beginsOpen(place) !== turned.has(place.id)), [places, isFiltered, turned]);
  const current = (went !== null && here.includes(went) ? went : here.find((id) => rows.some(({ place }) => place.id === id))) ?? null;
  const stop = rows.find(({ place }) => place.id === focused) ?? rows.find(({ place }) => place.id === current) ?? rows[0];

  const focus = (row: Row | undefined) => {
    if (!row) return;
    setFocused(row.place.id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.place.id)}"]`)?.focus();
  };
  const turn = (id: Id) => setTurned((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id]));
  const go = ({ place }: Row) => {
    setFocused(place.id);
    // Where the view stands says no more than the innermost place: of those around it one is meant.
    setWent(place.kind === 'board' ? null : place.id);
    onGo(place.id);
    goToPlace(editor, place.id);
    if (place.kind !== 'board') editor.announce(t('outline.went', { name: place.name }));
  };
  const rename = (row: Row | undefined) => {
    if (row) setNaming(row.place.id);
  };

  const press = (event: KeyboardEvent) => {
    if (naming !== null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.findIndex(({ place }) => place.id === stop?.place.id);
    const row = rows[at];
    const act = row && actionOf(event.key, rows, at, { focus, turn, go, rename });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <ul ref={list} className="outline-tree" role="tree" aria-label={t('outline.title')}>
      {rows.map((row) => (
        <OutlineRow
          key={row.place.id}
          row={row}
          isCurrent={row.place.id === current}
          isStop={row === stop}
          isNamed={row.place.id === naming}
          onPress={press}
          onGo={() => go(row)}
          onTurn={() => turn(row.place.id)}
          onRename={() => rename(row)}
          onNamed={(byKey) => {
            setNaming(null);
            if (byKey) focus(row);
          }}
        />
      ))}
    </ul>
  );
}

interface Acts {
  readonly focus: (row: Row | undefined) => void;
  readonly turn: (id: Id) => void;
  readonly go: (row: Row) => void;
  readonly rename: (row: Row) => void;
}

/** What a key does on a row; undefined for keys that are not the tree's. */
function actionOf(key: string, rows: readonly Row[], at: number, { focus, turn, go, rename }: Acts): (() => void) | undefined {
  const row = rows[at];
  if (!row) return undefined;
  switch (key) {
    case 'ArrowDown':
      return () => focus(rows[at + 1]);
    case 'ArrowUp':
      return () => focus(rows[at - 1]);
    case 'Home':
      return () => focus(rows[0]);
    case 'End':
      return () => focus(rows.at(-1));
    case 'ArrowRight':
      return () => (row.open === false ? turn(row.place.id) : row.open ? focus(rows[at + 1]) : undefined);
    case 'ArrowLeft':
      return () => (row.open ? turn(row.place.id) : focus(rows.find(({ place }) => place.id === row.parent)));
    case 'Enter':
    case ' ':
      return () => go(row);
    case 'F2':
      return () => rename(row);
    default: {
      const letter = [...key].length === 1 ? fold(key) : '';
      if (letter === '') return undefined;
      return () => focus([...rows.slice(at + 1), ...rows.slice(0, at)].find(({ place }) => fold(place.name).startsWith(letter)));
    }
  }
}
