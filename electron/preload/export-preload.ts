import { contextBridge } from 'electron';
import type { ExportBridge, ExportRequestName } from '../../shared/ipc/export-page.ts';
import { requestOn } from './wire.ts';

const NAMES = { task: true, picture: true, progress: true, part: true, drawn: true } as const satisfies Record<ExportRequestName, true>;

const bridge = Object.fromEntries(
  (Object.keys(NAMES) as ExportRequestName[]).map((name) => [name, requestOn(`temas-export:${name}`)]),
) as unknown as ExportBridge;
contextBridge.exposeInMainWorld('temasExport', Object.freeze(bridge));
