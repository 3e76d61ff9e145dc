import { contextBridge } from 'electron';
import type { ImportBridge, ImportRequestName } from '../../shared/ipc/import-page.ts';
import { requestOn } from './wire.ts';

const NAMES = { task: true, read: true } as const satisfies Record<ImportRequestName, true>;

const bridge = Object.fromEntries(
  (Object.keys(NAMES) as ImportRequestName[]).map((name) => [name, requestOn(`temas-import:${name}`)]),
) as unknown as ImportBridge;
contextBridge.exposeInMainWorld('temasImport', Object.freeze(bridge));
