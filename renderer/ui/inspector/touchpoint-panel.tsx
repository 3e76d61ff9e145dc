import { setText } from '../../../shared/commands/notes.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';
import { useT } from '../app-context.ts';
import { TextArea } from '../controls/field.tsx';
import { TagPicker } from '../controls/tag-picker.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { ArrowsPart } from './arrows-part.tsx';
import { CardSections } from './card-sections.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { CommentsPart } from './comments-part.tsx';
import { ColorPart, LinkPart, ThingActions } from './thing-parts.tsx';

export function TouchpointPanel({ card }: { readonly card: Touchpoint }) {
  const t = useT();
  const typing = useTyping(card.title, 'history.type', (document, text) => setText(document, { id: card.id, text }));
  return (
    <>
      <TextArea label={t('table.column.title')} rows={1} value={typing.value} onChange={(event) => typing.type(event.target.value)} onBlur={typing.finish} />
      <ColorPart ids={[card.id]} value={card.color ?? 'none'} withNone />
      <CardSections cards={[card]} />
      <TagPicker ids={[card.id]} />
      <LinkPart link={card.link} />
      <ArrowsPart of={card} />
      <AttachmentsPart to={card.id} />
      <CommentsPart on={card.id} />
      <ThingActions />
    </>
  );
}
