import { z } from 'zod';
import type { Result } from '../base/result.ts';
import { LONGEST_PICTURE_SIDE } from '../model/attachments.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the hidden page that decodes one picture is given. */
export interface DecodeTask {
  readonly bytes: Uint8Array;
  /** As the first bytes say. */
  readonly mime: string;
  /** Pixels; a longer picture is made smaller. */
  readonly longestSide: number;
  /** Of a drawing: as large as it says it is, and how large it is to be drawn, pixels. Null for a picture of pixels. */
  readonly drawing: { readonly natural: Size; readonly drawn: Size } | null;
}

const side = z.int().min(1).max(LONGEST_PICTURE_SIDE);

const picture = z.object({ mime: z.enum(['image/png', 'image/jpeg']), width: side, height: side, bytes: z.instanceof(Uint8Array) });

/** Hidden decoding page → main. */
export const DECODE_REQUESTS = {
  task: z.null(),
  /** The picture encoded anew, and so without anything but its pixels; `blank` where a drawing shows nothing, null when it cannot be decoded. */
  decoded: z.union([picture, z.literal('blank')]).nullable(),
} as const;

export type DecodeRequestName = keyof typeof DECODE_REQUESTS;
export type DecodeRequestInput<N extends DecodeRequestName> = z.infer<(typeof DECODE_REQUESTS)[N]>;
export type DecodeRequestOutput<N extends DecodeRequestName> = N extends 'task' ? DecodeTask : null;
export type DecodedPicture = z.infer<typeof picture>;

/** What `window.temasDecode` offers the hidden page. */
export type DecodeBridge = { readonly [N in DecodeRequestName]: (input: DecodeRequestInput<N>) => Promise<Result<DecodeRequestOutput<N>>> };
