import { ToggleGroup } from 'radix-ui';
import { useId, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { setAttributes, type Attributes } from '../../../shared/commands/attributes.ts';
import { durationText, parseDuration } from '../../../shared/layout/duration-text.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';
import { LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { TextArea, TextField } from '../controls/field.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { useEditor } from '../editor-context.ts';
import { commonOf } from './common.ts';

type Named<V> = { readonly [N in keyof Attributes]: Attributes[N] extends V ? (V extends Attributes[N] ? N : never) : never }[keyof Attributes];
export type TextAttribute = Named<string>;
type NumberAttribute = Named<number | null>;

interface AttributeProps<N> {
  /** One or several; a change is made to all of them at once. */
  readonly cards: readonly Touchpoint[];
  readonly name: N;
  readonly label: string;
}

const idsOf = (cards: readonly Touchpoint[]): readonly Id[] => cards.map(({ id }) => id);

/** Grows with its text; every key shows on the board, and all of them until the field is left are one step of undo. */
export function AttributeText({ cards, name, label }: AttributeProps<TextAttribute>) {
  const t = useT();
  const stored = commonOf(cards, (card) => card[name]);
  const typing = useTyping(stored ?? '', 'history.attributes', (document, text) =>
    setAttributes(document, { ids: idsOf(cards), patch: { [name]: text } }),
  );
  return (
    <TextArea
      label={label}
      rows={1}
      maxLength={LONGEST_PARAGRAPH}
      value={typing.value}
      placeholder={stored === undefined ? t('attribute.mixed') : undefined}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={typing.finish}
    />
  );
}

/** Takes effect on Enter or when left; emptied, it is cleared. */
export function AttributeDuration({ cards, name, label }: AttributeProps<NumberAttribute>) {
  const t = useT();
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const [finished, setFinished] = useState(false);
  const stored = commonOf(cards, (card) => card[name]);
  const parsed = typed === null ? undefined : parseDuration(typed);
  const wrong = typed !== null && parsed === undefined && finished;
  const commit = () => {
    setFinished(true);
    if (parsed === undefined) return;
    if (parsed !== stored) editor.execute('history.attributes', setAttributes(editor.document, { ids: idsOf(cards), patch: { [name]: parsed } }));
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      value={typed ?? (stored === null || stored === undefined ? '' : durationText(stored, t))}
      placeholder={stored === undefined ? t('attribute.mixed') : '–'}
      title={t('duration.hint')}
      error={wrong ? t('duration.wrong') : undefined}
      onChange={(event) => {
        setTyped(event.target.value);
        setFinished(false);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || typed === null) return;
        event.stopPropagation();
        setTyped(null);
      }}
    />
  );
}

const RATINGS = [1, 2, 3, 4, 5] as const;

/** One to five; the one chosen, chosen again, is taken back. */
export function AttributeRating({ cards, name, label }: AttributeProps<NumberAttribute>) {
  const t = useT();
  const editor = useEditor();
  const labelId = useId();
  const stored = commonOf(cards, (card) => card[name]);
  const choose = (value: string) =>
    editor.execute(
      'history.attributes',
      setAttributes(editor.document, { ids: idsOf(cards), patch: { [name]: value === '' ? null : Number(value) } }),
    );
  return (
    <div className="rating">
      <span className="field-label" id={labelId}>
        {label}
        {stored === undefined ? ` · ${t('attribute.mixed')}` : ''}
      </span>
      <ToggleGroup.Root type="single" className="rating-choice" aria-labelledby={labelId} value={stored ? String(stored) : ''} onValueChange={choose}>
        {RATINGS.map((rating) => (
          <ToggleGroup.Item
            key={rating}
            value={String(rating)}
            aria-label={t('attribute.outOfFive', { n: rating })}
            {...(rating <= (stored ?? 0) ? { 'data-full': '' } : {})}
          >
            {rating}
          </ToggleGroup.Item>
        ))}
      </ToggleGroup.Root>
    </div>
  );
}
