import type { ReactNode } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { MARKS, MARK_FIELDS } from '../../../shared/model/card-marks.ts';
import { setAttributes, type Attributes } from '../../../shared/commands/attributes.ts';
import { TOUCHPOINT_STATES, type Touchpoint } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { MIXED } from '../controls/entry-options.tsx';
import { EntryPicker } from '../controls/entry-picker.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { ContributorPicker } from '../controls/tag-picker.tsx';
import { useEditor } from '../editor-context.ts';
import { AttributeDuration, AttributeRating, AttributeText, type TextAttribute } from './attribute-fields.tsx';
import { commonOf } from './common.ts';
import { MarkToggles } from './mark-toggles.tsx';
import { Section } from './section.tsx';

interface CardSectionsProps {
  readonly cards: readonly Touchpoint[];
  /** What is asked right after what happens. */
  readonly children?: ReactNode;
}

/**
 * All that is known about one touchpoint or several, in the order it is talked about: what happens, who and where, how it
 * feels, time, marks, evidence. What several have in common is shown, and a change is made to all of them.
 */
export function CardSections({ cards, children }: CardSectionsProps) {
  const t = useT();
  const editor = useEditor();
  const ids = cards.map(({ id }) => id);
  const set = (patch: Partial<Attributes>) => editor.execute('history.attributes', setAttributes(editor.document, { ids, patch }));
  const common = (name: 'channelId' | 'ownerId' | 'personaId'): Id | null => {
    const value = commonOf(cards, (card) => card[name]);
    return value === undefined ? MIXED : value;
  };
  const filled = (...names: readonly (keyof Attributes)[]): number =>
    names.filter((name) => cards.some((card) => card[name] !== null && card[name] !== '' && card[name] !== false)).length;
  const text = (name: TextAttribute) => <AttributeText key={name} cards={cards} name={name} label={t(`table.column.${name}`)} />;
  return (
    <>
      <Section id="happens" label={t('section.happens')} filled={filled('behaviour', 'channelId')}>
        {text('behaviour')}
        <EntryPicker kind="channel" label={t('table.column.channel')} value={common('channelId')} onChange={(channelId) => set({ channelId })} />
        <Segmented
          label={t('table.column.state')}
          value={commonOf(cards, ({ state }) => state) ?? ''}
          options={TOUCHPOINT_STATES.map((value) => ({ value, label: t(`table.state.${value}`) }))}
          onChange={(state) => {
            if (state !== '') set({ state });
          }}
        />
      </Section>
      {children}
      <Section id="who" label={t('section.who')} filled={filled('ownerId', 'personaId')}>
        <EntryPicker
          kind="function"
          label={t('table.column.owner')}
          none={t('picker.ownerless')}
          value={common('ownerId')}
          onChange={(ownerId) => set({ ownerId })}
        />
        <ContributorPicker ids={ids} />
        <EntryPicker kind="persona" label={t('kind.persona')} value={common('personaId')} onChange={(personaId) => set({ personaId })} />
      </Section>
      <Section id="feels" label={t('section.feels')} filled={filled('feeling', 'thinking', 'expectation', 'afterEffect')}>
        {(['feeling', 'thinking', 'expectation', 'afterEffect'] as const).map(text)}
      </Section>
      <Section
        id="time"
        label={t('section.time')}
        filled={filled('promisedMinutes', 'expectedMinutes', 'actualMinutes', 'importanceToCustomer', 'importanceToOrganisation')}
      >
        <div className="duration-fields">
          <AttributeDuration cards={cards} name="promisedMinutes" label={t('attribute.promised')} />
          <AttributeDuration cards={cards} name="expectedMinutes" label={t('attribute.expected')} />
          <AttributeDuration cards={cards} name="actualMinutes" label={t('attribute.actual')} />
        </div>
        <AttributeRating cards={cards} name="importanceToCustomer" label={t('attribute.toCustomer')} />
        <AttributeRating cards={cards} name="importanceToOrganisation" label={t('attribute.toOrganisation')} />
      </Section>
      <Section id="marks" label={t('marks.title')} filled={filled(...MARKS.map((mark) => MARK_FIELDS[mark]))}>
        <MarkToggles cards={cards} />
      </Section>
      <Section id="evidence" label={t('section.evidence')} filled={filled('evidence', 'idea')}>
        {text('evidence')}
        {text('idea')}
      </Section>
    </>
  );
}
