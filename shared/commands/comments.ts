import { newId, type Id } from '../base/id.ts';
import { storableName, storableText } from '../base/text.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { fresh } from '../model/fresh.ts';
import { hostFields, isHost } from '../model/hosted.ts';
import { KINDS } from '../model/kinds.ts';

interface AddComment {
  /** The note or card it is about. */
  readonly on: Id;
  readonly author: string;
  readonly text: string;
  /** Now, in UTC: YYYY-MM-DDTHH:MM:SS.sssZ. */
  readonly writtenAt: string;
  readonly id?: Id;
}

const said = (text: string): string => storableText(text, KINDS.comment.text.max).trim();

/** A comment without words is none. */
export const addComment = (document: DocumentReader, { on, author, text, writtenAt, id = newId() }: AddComment): Diff =>
  change(document, (draft) => {
    const host = draft.get(on);
    if (!isHost(host) || said(text) === '') return;
    draft.add(fresh('comment', { id, ...hostFields(host), author: storableName(author, KINDS.comment.author.max), text: said(text), writtenAt }));
  });

/** Changes what a comment says; its author and date stay. Emptied, it keeps what it said. */
export const editComment = (document: DocumentReader, { id, text }: { readonly id: Id; readonly text: string }): Diff =>
  change(document, (draft) => {
    if (said(text) !== '') draft.update('comment', id, { text: said(text) });
  });

export const setResolved = (document: DocumentReader, { id, resolved }: { readonly id: Id; readonly resolved: boolean }): Diff =>
  change(document, (draft) => draft.update('comment', id, { resolved }));

export const removeComment = (document: DocumentReader, { id }: { readonly id: Id }): Diff =>
  change(document, (draft) => {
    if (draft.find('comment', id)) draft.remove(id);
  });
