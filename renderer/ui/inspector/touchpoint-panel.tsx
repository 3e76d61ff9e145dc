import { setText } from '../../../shared/commands/notes.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';
import { wordsClosed } from '../../editor/lane-words.ts';
import { useT } from '../app-context.ts';
import { TextArea } from '../controls/field.tsx';
import { TagPicker } from '../controls/tag-picker.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { useDocument, useEditor } from '../editor-context.ts';
import { ArrowsPart } from './arrows-part.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { CardSections } from './card-sections.tsx';
import { CommentsPart } from './comments-part.tsx';
import { ColorPart, LinkPart, ThingActions } from './thing-parts.tsx';

export function TouchpointPanel({ card }: { readonly card: Touchpoint }) {
  const t = useT();
  // There the picture is what the card is about.
  const storyboard = useDocument().find('lane', card.laneId)?.type === 'image';
  const editor = useEditor();
  const typing = useTyping(card.title, 'history.type', (document, text) => setText(document, { id: card.id, text }));
  const finish = () => {
    if (editor.gesturing) wordsClosed(editor, card.id);
    typing.finish();
  };
  return (
    <>
      <TextArea label={t('attribute.words')} rows={1} value={typing.value} onChange={(event) => typing.type(event.target.value)} onBlur={finish} />
      {storyboard ? <AttachmentsPart to={card.id} /> : null}
      <CardSections cards={[card]}>
        <ColorPart ids={[card.id]} value={card.color ?? 'none'} withNone />
      </CardSections>
      <TagPicker ids={[card.id]} />
      <LinkPart link={card.link} />
      <ArrowsPart of={card} />
      {storyboard ? null : <AttachmentsPart to={card.id} />}
      <CommentsPart on={card.id} />
      <ThingActions />
    </>
  );
}
