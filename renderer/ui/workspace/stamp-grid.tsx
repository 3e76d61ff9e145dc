import { ICONS } from '../../../shared/model/choices.ts';
import type { StampMark } from '../../editor/session.ts';
import { useT } from '../app-context.ts';
import { EntryIcon } from '../controls/entry-icon.tsx';
import { emojiName, STAMP_SETS } from './stamp-sets.ts';
import './stamp-grid.css';

interface StampGridProps {
  /** Null where several differ. */
  readonly value: StampMark | null;
  /** Used last, the newest first. */
  readonly recent: readonly StampMark[];
  readonly onChoose: (stamp: StampMark) => void;
}

const keyOf = ({ emoji, icon }: StampMark): string => icon ?? emoji;

/** Everything that can be stamped: what was used last, emoji by what they are used for, and the signs of channels and functions. */
export function StampGrid({ value, recent, onChoose }: StampGridProps) {
  const t = useT();
  const nameOf = ({ emoji, icon }: StampMark): string => {
    const name = icon === null ? emojiName(emoji) : (`icon.${icon}` as const);
    return name === null ? emoji : t(name);
  };
  const button = (mark: StampMark) => (
    <button
      key={keyOf(mark)}
      type="button"
      className="icon-button stamp-choice"
      aria-label={nameOf(mark)}
      title={nameOf(mark)}
      aria-pressed={value !== null && keyOf(mark) === keyOf(value)}
      onClick={() => onChoose(mark)}
    >
      {mark.icon === null ? mark.emoji : <EntryIcon icon={mark.icon} size={20} />}
    </button>
  );
  const sets: readonly (readonly [label: Parameters<typeof t>[0], marks: readonly StampMark[]])[] = [
    ['stamps.recent', recent],
    ...STAMP_SETS.map(({ label, emoji }) => [label, emoji.map((one) => ({ emoji: one, icon: null }))] as const),
    ['stamps.signs', ICONS.map((icon) => ({ emoji: '', icon }))],
  ];
  return (
    <div className="stamp-sets">
      {sets.map(([label, marks]) =>
        marks.length === 0 ? null : (
          <section key={label} role="group" aria-label={t(label)}>
            <h3 aria-hidden>{t(label)}</h3>
            <div className="stamp-grid">{marks.map(button)}</div>
          </section>
        ),
      )}
    </div>
  );
}
