import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newId } from '../../shared/base/id.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import { attempt, writeErrorOf } from '../host/failure.ts';
import { newIdentity } from '../host/identity.ts';
import { publish } from '../host/publish.ts';
import { WorkingCopy } from '../host/working-copy.ts';
import type { NewCommand } from './arguments.ts';
import { freePlace } from './free-place.ts';

/** Makes a file from a template, on the same way as the app saves one. With `force` a file that is there is replaced whole or not at all. */
export function makeNew({ output, template, force, language }: NewCommand): Result<null> {
  return attempt(() => {
    const free = freePlace({ output, force });
    if (!free.ok) return free;
    const folder = mkdtempSync(join(tmpdir(), 'temas-new-'));
    try {
      const records = templateRecords(template, language, newId);
      const created = WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null });
      if (!created.ok) return created;
      try {
        const published = publish(created.value, resolve(output), true);
        return published.ok ? ok(null) : published;
      } finally {
        created.value.close(false);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, writeErrorOf);
}
