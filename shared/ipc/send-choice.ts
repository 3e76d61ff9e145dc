import { z } from 'zod';
import { LONGEST_PASSPHRASE, SHORTEST_PASSPHRASE } from './passphrase.ts';

/** What goes along in a copy to send, and how. */
export const sendChoice = z.object({
  comments: z.boolean(),
  /** Who wrote the comments. */
  authors: z.boolean(),
  /** The stamps people voted with. */
  votes: z.boolean(),
  hidden: z.boolean(),
  /** Attached files that are no pictures. */
  files: z.boolean(),
  /** Earlier versions; none go along where something is left out, which they would hold. */
  history: z.boolean(),
  /** Pictures with more pixels on a side than SENT_PICTURE_SIDE get fewer. */
  smallPictures: z.boolean(),
  /** Null: not encrypted. */
  passphrase: z.string().min(SHORTEST_PASSPHRASE).max(LONGEST_PASSPHRASE).nullable(),
  suggestedName: z.string().max(200),
});
export type SendChoice = z.infer<typeof sendChoice>;

/** A copy that was made. */
export interface SentCopy {
  readonly fileName: string;
  readonly bytes: number;
}
