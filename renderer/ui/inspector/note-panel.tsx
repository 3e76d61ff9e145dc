import type { Note } from '../../../shared/model/kinds.ts';
import { TagPicker } from '../controls/tag-picker.tsx';
import { NoteTextPart } from '../notes/note-text-part.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { CommentsPart } from './comments-part.tsx';
import { ColorPart, LinkPart, ThingActions } from './thing-parts.tsx';

export function NotePanel({ note }: { readonly note: Note }) {
  return (
    <>
      <ColorPart ids={[note.id]} value={note.color} />
      <NoteTextPart notes={[note]} />
      <TagPicker ids={[note.id]} />
      <LinkPart link={note.link} />
      <AttachmentsPart to={note.id} />
      <CommentsPart on={note.id} />
      <ThingActions />
    </>
  );
}
