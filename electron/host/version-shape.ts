import { z } from 'zod';
import { ID_PATTERN } from '../../shared/base/id.ts';
import { VERSION_KINDS } from './protocol.ts';

const id = z.string().regex(ID_PATTERN);

/** What every version says of itself on its way between processes and in a vault; its content and its pictures come on top. */
export const versionShape = {
  id,
  kind: z.enum(VERSION_KINDS),
  name: z.string(),
  madeAt: z.string(),
  revision: z.int().min(0),
  stateId: id,
  schemaVersion: z.int().min(1),
  notes: z.int().min(0),
  maps: z.int().min(0),
  touchpoints: z.int().min(0),
};
