import { Tooltip } from 'radix-ui';
import { useEffect, useMemo, useState } from 'react';
import { translator } from '../../shared/i18n/translator.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Boot, OpenDocument } from '../../shared/ipc/contract.ts';
import type { Measure } from '../../shared/layout/text.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { Editor } from '../editor/editor.ts';
import { followTouch } from '../platform/touch-mode.ts';
import { AppProvider, type AppShell } from './app-context.ts';
import { DropTarget } from './drop-target.tsx';
import { EditorProvider } from './editor-context.ts';
import { StartWindow } from './start/start-window.tsx';
import { SalvageDialog } from './salvage/salvage-dialog.tsx';
import { UnlockDialog } from './sending/unlock-dialog.tsx';
import { followTheme } from './theme.ts';
import { Workspace } from './workspace/workspace.tsx';
import './touch/touch-mode.css';

interface AppProps {
  readonly boot: Boot;
  readonly bridge: Bridge;
  readonly measure: Measure;
}

/** One window: the start screen or one open document, in the language and colours of the moment. */
export function App({ boot, bridge, measure }: AppProps) {
  const [language, setLanguage] = useState(boot.language);
  const [theme, setTheme] = useState(boot.theme);
  const [canvas, setCanvas] = useState(boot.canvas);
  const [touch, setTouch] = useState(boot.touch);
  const [enter, setEnter] = useState(boot.enter);
  const [author, setAuthor] = useState(boot.author);
  const [editor, setEditor] = useState<Editor | null>(() => (boot.document ? editorOf(boot.document, boot, bridge, measure) : null));

  useEffect(() => bridge.on.language(setLanguage), [bridge]);
  useEffect(() => bridge.on.theme(setTheme), [bridge]);
  useEffect(() => bridge.on.canvas(setCanvas), [bridge]);
  useEffect(() => bridge.on.touch(setTouch), [bridge]);
  useEffect(() => bridge.on.enter(setEnter), [bridge]);
  useEffect(() => bridge.on.author(setAuthor), [bridge]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => followTheme(theme, canvas), [theme, canvas]);
  useEffect(() => followTouch(touch), [touch]);
  useEffect(
    () =>
      bridge.on.document((opened) => {
        editor?.destroy();
        setEditor(opened ? editorOf(opened, { language, theme, canvas, minimap: boot.minimap, snaps: boot.snaps, enter }, bridge, measure) : null);
      }),
    [bridge, editor, language, theme, canvas, enter, boot, measure],
  );

  const shell = useMemo<AppShell>(
    () => ({ bridge, language, theme, author, t: translator(language), measure, platform: boot.platform, version: boot.version }),
    [bridge, language, theme, author, measure, boot],
  );
  return (
    <AppProvider value={shell}>
      <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
        <DropTarget>
          {editor ? (
            <EditorProvider value={editor} key={editor.id}>
              <Workspace />
            </EditorProvider>
          ) : (
            <StartWindow />
          )}
        </DropTarget>
        <UnlockDialog />
        <SalvageDialog />
      </Tooltip.Provider>
    </AppProvider>
  );
}

function editorOf(
  opened: OpenDocument,
  { language, theme, canvas, minimap, snaps, enter }: Pick<Boot, 'language' | 'theme' | 'canvas' | 'minimap' | 'snaps' | 'enter'>,
  bridge: Bridge,
  measure: Measure,
): Editor {
  const { recordsJson, title, untitled, encrypted, status, notices } = opened;
  const records = JSON.parse(recordsJson) as readonly AnyRecord[];
  const editor = new Editor({ records, bridge, measure, language, theme, canvas, minimap, snaps, enter, title, untitled, encrypted, status });
  for (const notice of notices) editor.notify('info', editor.t(`notice.${notice}`));
  return editor;
}
