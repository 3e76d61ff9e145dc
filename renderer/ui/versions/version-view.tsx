import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { countChanges } from '../../../shared/exchange/comparison.ts';
import type { VersionEntry } from '../../../shared/ipc/version-list.ts';
import { useApp } from '../app-context.ts';
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

/** One version beside the present: a board of either, with what differs outlined, and the differences by name. */
export function VersionView({ previews, entry, version, presentBoards }: VersionViewProps) {
  const { t, language } = useApp();
  const [side, setSide] = useState<Side>('then');
  const [chosen, setChosen] = useState<Id | null>(null);
  const boards = side === 'then' ? version.boards : presentBoards;
  const boardId = (boards.find(({ id }) => id === chosen) ?? boards[0])?.id ?? null;
  const counts = countChanges(version.changes);
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
        className="version-picture"
        label={t('versions.picture', { name: side === 'then' ? versionName(entry, t) : t('versions.now') })}
        empty={t('versions.emptyBoard')}
      />
      <h4 className="version-since">
        {version.changes.length === 0 ? t('versions.since') : t('versions.sinceCount', { count: Object.values(counts).reduce((a, b) => a + b, 0) })}
      </h4>
      <ChangesList
        rows={version.changes}
        onShow={(board, change) => {
          setSide(change === 'removed' ? 'then' : 'now');
          setChosen(board);
        }}
      />
    </section>
  );
}
