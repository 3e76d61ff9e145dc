import { LockKeyhole } from 'lucide-react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { LeftBehindWork } from '../../../shared/ipc/start-lists.ts';
import { useApp } from '../app-context.ts';
import type { Previews } from '../previews/previews.ts';
import { StatePicture } from '../previews/state-picture.tsx';
import { workContents, workName } from './work-words.ts';

interface WorkCardProps {
  readonly work: LeftBehindWork;
  readonly previews: Previews | null;
  /** One more line about it. */
  readonly note?: string;
  /** Something is being done with it. */
  readonly busy?: boolean;
  /** What can be done with it. */
  readonly children: ReactNode;
}

/** One unfinished workshop: what it looks like, its name, when it was last edited and what it holds. */
export function WorkCard({ work, previews, note, busy = false, children }: WorkCardProps) {
  const { t, language } = useApp();
  return (
    <li className="work-card" aria-busy={busy}>
      {work.encrypted ? (
        <div className="work-picture">
          <LockKeyhole size={20} aria-hidden />
        </div>
      ) : (
        <WorkPicture token={work.token} previews={previews} />
      )}
      <div className="work-words">
        <strong>{workName(work, t)}</strong>
        <span>{workContents(work, language, t)}</span>
        {note === undefined ? null : <span>{note}</span>}
        <div className="work-actions">{children}</div>
      </div>
    </li>
  );
}

/** Drawn from what it holds, beside the page; until then and without that it is a plain sheet. */
function WorkPicture({ token, previews }: { readonly token: string; readonly previews: Previews | null }) {
  const { bridge } = useApp();
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    if (!previews) return undefined;
    let wanted = true;
    const load = async () => {
      const read = await bridge.request['start.workRecords'](token);
      if (!wanted || !read.ok) return;
      const boards = await previews.ask('load', { state: token, recordsJson: read.value });
      if (wanted && boards) setLoaded(token);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [bridge, previews, token]);
  const pictures = useCallback((hashes: readonly string[]) => bridge.request['start.workPictures']({ token, hashes: [...hashes] }), [bridge, token]);
  return <StatePicture previews={previews} state={loaded} pictures={pictures} className="work-picture" label="" />;
}
