import { FileText, FileWarning } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { pictureIn } from '../../../shared/model/attachments.ts';
import type { Attachment } from '../../../shared/model/kinds.ts';
import { paintItems } from '../../../shared/paint/paint-canvas.ts';
import { usePictures } from './use-pictures.ts';

/** CSS px. */
const SIDE = 52;

/** A small square of a picture; a sign for every other file, and for one whose content is missing. */
export function AttachmentThumb({ attachment }: { readonly attachment: Attachment }) {
  const pictures = usePictures();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = pictureIn(attachment);
  const bitmap = picture && pictures.get(picture.sha256);
  useEffect(() => {
    const target = canvas.current?.getContext('2d');
    if (!target || !bitmap) return;
    target.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    target.clearRect(0, 0, SIDE, SIDE);
    paintItems(target, [{ type: 'image', rect: { x: 0, y: 0, width: SIDE, height: SIDE }, radius: 0, sha256: attachment.sha256 }], {
      bitmaps: () => bitmap,
    });
  }, [bitmap, attachment.sha256]);
  if (picture && !pictures.isMissing(picture.sha256)) {
    return <canvas ref={canvas} className="attachment-thumb" width={SIDE * devicePixelRatio} height={SIDE * devicePixelRatio} aria-hidden />;
  }
  const Sign = picture ? FileWarning : FileText;
  return (
    <span className="attachment-thumb" aria-hidden>
      <Sign size={22} />
    </span>
  );
}
