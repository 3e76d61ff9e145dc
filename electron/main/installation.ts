import { z } from 'zod';
import { ID_PATTERN, newId, type Id } from '../../shared/base/id.ts';
import { logFailure } from '../host/log.ts';
import { readJson, writerOf } from './json-file.ts';

const schema = z.object({ id: z.string().regex(ID_PATTERN).nullable() });

/** The random id of this installation, made at its first start. One that cannot be written holds until Temas ends. */
export async function installationIdIn(path: string): Promise<Id> {
  const { id } = await readJson(path, schema, { id: null });
  if (id !== null) return id;
  const made = newId();
  await writerOf(path)({ id: made }).catch((error: unknown) => logFailure('installation', error));
  return made;
}
