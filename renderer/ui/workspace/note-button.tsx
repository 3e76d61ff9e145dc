import { Popover } from 'radix-ui';
import { useRef, useState } from 'react';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { useApp } from '../app-context.ts';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { ariaShortcut, shortcutOf } from '../shortcut.ts';
import { ColorKey } from '../notes/color-key.tsx';
import { ColorLegend } from '../notes/color-legend.tsx';
import { keyOfColor } from '../../tools/color-keys.ts';
import { useFlyoutPress } from './flyout-press.ts';
import { useNoteDrag } from './note-drag.tsx';

/** The note tool: click for the tool, its corner for the colours, or drag a note off the strip onto the board. */
export function NoteButton() {
  const { t, platform } = useApp();
  const editor = useEditor();
  const tool = useSession((session) => session.tool);
  const stays = useSession((session) => session.tool === 'note' && session.toolStays);
  const color = useSession((session) => session.noteColor);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  /** Opened by a key that leads into it: then it takes the keyboard. */
  const byKey = useRef(false);
  const { ghost, dragFrom } = useNoteDrag(() => setOpen(false));
  const { handlers, asked } = useFlyoutPress((key) => {
    byKey.current = key;
    setOpen(true);
  });
  const choose = (next: NoteColor) => {
    editor.session.setState({ noteColor: next });
    editor.perform('tool.note');
    setOpen(false);
  };
  const shortcut = shortcutOf('tool.note');
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Tip label={stays ? t('tools.kept', { tool: t('action.tool.note') }) : t('action.tool.note')} shortcut={shortcut} side="right">
        <Popover.Anchor asChild>
          <button
            ref={button}
            type="button"
            className="icon-button tool tool-group"
            aria-label={t('action.tool.note')}
            aria-pressed={tool === 'note'}
            aria-expanded={open}
            data-stays={stays}
            {...(shortcut ? { 'aria-keyshortcuts': ariaShortcut(shortcut, platform) } : {})}
            {...handlers}
            onPointerDown={(event) => {
              handlers.onPointerDown(event);
              dragFrom(color)(event);
            }}
            onClick={(event) => {
              const what = asked(event);
              if (what === 'nothing') return;
              if (tool !== 'note') editor.perform('tool.note');
              byKey.current = false;
              setOpen(!open && what === 'flyout');
            }}
          >
            <span
              className="note-glyph"
              data-color={color}
              style={{ background: `var(--note-${color})`, borderColor: `var(--note-edge-${color})` }}
            />
          </button>
        </Popover.Anchor>
      </Tip>
      <Popover.Portal>
        <Popover.Content
          className="note-flyout panel"
          side="right"
          sideOffset={12}
          align="start"
          aria-label={t('ui.noteColor')}
          onOpenAutoFocus={(event) => byKey.current || event.preventDefault()}
          // The button itself closes it.
          onInteractOutside={(event) => button.current?.contains(event.target as Node) && event.preventDefault()}
        >
          <div className="note-colors">
            {NOTE_COLORS.map((candidate) => (
              <Tip key={candidate} label={t(`color.${candidate}`)} shortcut={keyOfColor(candidate)} side="bottom">
                <button
                  type="button"
                  className="icon-button"
                  aria-label={t(`color.${candidate}`)}
                  aria-current={candidate === color}
                  onPointerDown={dragFrom(candidate)}
                  onClick={() => choose(candidate)}
                >
                  <ColorKey color={candidate} />
                </button>
              </Tip>
            ))}
          </div>
          <ColorLegend value={color} onChoose={choose} onEdit={() => setOpen(false)} />
        </Popover.Content>
      </Popover.Portal>
      {ghost}
    </Popover.Root>
  );
}
