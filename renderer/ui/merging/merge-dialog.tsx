import { useEffect, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../shared/base/result.ts';
import type { ChosenFile } from '../../../shared/ipc/contract.ts';
import type { Conflict } from '../../../shared/merge/merge.ts';
import { openIn } from '../../../shared/merge/sides.ts';
import { startImport } from '../../editor/importing/choose-import.ts';
import { putAside, takeAside, type AsideMerge, type MergeView } from '../../editor/merging/aside.ts';
import { decidedFor, isStill, mergeAsDecided, MINE, readMerge, type MergeWork } from '../../editor/merging/merging.ts';
import type { Place } from '../../editor/merging/show-place.ts';
import { sideNames } from '../../editor/merging/side-names.ts';
import { errorText } from '../../editor/notice-words.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useEditor } from '../editor-context.ts';
import { MergeCompare } from './merge-compare.tsx';
import { MergeReview } from './merge-review.tsx';
import './merging.css';

type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'failed'; readonly error: AppError }
  | { readonly name: 'decide' | 'compare'; readonly work: MergeWork };

/** Copies of the workshop beside it: what each changed, what excludes each other, and how it is decided. */
export function MergeDialog({ files }: { readonly files: readonly ChosenFile[] | null }) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const [step, setStep] = useState<Step>({ name: 'reading' });
  /** What was put aside is taken once, however often the page begins. */
  const aside = useRef<AsideMerge | null | undefined>(undefined);

  useEffect(() => {
    aside.current ??= takeAside(editor);
    const { view = 'decide', work = null } = aside.current ?? {};
    if (work && isStill(editor, work)) return setStep({ name: view, work });
    let wanted = true;
    void readMerge(editor, files, work).then((read) => {
      if (!wanted) return;
      if (!read.ok && read.error.code === 'cancelled') close();
      else setStep(read.ok ? { name: view, work: read.value } : { name: 'failed', error: read.error });
    });
    return () => {
      wanted = false;
    };
  }, [editor, files, close]);

  if (step.name === 'reading' || step.name === 'failed') {
    return (
      <DialogFrame
        title={t(step.name === 'reading' ? 'merge.title' : 'merge.failed')}
        size="small"
        onClose={close}
        footer={<Button onClick={close}>{t(step.name === 'reading' ? 'ui.cancel' : 'ui.close')}</Button>}
      >
        {step.name === 'reading' ? <p role="status">{t('merge.reading')}</p> : <p role="alert">{errorText(t, step.error)}</p>}
      </DialogFrame>
    );
  }
  return <OpenMerge view={step.name} work={step.work} at={aside.current?.at ?? null} onStep={(view, work) => setStep({ name: view, work })} />;
}

interface OpenMergeProps {
  readonly view: MergeView;
  readonly work: MergeWork;
  /** The row somebody left for the board, and is back at. */
  readonly at: string | null;
  readonly onStep: (view: MergeView, work: MergeWork) => void;
}

/** Copies that were read: the questions, or only what each side did. */
function OpenMerge({ view, work, at, onStep }: OpenMergeProps) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const { material, merged, mine } = work;
  const names = useMemo(() => sideNames({ material, merged, mine }, t), [material, merged, mine, t]);
  const isNothing = merged.clean.length === 0 && merged.conflicts.length === 0;
  const canMerge = material.copies.length > 0;
  const open = openIn(merged, work.choices);
  const [followed, setFollowed] = useState(0);
  // What does not fit with the answers of one side goes over to it: an answer that was given is not changed in silence.
  const change = (next: MergeWork, asked: readonly Conflict[]) => {
    const byHand = new Set(asked);
    const others = merged.conflicts.filter((one) => !byHand.has(one) && next.choices.get(one.id) !== work.choices.get(one.id)).length;
    setFollowed(others);
    if (others > 0) editor.announce(t('merge.followed', { count: others }));
    onStep('decide', next);
  };
  const show = (place: Place, row: string) => putAside(editor, { work, view, at: row }, place);
  return (
    <DialogFrame
      title={t(view === 'compare' ? 'merge.compareTitle' : 'merge.title')}
      {...(view === 'decide' && canMerge ? { hint: t('merge.hint') } : {})}
      size="wide"
      step={view}
      onClose={close}
      footer={
        !canMerge ? (
          <Button onClick={close}>{t('ui.close')}</Button>
        ) : view === 'compare' ? (
          <>
            <Button onClick={() => onStep('decide', work)}>{t('merge.decide')}</Button>
            <Button onClick={close}>{t('ui.close')}</Button>
          </>
        ) : (
          <>
            <MergeProgress work={work} open={open} onRest={() => change(decidedFor(work, MINE, open), open)} />
            <Button onClick={() => onStep('compare', work)}>{t('merge.compare')}</Button>
            <Button
              look="primary"
              disabled={open.length > 0}
              aria-describedby={OPEN_COUNT}
              onClick={() => {
                close();
                void mergeAsDecided(editor, work);
              }}
            >
              {t('merge.confirm')}
            </Button>
          </>
        )
      }
    >
      {material.foreign.map((file) => (
        <p key={file.token} className="merge-foreign" role="alert">
          {t('merge.foreign', { name: file.name })} <Button onClick={() => startImport(editor, file, null)}>{t('merge.insert')}</Button>
        </p>
      ))}
      {!canMerge ? null : view === 'compare' ? (
        <MergeCompare work={work} names={names} at={at} onShow={show} />
      ) : isNothing ? (
        <p>{t('merge.same')}</p>
      ) : (
        <MergeReview work={work} names={names} at={at} followed={followed} onChange={change} onShow={show} />
      )}
    </DialogFrame>
  );
}

const OPEN_COUNT = 'merge-open-count';

interface MergeProgressProps {
  readonly work: MergeWork;
  readonly open: readonly Conflict[];
  readonly onRest: () => void;
}

/** How many questions wait for an answer, and one answer for all of them. */
function MergeProgress({ work, open, onRest }: MergeProgressProps) {
  const t = useT();
  if (work.merged.conflicts.length === 0) return null;
  return (
    <div className="merge-progress">
      <span id={OPEN_COUNT} role="status">
        {open.length === 0 ? t('merge.answered') : t('merge.open', { count: open.length })}
      </span>
      {open.length === 0 ? null : (
        <Button look="plain" onClick={onRest}>
          {t('merge.restMine')}
        </Button>
      )}
    </div>
  );
}
