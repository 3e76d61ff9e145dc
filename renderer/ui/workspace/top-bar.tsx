import { History, Library, PanelLeft, Play, Search } from 'lucide-react';
import { saveWords } from '../../../shared/ipc/save-words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Tip } from '../controls/tip.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import { shortcutOf } from '../shortcut.ts';
import { ViewSwitch } from '../table/view-switch.tsx';
import { EncryptedSign } from '../sending/encrypted-sign.tsx';
import { BoardTabs } from './board-tabs.tsx';
import { CommentsButton } from './comments-button.tsx';
import { ExportButton } from './export-button.tsx';
import { MessagesButton } from './messages-button.tsx';
import { saveTone } from './save-tone.ts';

export function TopBar() {
  const { t } = useApp();
  const editor = useEditor();
  // Which actions can run follows the document.
  useDocument();
  return (
    <header data-pane className="top-bar" aria-label={t('ui.topBar')}>
      <DocumentState />
      <BoardTabs />
      <div className="top-bar-actions">
        <ViewSwitch />
        <IconButton
          icon={Search}
          label={t('action.view.palette')}
          shortcut={shortcutOf('view.palette')}
          onClick={() => editor.perform('view.palette')}
        />
        <IconButton icon={Library} label={t('action.lists.open')} shortcut={shortcutOf('lists.open')} onClick={() => editor.perform('lists.open')} />
        <CommentsButton />
        <ExportButton />
        <Tip label={t('action.view.present')} shortcut={shortcutOf('view.present')}>
          <Button look="primary" icon={Play} disabled={!editor.can('view.present')} onClick={() => editor.perform('view.present')}>
            {t('present.button')}
          </Button>
        </Tip>
      </div>
    </header>
  );
}

function OutlineButton() {
  const { t } = useApp();
  const editor = useEditor();
  const open = useSession((session) => session.outline);
  return (
    <IconButton
      className="outline-button"
      icon={PanelLeft}
      label={t('action.view.outline')}
      shortcut={shortcutOf('view.outline')}
      pressed={open}
      onClick={() => editor.perform('view.outline')}
    />
  );
}

function DocumentState() {
  const { t, language } = useApp();
  const editor = useEditor();
  const title = useSession((session) => session.title);
  const untitled = useSession((session) => session.untitled);
  const encrypted = useSession((session) => session.encrypted);
  const status = useSession((session) => session.status);
  const words = t(saveWords(status, untitled));
  const hint = 'atMs' in status ? t('save.at', { state: words, time: formatMoment(status.atMs, Date.now(), language) }) : words;
  return (
    <div className="document-state">
      <OutlineButton />
      <h1>{title}</h1>
      {encrypted ? <EncryptedSign /> : null}
      <IconButton
        className="versions-button"
        icon={History}
        size={16}
        label={t('action.file.versions')}
        shortcut={shortcutOf('file.versions')}
        onClick={() => editor.perform('file.versions')}
      />
      <Tip label={hint}>
        <span className="save-state" data-tone={saveTone(status)} role="status" tabIndex={0}>
          <span className="save-dot" aria-hidden />
          <span className="save-words">{words}</span>
        </span>
      </Tip>
      <MessagesButton />
    </div>
  );
}
