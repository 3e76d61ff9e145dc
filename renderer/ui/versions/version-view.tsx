import { ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { isUnchanged } from '../../../shared/exchange/comparison.ts';
import type { VersionEntry } from '../../../shared/ipc/version-list.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { formatMoment } from '../format.ts';
import type { Previews } from '../previews/previews.ts';
import type { PreviewBoard } from '../previews/preview-messages.ts';
import { StatePicture } from '../previews/state-picture.tsx';
import { ChangesList } from './changes-list.tsx';
import { NOW, type ReadVersion } from './use-version.ts';
import { versionName } from './version-words.ts';

interface VersionViewProps {
  readonly previews: Previews | null;
  readonly entry: VersionEntry;
  readonly version: ReadVersion;
  readonly presentBoards: readonly PreviewBoard[];
}

type Side = 'then' | 'now';

/** As it fits, and near enough to read its words. */
const LARGEST = 4;

/** One version beside the present: a board of either, with what differs outlined, and the differences by name. */
export function VersionView({ previews, entry, version, presentBoards }: VersionViewProps) {
  const { t, language, bridge } = useApp();
  const [side, setSide] = useState<Side>('then');
  const [chosen, setChosen] = useState<Id | null>(null);
  const [zoom, setZoom] = useState(1);
  const boards = side === 'then' ? version.boards : presentBoards;
  const boardId = (boards.find(({ id }) => id === chosen) ?? boards[0])?.id ?? null;
  const token = side === 'then' ? version.token : null;
  const pictures = useCallback((hashes: readonly string[]) => bridge.request['versions.pictures']({ token, hashes: [...hashes] }), [bridge, token]);
  const title = t('versions.of', { name: versionName(entry, t), time: formatMoment(entry.atMs, Date.now(), language) });
  return (
    <section className="version-view" aria-label={title}>
      <header>
        <h3>{title}</h3>
        {boards.length > 1 ? (
          <select
            className="input version-board"
            aria-label={t('versions.board')}
            value={boardId ?? ''}
            onChange={(event) => setChosen(event.target.value)}
          >
            {boards.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : null}
        <div className="version-zoom">
          <IconButton icon={ZoomOut} label={t('action.view.zoomOut')} disabled={zoom === 1} onClick={() => setZoom(zoom / 2)} />
          <IconButton icon={ZoomIn} label={t('action.view.zoomIn')} disabled={zoom === LARGEST} onClick={() => setZoom(zoom * 2)} />
        </div>
        <Segmented
          label={t('versions.side')}
          hideLabel
          value={side}
          options={[
            { value: 'then', label: t('versions.then') },
            { value: 'now', label: t('versions.now') },
          ]}
          onChange={setSide}
        />
      </header>
      <StatePicture
        previews={previews}
        state={side === 'then' ? version.token : NOW}
        before={version.token}
        after={NOW}
        boardId={boardId}
        pictures={pictures}
        className="version-picture"
        zoom={zoom}
        label={t('versions.picture', { name: side === 'then' ? versionName(entry, t) : t('versions.now') })}
        empty={t('versions.emptyBoard')}
      />
      <h4 className="version-since">
        {isUnchanged(version.changes)
          ? t('versions.since')
          : t('versions.sinceCount', { count: Object.values(version.changes.counts).reduce((a, b) => a + b, 0) })}
      </h4>
      <ChangesList
        changes={version.changes}
        label={t('versions.since')}
        canShow={({ boardId: on }) => on !== null}
        onShow={({ boardId: on, change }) => {
          setSide(change === 'removed' ? 'then' : 'now');
          setChosen(on);
        }}
      />
    </section>
  );
}
