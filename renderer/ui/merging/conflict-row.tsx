import { Crosshair } from 'lucide-react';
import { useId } from 'react';
import { RadioGroup } from 'radix-ui';
import type { Id } from '../../../shared/base/id.ts';
import type { ToldConflict } from '../../editor/merging/conflict-words.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';

interface ConflictRowProps {
  readonly conflict: ToldConflict;
  readonly names: ReadonlyMap<string, string>;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onShow: (id: Id) => void;
}

/** One question: what each side made of a thing, to choose from. */
export function ConflictRow({ conflict: { kind, name, show, sides }, names, chosen, onChoose, onShow }: ConflictRowProps) {
  const t = useT();
  const title = useId();
  return (
    <li className="merge-conflict">
      <header id={title}>
        <small>{t(`kind.${kind}`)}</small>
        <strong>{name}</strong>
        {show === null ? null : <IconButton icon={Crosshair} label={t('merge.show')} onClick={() => onShow(show)} />}
      </header>
      <RadioGroup.Root className="merge-choices" aria-labelledby={title} value={chosen} onValueChange={onChoose}>
        {sides.map(({ key, lines, more }) => (
          <RadioGroup.Item key={key} value={key} className="merge-choice">
            <span className="merge-who">{names.get(key)}</span>
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
