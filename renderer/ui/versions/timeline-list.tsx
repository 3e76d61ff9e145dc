import { BookmarkCheck, Camera, GitMerge, History, Inbox, type LucideIcon } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import type { VersionEntry, VersionSource } from '../../../shared/ipc/version-list.ts';
import { useApp } from '../app-context.ts';
import type { TimelineDay } from './timeline.ts';
import { dayText, timeText, versionContents, versionName } from './version-words.ts';

const ICONS: Readonly<Record<VersionSource, LucideIcon>> = {
  named: BookmarkCheck,
  automatic: History,
  received: Inbox,
  merged: GitMerge,
  snapshot: Camera,
};

interface TimelineListProps {
  readonly days: readonly TimelineDay[];
  readonly chosen: string | null;
  readonly onChoose: (token: string) => void;
}

/** All states that can be had back, day by day; arrow keys walk through them. */
export function TimelineList({ days, chosen, onChoose }: TimelineListProps) {
  const { t, language } = useApp();
  const now = Date.now();
  return (
    <RadioGroup.Root className="version-list" aria-label={t('versions.list')} value={chosen} onValueChange={onChoose}>
      {days.map(({ dayMs, entries }) => (
        <div key={dayMs} className="version-day" role="presentation">
          <h3>{dayText(dayMs, now, language, t)}</h3>
          {entries.map((entry) => (
            <VersionRow key={entry.token} entry={entry} />
          ))}
        </div>
      ))}
    </RadioGroup.Root>
  );
}

function VersionRow({ entry }: { readonly entry: VersionEntry }) {
  const { t, language } = useApp();
  const Icon = ICONS[entry.source];
  return (
    <RadioGroup.Item value={entry.token} className="version-row">
      <Icon size={16} aria-hidden />
      <span className="version-row-words">
        <strong title={versionName(entry, t)}>{versionName(entry, t)}</strong>
        <time dateTime={new Date(entry.atMs).toISOString()}>{timeText(entry.atMs, language)}</time>
        <small>{versionContents(entry, t)}</small>
      </span>
    </RadioGroup.Item>
  );
}
