import { Konva } from 'konva/lib/Core.js';

/**
 * Tells Konva to do nothing by itself, before the first stage is made. Whatever changes is painted by us, at most once a
 * frame; and the colours by which it would find what the pointer is over, which nobody asks it for, need no trial of the
 * canvas: reading a pixel back waits for the graphics process, which may just be starting.
 */
export function quietKonva(): void {
  Konva.autoDrawEnabled = false;
  Konva.Util.isCanvasFarblingActive = () => false;
}
