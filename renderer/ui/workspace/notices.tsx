import { CircleAlert, Info, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import { fade } from '../../editor/messages.ts';
import { staysFor } from '../../editor/notices.ts';
import type { Notice } from '../../editor/session.ts';
import { isField } from '../../tools/focus.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import './notices.css';

/** In front of people even an error leaves the slide again; afterwards it is still there. */
const ON_A_SLIDE_MS = 4_000;

export function Notices() {
  const t = useT();
  const editor = useEditor();
  const notices = useSession((session) => session.notices);
  useEffect(() => {
    // What is open, a cell or a menu, takes Escape first.
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isField(event.target) || editor.state.dialog) return;
      const { notices: all } = editor.state;
      const lasting = all.filter((notice) => notice.lasting);
      if (lasting.length === all.length) return;
      editor.session.setState({ notices: lasting });
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [editor]);
  return (
    <ol className="notices" aria-label={t('ui.notices')} aria-live="polite">
      {notices.map((notice) => (
        <NoticeRow key={notice.key} notice={notice} />
      ))}
    </ol>
  );
}

/** What is fleeting was said to the ear already. It goes by itself, but not from under the pointer or the keyboard, and what went wrong later than news. While presenting only that is shown, and not for long; its time begins anew afterwards. */
function NoticeRow({ notice }: { readonly notice: Notice }) {
  const t = useT();
  const editor = useEditor();
  const row = useRef<HTMLLIElement>(null);
  const presenting = useSession((session) => session.presenting !== null);
  const [wasOnSlide, setWasOnSlide] = useState(false);
  const isError = notice.tone === 'error';
  useEffect(
    () => (row.current && !notice.lasting && !(isError && presenting) ? goBy(row.current, staysFor(notice), () => fade(editor, notice)) : undefined),
    [editor, notice, isError, presenting],
  );
  useEffect(
    () => (row.current && isError && presenting ? goBy(row.current, ON_A_SLIDE_MS, () => setWasOnSlide(true)) : undefined),
    [isError, presenting],
  );
  return (
    <li
      ref={row}
      className="notice"
      data-tone={notice.tone}
      data-fleeting={notice.fleeting}
      aria-hidden={notice.fleeting}
      hidden={presenting && (!isError || wasOnSlide)}
    >
      {notice.tone === 'error' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
      <p>{notice.text}</p>
      {notice.undoes ? (
        <Button look="plain" onClick={() => editor.perform('edit.undo')}>
          {t('action.edit.undo')}
        </Button>
      ) : null}
      {notice.unlocks === undefined ? null : <UnlockButton mapId={notice.unlocks} onDone={() => editor.dismiss(notice.key)} />}
      {notice.offers ? <OfferButton offers={notice.offers} onDone={() => editor.dismiss(notice.key)} /> : null}
      {notice.fleeting ? null : <IconButton icon={X} size={16} side="top" label={t('ui.dismiss')} onClick={() => editor.dismiss(notice.key)} />}
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

/** Ends after a while in which neither the pointer nor the keyboard is on the element; the answer stops the waiting. */
function goBy(element: HTMLElement, afterMs: number, end: () => void): () => void {
  let timer = 0;
  const ended = new AbortController();
  const look = () => {
    clearTimeout(timer);
    if (!element.matches(':hover, :focus-within')) timer = window.setTimeout(end, afterMs);
  };
  look();
  for (const name of ['pointerenter', 'pointerleave', 'focusin', 'focusout']) element.addEventListener(name, look, { signal: ended.signal });
  return () => {
    clearTimeout(timer);
    ended.abort();
  };
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
