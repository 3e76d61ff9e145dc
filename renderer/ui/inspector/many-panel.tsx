import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { isHost } from '../../../shared/model/hosted.ts';
import { TagPicker } from '../controls/tag-picker.tsx';
import { ArrangePart, GroupActions } from './arrange-part.tsx';
import { NoteTextPart } from '../notes/note-text-part.tsx';
import { CardSections } from './card-sections.tsx';
import { commonOf } from './common.ts';
import { ManyDrawn } from './drawn-panels.tsx';
import { dressesNotes } from './style-part.tsx';
import { ManyShape } from './shape-parts.tsx';
import { ColorPart, ThingActions } from './thing-parts.tsx';

/** What the selected things have in common; a change is made to all of them, in one step of undo. */
export function ManyPanel({ records }: { readonly records: readonly AnyRecord[] }) {
  const hosts = records.filter(isHost);
  const cards = records.filter((record) => record.kind === 'touchpoint');
  const notes = records.filter((record) => record.kind === 'note');
  const ids = hosts.map(({ id }) => id);
  return (
    <>
      <ArrangePart />
      {hosts.length > 0 && !dressesNotes(records) ? (
        <ColorPart ids={ids} value={commonOf(hosts, ({ color }) => color ?? 'none') ?? null} withNone={cards.length === hosts.length} />
      ) : null}
      {notes.length > 0 && !dressesNotes(records) ? <NoteTextPart notes={notes} /> : null}
      {cards.length > 0 ? <CardSections cards={cards} /> : null}
      {hosts.length > 0 ? <TagPicker ids={ids} /> : null}
      <ManyDrawn records={records} />
      <ManyShape />
      <ThingActions>
        <GroupActions />
      </ThingActions>
    </>
  );
}
