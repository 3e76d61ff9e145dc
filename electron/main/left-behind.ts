import { newId } from '../../shared/base/id.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { LeftBehindWork } from '../../shared/ipc/start-lists.ts';
import type { LeftBehind } from '../host/protocol.ts';
import type { AppState } from './app-state.ts';
import { askHost } from './host-client.ts';
import { nameOfFile } from './recent-files.ts';

/** Folders by the token the pages know them by; a folder keeps its token for as long as the app runs. */
const tokens = new Map<string, string>();

const tokenOf = (folder: string): string => {
  const token = tokens.get(folder) ?? newId();
  tokens.set(folder, token);
  return token;
};

/** Work that earlier runs left in the data folder, for the start screen. */
export async function listLeftBehind({ programs, data }: AppState): Promise<Result<readonly LeftBehindWork[]>> {
  const listed = await askHost(programs.host, 'listLeftBehind', { workingRoot: data.working });
  return listed.ok ? ok(listed.value.map(toWork)) : listed;
}

const toWork = ({ folder, path, modifiedMs, counts, hint, encrypted }: LeftBehind): LeftBehindWork => ({
  token: tokenOf(folder),
  name: path === null ? null : nameOfFile(path),
  modifiedMs,
  notes: counts['note'] ?? 0,
  maps: counts['map'] ?? 0,
  touchpoints: counts['touchpoint'] ?? 0,
  hint,
  encrypted,
});

export const folderOfWork = (token: string): string | null => [...tokens].find(([, known]) => known === token)?.[0] ?? null;

export async function discardLeftBehind({ programs, data }: AppState, token: string): Promise<Result<null>> {
  const folder = folderOfWork(token);
  return folder === null ? fail('file-missing') : askHost(programs.host, 'discardLeftBehind', { workingRoot: data.working, folder });
}
