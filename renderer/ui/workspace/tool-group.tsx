import { Popover } from 'radix-ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useApp } from '../app-context.ts';
import { focusBoardIfFree } from '../../editor/panes.ts';
import { Keys } from '../controls/keys.tsx';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { ariaShortcut, shortcutOf } from '../shortcut.ts';
import { useFlyoutPress } from './flyout-press.ts';
import { toolOf, type StripGroup, type StripItem } from './tool-items.ts';

/**
 * Several tools under one button. A click takes the one chosen last, the next click or its corner shows the others; by the
 * keyboard Enter does both and goes into the list, as the right arrow does.
 */
export function ToolGroup({ group }: { readonly group: StripGroup }) {
  const { t, platform } = useApp();
  const editor = useEditor();
  const tool = useSession((session) => session.tool);
  const stays = useSession((session) => session.toolStays);
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState<StripItem>(group.items[0]);
  /** Opened by a key: then the list takes the keyboard, and gives it back. */
  const byKey = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const chosen = group.items.find(({ id }) => toolOf(id) === tool);
  useEffect(() => {
    if (chosen) setLast(chosen);
    else if (isGroupOfTools(group)) setOpen(false);
  }, [chosen, group]);
  const { id, icon: Icon } = last;
  // Actions are done at once: the button of a group of them only shows the list.
  const acts = isGroupOfTools(group);
  const shortcut = acts ? shortcutOf(id) : undefined;
  const label = acts ? t(`action.${id}`) : t(group.label);
  const show = (key: boolean) => {
    byKey.current = key;
    setOpen(true);
  };
  const { handlers, asked } = useFlyoutPress(show);
  const choose = (item: StripItem) => {
    setLast(item);
    setOpen(false);
    editor.perform(item.id);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Tip label={chosen ? t(stays ? 'tools.kept' : 'tools.again', { tool: label }) : label} shortcut={shortcut} side="right">
        <Popover.Anchor asChild>
          <button
            ref={button}
            type="button"
            className="icon-button tool tool-group"
            aria-label={label}
            {...(acts ? { 'aria-pressed': chosen !== undefined } : {})}
            aria-haspopup="true"
            aria-expanded={open}
            data-stays={chosen !== undefined && stays}
            {...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut, platform) } : {})}
            {...handlers}
            onClick={(event) => {
              const what = asked(event);
              if (what === 'nothing') return;
              if (acts && !chosen) editor.perform(id);
              // The second of two quick clicks keeps the tool; one that stays anyway needs no keeping.
              const again = chosen && (event.detail < 2 || staysInHand(chosen));
              if (open) setOpen(false);
              else if (what === 'flyout' || !acts || again || group.asks) show(event.detail === 0);
            }}
            onDoubleClick={() => {
              if (!acts || (chosen && staysInHand(chosen))) return;
              setOpen(false);
              if (!editor.state.toolStays) editor.perform('tool.keep');
            }}
          >
            <Icon size={20} aria-hidden />
          </button>
        </Popover.Anchor>
      </Tip>
      <Popover.Portal>
        <Popover.Content
          ref={list}
          className="tool-list panel"
          side="right"
          sideOffset={12}
          align="start"
          collisionPadding={8}
          aria-label={t(group.label)}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (byKey.current) (list.current?.querySelector<HTMLElement>('[aria-pressed="true"]') ?? list.current?.querySelector('button'))?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // A tool in hand is used on the board; what was done at once leaves the keyboard where it was.
            if (!byKey.current || toolOf(last.id) === editor.state.tool) focusBoardIfFree();
            else button.current?.focus();
          }}
          onKeyDown={(event) => moveInList(event, () => setOpen(false))}
          onInteractOutside={(event) => {
            // The button itself closes it.
            if (button.current?.contains(event.target as Node)) event.preventDefault();
          }}
        >
          {group.items.length > 1 ? (
            <div className="tool-list-items">
              {group.items.map((item) => (
                <ListItem key={item.id} item={item} pressed={acts ? toolOf(item.id) === tool : undefined} onChoose={() => choose(item)} />
              ))}
            </div>
          ) : null}
          {group.Extra ? <group.Extra onDone={() => setOpen(false)} /> : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** What is drawn with in many strokes is put down only by taking something else. */
const staysInHand = ({ id }: StripItem): boolean => /^tool\.(?:pen|highlighter|eraser|stamp)$/.test(id);

const isGroupOfTools = ({ items }: StripGroup): boolean => toolOf(items[0].id) !== null;

interface ListItemProps {
  readonly item: StripItem;
  readonly pressed: boolean | undefined;
  readonly onChoose: () => void;
}

function ListItem({ item: { id, icon: Icon }, pressed, onChoose }: ListItemProps) {
  const { t, platform } = useApp();
  const shortcut = shortcutOf(id);
  return (
    <button
      type="button"
      className="tool-list-item"
      aria-label={t(`action.${id}`)}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      {...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut, platform) } : {})}
      onClick={onChoose}
    >
      <Icon size={18} aria-hidden />
      <span>{t(`action.${id}`)}</span>
      {shortcut ? <Keys shortcut={shortcut} /> : null}
    </button>
  );
}

/** Up and down, round at the ends; left leads back to the button. In a grid of buttons all four lead to the nearest one. */
function moveInList(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const ways: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
  const way = ways[event.key];
  const from = document.activeElement;
  if (!way || !(from instanceof HTMLElement) || from instanceof HTMLInputElement) return;
  event.preventDefault();
  event.stopPropagation();
  const next = nearest([...event.currentTarget.querySelectorAll<HTMLElement>('button')], from, way);
  if (next) next.focus();
  else if (event.key === 'ArrowLeft') close();
}

function nearest(buttons: readonly HTMLElement[], from: HTMLElement, [dx, dy]: readonly [number, number]): HTMLElement | undefined {
  const middle = (element: HTMLElement) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const at = middle(from);
  const ahead = buttons.flatMap((button) => {
    const { x, y } = middle(button);
    const along = (x - at.x) * dx + (y - at.y) * dy;
    const aside = Math.abs((x - at.x) * dy) + Math.abs((y - at.y) * dx);
    return along > 2 && aside <= along * 4 ? [{ button, away: along + aside * 3 }] : [];
  });
  return ahead.toSorted((a, b) => a.away - b.away)[0]?.button;
}
