import { useId, useMemo, useState } from 'react';
import { estimatedBytes, leavesOut, partsOf, SENT_PICTURE_SIDE, slimmed, type Kept, type KeptPart } from '../../../shared/commands/slimmed.ts';
import { SHORTEST_PASSPHRASE } from '../../../shared/ipc/passphrase.ts';
import { isPictureType } from '../../../shared/model/attachments.ts';
import type { VersionsSize } from '../../../shared/model/versions-size.ts';
import type { Editor } from '../../editor/editor.ts';
import { useApp } from '../app-context.ts';
import { Segmented } from '../controls/segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { formatBytes, formatNumber } from '../format.ts';
import { PassphraseField, ShowablePassphraseField } from './passphrase-field.tsx';
import './sending.css';

/** What stands in the form. */
export interface Typed extends Kept {
  readonly history: boolean;
  readonly smallPictures: boolean;
  readonly encrypt: boolean;
  readonly passphrase: string;
  readonly repeated: string;
  readonly suggestedName: string;
}

/** Everything that can be seen goes along; large pictures get smaller. */
export function startingChoice(editor: Editor): Typed {
  const { title, untitled, encrypted } = editor.state;
  return {
    comments: true,
    authors: true,
    votes: true,
    hidden: false,
    files: true,
    // They hold what somebody has deleted.
    history: false,
    smallPictures: true,
    // Who sends on what came encrypted says so when it shall not be.
    encrypt: encrypted,
    passphrase: '',
    repeated: '',
    suggestedName: (untitled ? editor.t('start.untitled') : title).slice(0, 200),
  };
}

export const canSend = ({ encrypt, passphrase, repeated }: Typed): boolean =>
  !encrypt || (passphrase.length >= SHORTEST_PASSPHRASE && passphrase === repeated);

const PARTS = ['comments', 'authors', 'votes', 'hidden', 'files'] as const satisfies readonly KeptPart[];
const NOTHING_LEFT_OUT: Kept = { comments: true, authors: true, votes: true, hidden: true, files: true };

interface SendFormProps {
  readonly typed: Typed;
  /** Null while that is not known. */
  readonly versions: VersionsSize | null;
  readonly onChange: (change: Partial<Typed>) => void;
}

export function SendForm({ typed, versions, onChange }: SendFormProps) {
  const { t, language } = useApp();
  const editor = useEditor();
  const { document } = editor;
  const [shown, setShown] = useState(false);
  const heading = useId();
  const historyHint = useId();
  const parts = useMemo(() => partsOf(document), [document]);
  const there = PARTS.filter((part) => parts[part].length > 0);
  const hasPictures = useMemo(() => document.all('attachment').some(({ mime }) => isPictureType(mime)), [document]);
  const { comments, authors, votes, hidden, files, smallPictures } = typed;
  const records = useMemo(() => slimmed(document, { comments, authors, votes, hidden, files }), [document, comments, authors, votes, hidden, files]);
  const isSlim = useMemo(() => leavesOut(document, { comments, authors, votes, hidden, files }), [document, comments, authors, votes, hidden, files]);
  const without = useMemo(() => estimatedBytes(records, smallPictures), [records, smallPictures]);
  const withVersions = useMemo(() => estimatedBytes(records, smallPictures, versions), [records, smallPictures, versions]);
  const all = useMemo(() => estimatedBytes(slimmed(document, NOTHING_LEFT_OUT), false, versions), [document, versions]);
  const size = formatBytes(typed.history && !isSlim ? withVersions : without, language, t);
  const whole = formatBytes(all, language, t);
  return (
    <>
      <div role="group" aria-labelledby={heading}>
        <p className="field-label" id={heading}>
          {t('send.contents')}
        </p>
        {there.length === 0 ? <p className="field-hint">{t('send.nothing')}</p> : null}
        {there.map((part) => {
          const disabled = part === 'authors' && !comments;
          return (
            <label
              key={part}
              className={part === 'authors' ? 'check-row send-sub' : 'check-row'}
              title={part === 'hidden' ? t('send.hiddenHint') : undefined}
            >
              <input
                type="checkbox"
                checked={typed[part] && !disabled}
                disabled={disabled}
                onChange={({ target }) => onChange({ [part]: target.checked })}
              />
              {t(`send.${part}`)}
              {part === 'authors' ? null : <span className="send-count">{formatNumber(parts[part].length, language)}</span>}
            </label>
          );
        })}
      </div>
      <div>
        <label className="check-row">
          <input
            type="checkbox"
            checked={typed.history && !isSlim}
            disabled={isSlim}
            aria-describedby={historyHint}
            onChange={({ target }) => onChange({ history: target.checked })}
          />
          {t('send.history')}
          {versions ? <span className="send-count">{formatNumber(versions.count, language)}</span> : null}
        </label>
        <p className="field-hint" id={historyHint}>
          {isSlim
            ? t('send.historyNot')
            : t(versions && versions.pictures.length > 0 ? 'send.historyPictures' : 'send.historyHint', {
                size: formatBytes(withVersions - without, language, t),
              })}
        </p>
      </div>
      {hasPictures ? (
        <Segmented
          label={t('send.pictures')}
          value={smallPictures ? 'small' : 'all'}
          options={[
            { value: 'small', label: t('send.picturesSmall', { pixels: formatNumber(SENT_PICTURE_SIDE, language) }) },
            { value: 'all', label: t('send.picturesAll') },
          ]}
          onChange={(choice) => onChange({ smallPictures: choice === 'small' })}
        />
      ) : null}
      <div>
        <label className="check-row">
          <input type="checkbox" checked={typed.encrypt} onChange={({ target }) => onChange({ encrypt: target.checked })} />
          {t('send.encrypt')}
        </label>
        {typed.encrypt ? (
          <div className="send-encrypt">
            <ShowablePassphraseField
              label={t('send.passphrase')}
              hint={t('send.passphraseHint', { count: SHORTEST_PASSPHRASE })}
              autoFocus={!editor.state.encrypted}
              value={typed.passphrase}
              onType={(passphrase) => onChange({ passphrase })}
              onShow={setShown}
            />
            <PassphraseField
              label={t('send.repeat')}
              shown={shown}
              value={typed.repeated}
              error={typed.repeated !== '' && !typed.passphrase.startsWith(typed.repeated) ? t('send.differs') : undefined}
              onType={(repeated) => onChange({ repeated })}
            />
            <p className="field-hint">{t('send.encryptHint')}</p>
          </div>
        ) : null}
      </div>
      <p className="send-size" role="status">
        {size === whole ? t('send.size', { size }) : t('send.sizeOf', { size, all: whole })}
      </p>
    </>
  );
}
