import { newId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import { attachmentsOf } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { hostIdOf } from '../model/hosted.ts';
import type { Attachment } from '../model/kinds.ts';
import { isLocked } from '../model/on-board.ts';
import { keysAt, reorder } from './place.ts';

interface Attach {
  /** The note, card, persona or image. */
  readonly to: Id;
  /** Files whose bytes the document keeps already. */
  readonly files: readonly Pick<Attachment, 'sha256' | 'mime' | 'name' | 'byteCount' | 'width' | 'height'>[];
  readonly freshId?: () => Id;
}

/** Attaches files behind those that are there; a file that is attached to the same thing already is not attached again. What is locked keeps what it has. */
export const attach = (document: DocumentReader, { to, files, freshId = newId }: Attach): Diff =>
  change(document, (draft) => {
    const host = draft.get(to);
    if (host?.kind !== 'note' && host?.kind !== 'touchpoint' && host?.kind !== 'persona' && host?.kind !== 'image') return;
    if (isLocked(host)) return;
    const there = attachmentsOf(draft, to);
    const taken = new Set(there.map(({ sha256 }) => sha256));
    const added = files.filter(({ sha256 }) => !taken.has(sha256) && taken.add(sha256));
    const keys = keysAt(draft, there, there.length, added.length);
    added.forEach((file, at) => {
      const order = keys[at];
      if (order !== undefined) draft.add(fresh('attachment', { ...file, id: freshId(), [`${host.kind}Id`]: to, order }));
    });
  });

/** Takes an attachment off what it belongs to. Its bytes stay where undo finds them, and leave the file when it is next saved. */
export const detach = (document: DocumentReader, { id }: { readonly id: Id }): Diff =>
  change(document, (draft) => {
    const attachment = draft.find('attachment', id);
    if (attachment && !isLocked(draft.get(hostIdOf(attachment)))) draft.remove(id);
  });

/** Puts an attachment ahead of another of the same host; null is the end. */
export const moveAttachment = (document: DocumentReader, { id, before }: { readonly id: Id; readonly before: Id | null }): Diff =>
  change(document, (draft) => {
    const moving = draft.find('attachment', id);
    if (moving && !isLocked(draft.get(hostIdOf(moving)))) reorder(draft, attachmentsOf(draft, hostIdOf(moving)), [moving], before);
  });
