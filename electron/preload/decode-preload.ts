import { contextBridge } from 'electron';
import type { DecodeBridge, DecodeRequestName } from '../../shared/ipc/decode-page.ts';
import { requestOn } from './wire.ts';

const NAMES = { task: true, decoded: true } as const satisfies Record<DecodeRequestName, true>;

const bridge = Object.fromEntries(
  (Object.keys(NAMES) as DecodeRequestName[]).map((name) => [name, requestOn(`temas-decode:${name}`)]),
) as unknown as DecodeBridge;
contextBridge.exposeInMainWorld('temasDecode', Object.freeze(bridge));
