import { Check, Crosshair } from 'lucide-react';
import { useId } from 'react';
import { RadioGroup } from 'radix-ui';
import type { Id } from '../../../shared/base/id.ts';
import { AS_BEFORE } from '../../../shared/merge/sides.ts';
import type { ToldConflict } from '../../editor/merging/conflict-words.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';

interface ConflictRowProps {
  readonly conflict: ToldConflict;
  readonly names: ReadonlyMap<string, string>;
  /** Null while the question is open. */
  readonly chosen: string | null;
  /** Nobody was asked about it yet. */
  readonly isKept: boolean;
  /** The keyboard begins here. */
  readonly begins: boolean;
  readonly onChoose: (key: string) => void;
  readonly onShow: (id: Id) => void;
}

/** One question: what each side made of it and what it was like before, to choose from. */
export function ConflictRow({ conflict: { kind, name, show, sides }, names, chosen, isKept, begins, onChoose, onShow }: ConflictRowProps) {
  const t = useT();
  const title = useId();
  const side = chosen === null ? undefined : (sides.find(({ keys }) => keys.includes(chosen)) ?? sides.find(({ keys }) => keys.includes(AS_BEFORE)));
  const value = side?.keys[0] ?? null;
  return (
    <li className="merge-conflict" data-open={value === null}>
      <header id={title}>
        <small>{t(`kind.${kind}`)}</small>
        <strong>{name}</strong>
        {value === null ? <span className="merge-mark">{t('merge.openOne')}</span> : isKept ? <small>{t('merge.kept')}</small> : null}
        {show === null ? null : <IconButton icon={Crosshair} label={t('merge.show')} onClick={() => onShow(show)} />}
      </header>
      <RadioGroup.Root className="merge-choices" data-begins={begins} aria-labelledby={title} value={value} onValueChange={onChoose}>
        {sides.map(({ keys: [key = '', ...same], lines, more }) => (
          <RadioGroup.Item key={key} value={key} className="merge-choice">
            <span className="merge-who">
              {[key, ...same].map((one) => (one === AS_BEFORE ? t('merge.before') : names.get(one))).join(' · ')}
              <RadioGroup.Indicator className="merge-chosen">
                <Check size={16} aria-hidden />
              </RadioGroup.Indicator>
            </span>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {more > 0 ? <span>{t('merge.more', { count: more })}</span> : null}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </li>
  );
}
