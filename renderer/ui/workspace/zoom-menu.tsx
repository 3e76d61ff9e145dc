import { DropdownMenu } from 'radix-ui';
import { useEffect, useState } from 'react';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import type { Editor } from '../../editor/editor.ts';
import { useApp } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { Tip } from '../controls/tip.tsx';
import { useEditor } from '../editor-context.ts';
import { formatPercent } from '../format.ts';
import { shortcutOf } from '../shortcut.ts';
import '../controls/menu.css';

const GROUPS: readonly (readonly ActionId[])[] = [
  ['view.zoomFit', 'view.zoomSelection'],
  ['view.zoom50', 'view.zoom100', 'view.zoom200'],
  ['view.back', 'view.forward'],
];

/** So far the percentage may lag behind the wheel, ms: rendered with every frame it would slow the board itself down. */
const LAG_MS = 120;

function usePercent(): number {
  const editor = useEditor();
  const [percent, setPercent] = useState(() => percentOf(editor));
  useEffect(() => {
    let timer = 0;
    const later = () => {
      timer ||= window.setTimeout(() => {
        timer = 0;
        setPercent(percentOf(editor));
      }, LAG_MS);
    };
    later();
    const stop = editor.session.subscribe((state, before) => state.camera.zoom !== before.camera.zoom && later());
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [editor]);
  return percent;
}

const percentOf = ({ state }: Editor): number => Math.round(state.camera.zoom * 100);

/** How large the board is shown; pressed, it offers other sizes and the way back to other views. */
export function ZoomMenu() {
  const { t, language } = useApp();
  const percent = usePercent();
  const [open, setOpen] = useState(false);
  const shown = formatPercent(percent / 100, language);
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <Tip label={t('zoom.levels')} side="top">
        <DropdownMenu.Trigger asChild>
          <button type="button" className="zoom-value" aria-label={t('zoom.menu', { percent: shown })}>
            {shown}
          </button>
        </DropdownMenu.Trigger>
      </Tip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" side="top" align="center" sideOffset={8} collisionPadding={8}>
          {GROUPS.map((group, at) => (
            <DropdownMenu.Group key={group[0]}>
              {at > 0 ? <DropdownMenu.Separator className="menu-divider" /> : null}
              {group.map((id) => (
                <Entry key={id} id={id} />
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Entry({ id }: { readonly id: ActionId }) {
  const { t } = useApp();
  const editor = useEditor();
  const action = ACTIONS.find((one) => one.id === id);
  const shortcut = shortcutOf(id);
  return action ? (
    <DropdownMenu.Item className="menu-item" disabled={!editor.can(id)} onSelect={() => editor.perform(id)}>
      <span>{t(action.label)}</span>
      {shortcut ? <Keys shortcut={shortcut} /> : null}
    </DropdownMenu.Item>
  ) : null;
}
