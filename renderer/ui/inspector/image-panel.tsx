import { Download, ImageUp } from 'lucide-react';
import { setText } from '../../../shared/commands/notes.ts';
import { resizeLoose } from '../../../shared/commands/resize.ts';
import { centre } from '../../../shared/geometry/rect.ts';
import { attachmentsOf, pictureIn } from '../../../shared/model/attachments.ts';
import type { Image } from '../../../shared/model/kinds.ts';
import { LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { TextArea } from '../controls/field.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { formatBytes } from '../format.ts';
import { ActionButton } from './action-button.tsx';
import './image-panel.css';
import { NumberField } from './number-field.tsx';
import { PanelPart } from './panel-part.tsx';
import { LinkPart, ThingActions } from './thing-parts.tsx';
import { usePictures } from './use-pictures.ts';

export function ImagePanel({ image }: { readonly image: Image }) {
  return (
    <>
      <Description image={image} />
      <SizePart image={image} />
      <LinkPart link={image.link} />
      <ThingActions>
        <ActionButton action="image.replace" icon={ImageUp} />
        <ActionButton action="image.save" icon={Download} />
      </ThingActions>
    </>
  );
}

function Description({ image }: { readonly image: Image }) {
  const t = useT();
  const typing = useTyping(image.description, 'history.imageDescription', (document, text) => setText(document, { id: image.id, text }));
  return (
    <TextArea
      label={t('images.description')}
      hint={t('images.descriptionHint')}
      maxLength={LONGEST_PARAGRAPH}
      rows={3}
      value={typing.value}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={typing.finish}
    />
  );
}

/** Board units, whole ones; the other side follows, and the middle stays. */
function SizePart({ image }: { readonly image: Image }) {
  const t = useT();
  const editor = useEditor();
  const { width, height } = image;
  const scale = (by: number) => {
    if (!(by > 0) || !Number.isFinite(by)) return;
    const middle = centre(image);
    const size = { width: width * by, height: height * by };
    editor.execute(
      'history.imageSize',
      resizeLoose(editor.document, { id: image.id, rect: { x: middle.x - size.width / 2, y: middle.y - size.height / 2, ...size } }),
    );
  };
  return (
    <PanelPart label={t('images.size')}>
      <div className="image-size">
        <NumberField label={t('images.width')} shown={String(Math.round(width))} onCommit={(value) => scale((value ?? 0) / width)} />
        <NumberField label={t('images.height')} shown={String(Math.round(height))} onCommit={(value) => scale((value ?? 0) / height)} />
      </div>
      <Facts image={image} />
    </PanelPart>
  );
}

function Facts({ image }: { readonly image: Image }) {
  const t = useT();
  const pictures = usePictures();
  const document = useDocument();
  const language = useSession((session) => session.language);
  const [attachment] = attachmentsOf(document, image.id);
  const picture = attachment && pictureIn(attachment);
  if (!picture || pictures.isMissing(picture.sha256)) return <p className="image-facts missing">{t('images.missing')}</p>;
  const bytes = formatBytes(attachment.byteCount, language, t);
  return (
    <p className="image-facts">
      <span title={attachment.name}>{attachment.name}</span>
      {t('attachments.size', { width: picture.width, height: picture.height, bytes })}
    </p>
  );
}
