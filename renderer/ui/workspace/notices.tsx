import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import type { Notice } from '../../editor/session.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor, useSession } from '../editor-context.ts';

const INFO_STAYS_MS = 7_000;

export function Notices() {
  const t = useT();
  const notices = useSession((session) => session.notices);
  return (
    <ol className="notices" aria-label={t('ui.notices')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeRow key={notice.key} notice={notice} />
      ))}
    </ol>
  );
}

/** News goes by itself; what went wrong stays until it was read. */
function NoticeRow({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const editor = useEditor();
  useEffect(() => {
    if (notice.tone === 'error') return undefined;
    const timer = setTimeout(() => editor.dismiss(notice.key), INFO_STAYS_MS);
    return () => clearTimeout(timer);
  }, [editor, notice]);
  return (
    <li className="notice" data-tone={notice.tone}>
      {notice.tone === 'error' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
      <p>{notice.text}</p>
      {notice.undoes ? (
        <Button look="plain" onClick={() => editor.perform('edit.undo')}>
          {t('action.edit.undo')}
        </Button>
      ) : null}
      {notice.unlocks === undefined ? null : <UnlockButton mapId={notice.unlocks} onDone={() => editor.dismiss(notice.key)} />}
      {notice.offers ? <OfferButton offers={notice.offers} onDone={() => editor.dismiss(notice.key)} /> : null}
      <IconButton icon={X} size={16} side="top" label={t('ui.dismiss')} onClick={() => editor.dismiss(notice.key)} />
    </li>
  );
}

function OfferButton({ offers, onDone }: { readonly offers: NonNullable<Notice['offers']>; readonly onDone: () => void }) {
  const t = useT();
  const act = () => {
    offers.act();
    onDone();
  };
  return (
    <Button look="plain" onClick={act}>
      {t(offers.label)}
    </Button>
  );
}

function UnlockButton({ mapId, onDone }: { readonly mapId: Id; readonly onDone: () => void }) {
  const t = useT();
  const editor = useEditor();
  const unlock = () => {
    editor.execute('history.lock', setLocked(editor.document, { mapId, locked: false }));
    onDone();
  };
  return (
    <Button look="plain" onClick={unlock}>
      {t('shape.unlock')}
    </Button>
  );
}
