import { Bookmark, ChevronRight, Frame, LayoutDashboard, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { typedWords } from '../../../shared/model/words.ts';
import { renamePlace } from '../../editor/outline/outline.ts';
import type { Row } from '../../editor/outline/tree.ts';
import { useT } from '../app-context.ts';
import { NameInput } from '../controls/name-input.tsx';
import { useEditor } from '../editor-context.ts';
import { BlueprintIcon, JourneyIcon } from '../workspace/map-icons.tsx';

const ICONS: Readonly<Partial<Record<Row['place']['kind'], LucideIcon>>> = { board: LayoutDashboard, frame: Frame, view: Bookmark };

interface OutlineRowProps {
  readonly row: Row;
  /** One is there. */
  readonly isCurrent: boolean;
  /** Tab comes to this row. */
  readonly isStop: boolean;
  /** Its name is being written. */
  readonly isNamed: boolean;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onGo: () => void;
  readonly onTurn: () => void;
  readonly onRename: () => void;
  readonly onNamed: (byKey: boolean) => void;
}

export function OutlineRow({ row, isCurrent, isStop, isNamed, onPress, onGo, onTurn, onRename, onNamed }: OutlineRowProps) {
  const { place, level, position, siblings, open } = row;
  const t = useT();
  const editor = useEditor();
  const record = editor.document.get(place.id);
  const mapIcon = record?.kind === 'map' && record.form === 'journey' ? JourneyIcon : BlueprintIcon;
  const Icon = place.kind === 'map' ? mapIcon : ICONS[place.kind];
  const notes = place.notes === null ? null : t('outline.notes', { count: place.notes });
  return (
    <li
      role="treeitem"
      data-id={place.id}
      data-kind={place.kind}
      className="outline-row"
      style={{ paddingLeft: 8 + (level - 1) * 16 }}
      tabIndex={isStop ? 0 : -1}
      aria-label={notes === null ? `${t(`kind.${place.kind}`)}: ${place.name}` : `${t(`kind.${place.kind}`)}: ${place.name}, ${notes}`}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isCurrent}
      {...(isCurrent ? { 'aria-current': 'location' as const } : {})}
      {...(open === null ? {} : { 'aria-expanded': open })}
      onKeyDown={onPress}
      onClick={isNamed ? undefined : onGo}
      onDoubleClick={onRename}
    >
      <span
        className="outline-turn"
        data-open={open ?? false}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          if (open !== null) onTurn();
        }}
      >
        {open === null ? null : <ChevronRight size={14} />}
      </span>
      {Icon ? <Icon size={16} className="outline-icon" aria-hidden /> : null}
      {isNamed ? (
        <NameInput
          label={t('outline.rename')}
          name={record ? typedWords(record) : ''}
          placeholder={place.name}
          onName={(text) => renamePlace(editor, place.id, text)}
          onDone={onNamed}
        />
      ) : (
        <span className="outline-name" title={place.name}>
          {place.name}
        </span>
      )}
      {place.notes === null || isNamed ? null : (
        <span className="outline-notes" title={notes ?? undefined}>
          {place.notes}
        </span>
      )}
    </li>
  );
}
