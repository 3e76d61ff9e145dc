import { BookmarkPlus, FilePlus2, RotateCcw, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { isUnchanged } from '../../../shared/exchange/comparison.ts';
import type { AppError, Result } from '../../../shared/base/result.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { VersionEntry, VersionSource } from '../../../shared/ipc/version-list.ts';
import { errorText } from '../../editor/notice-words.ts';
import { restoreState, storeEverything } from '../../editor/versions.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { SelectField, TextField } from '../controls/field.tsx';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useEditor } from '../editor-context.ts';
import { usePreviews } from '../previews/previews.ts';
import { KeepVersionForm } from './keep-version-dialog.tsx';
import { timelineOf, VERSION_FILTERS, type VersionFilter } from './timeline.ts';
import { TimelineList } from './timeline-list.tsx';
import { changeTo, usePresent, useVersion } from './use-version.ts';
import { versionName } from './version-words.ts';
import { VersionView } from './version-view.tsx';
import './versions.css';

/** "This file" would be the one that is open. */
const failureText = (t: Translate, error: AppError): string => (error.code === 'file-damaged' ? t('versions.unreadable') : errorText(t, error));

interface VersionsDialogProps {
  /** Begins with the newest state from there. */
  readonly source: VersionSource | null;
}

/** Every state of the workshop that can be had back, in its file and beside it. */
export function VersionsDialog({ source }: VersionsDialogProps) {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const previews = usePreviews();
  const presentBoards = usePresent(previews);
  const [entries, setEntries] = useState<readonly VersionEntry[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [filter, setFilter] = useState<VersionFilter>('all');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [naming, setNaming] = useState<'new' | 'chosen' | null>(null);
  const [busy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    await storeEverything(editor);
    const listed = await bridge.request['versions.list'](null);
    setEntries(listed.ok ? listed.value : []);
    if (!listed.ok) setFailure(errorText(t, listed.error));
  }, [bridge, editor, t]);
  useEffect(() => void refresh(), [refresh]);

  const days = timelineOf(entries ?? [], filter, query, (entry) => versionName(entry, t));
  const shown = days.flatMap((day) => day.entries);
  const first = shown.find((one) => one.source === source) ?? shown[0] ?? null;
  const entry = shown.find(({ token }) => token === chosen) ?? first;
  const reading = useVersion(previews, entry?.token ?? null, presentBoards);
  const version = reading.step === 'read' && reading.version.token === entry?.token ? reading.version : null;

  const told = async (answer: Promise<Result<unknown>>) => {
    const result = await answer;
    setFailure(result.ok || result.error.code === 'cancelled' ? null : errorText(t, result.error));
    await refresh();
    return result.ok;
  };
  const restore = async () => {
    if (!version || !previews) return;
    setBusy(true);
    const done = await restoreState(editor, version.token, () => changeTo(bridge, previews, version.token));
    setBusy(false);
    if (done) close();
  };
  const openAsNew = async () => {
    if (version && (await told(bridge.request['versions.open'](version.token)))) close();
  };
  const isOwn = entry?.source === 'named';
  return (
    <DialogFrame
      title={t('versions.title')}
      hint={t('versions.hint')}
      size="full"
      onClose={close}
      footer={
        <>
          {editor.state.untitled ? null : (
            <Button look="plain" className="version-forget" onClick={() => void told(bridge.request['versions.forget'](null))}>
              {t('versions.forget')}
            </Button>
          )}
          {entry && entry.source !== 'snapshot' && entry.source !== 'received' ? (
            <span className="version-own">
              <Button look="plain" disabled={!isOwn} title={isOwn ? undefined : t('versions.renameHint')} onClick={() => setNaming('chosen')}>
                {t('versions.rename')}
              </Button>
              <Button look="plain" icon={Trash2} onClick={() => void told(bridge.request['versions.remove'](entry.token))}>
                {t('versions.remove')}
              </Button>
            </span>
          ) : null}
          <Button icon={FilePlus2} disabled={!version || busy} onClick={() => void openAsNew()}>
            {t('versions.open')}
          </Button>
          <Button look="primary" icon={RotateCcw} disabled={!version || busy || isUnchanged(version.changes)} onClick={() => void restore()}>
            {t('versions.restore')}
          </Button>
        </>
      }
    >
      <div className="versions">
        <div className="versions-side">
          <Button icon={BookmarkPlus} onClick={() => setNaming('new')}>
            {t('action.file.keepVersion')}
          </Button>
          <div className="versions-find">
            <TextField label={t('versions.search')} type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
            <SelectField label={t('versions.filter')} value={filter} onChange={(event) => setFilter(event.target.value as VersionFilter)}>
              {VERSION_FILTERS.map((one) => (
                <option key={one} value={one}>
                  {t(`versions.filter.${one}`)}
                </option>
              ))}
            </SelectField>
          </div>
          {failure === null ? null : <p role="alert">{failure}</p>}
          {entries !== null && shown.length === 0 ? (
            <p className="versions-none">{t(entries.length === 0 ? 'versions.none' : 'versions.noneFound')}</p>
          ) : (
            <TimelineList days={days} chosen={entry?.token ?? null} onChoose={setChosen} />
          )}
        </div>
        <div className="versions-main" aria-busy={reading.step === 'reading'}>
          {entry && version ? (
            <VersionView key={version.token} previews={previews} entry={entry} version={version} presentBoards={presentBoards ?? []} />
          ) : (
            <p className="versions-none" role="status">
              {reading.step === 'failed' ? failureText(t, reading.error) : reading.step === 'reading' ? t('versions.reading') : ''}
            </p>
          )}
        </div>
      </div>
      {naming === null ? null : (
        <KeepVersionForm
          name={naming === 'chosen' && entry ? entry.name : ''}
          title={t(naming === 'new' ? 'versions.keepTitle' : 'versions.rename')}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            const { request } = bridge;
            void told(
              naming === 'new' || !entry
                ? storeEverything(editor).then(() => request['versions.keep']({ kind: 'named', name }))
                : request['versions.rename']({ token: entry.token, name }),
            );
          }}
        />
      )}
    </DialogFrame>
  );
}
