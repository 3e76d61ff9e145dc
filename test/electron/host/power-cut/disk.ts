import { dirname } from 'node:path';
import type { Call } from './trace.ts';

/** Smallest part of a write that a disk keeps or loses as a whole. */
const SECTOR_BYTES = 512;

type Change = { readonly at: number; readonly bytes: Buffer } | { readonly size: number };

/** Content of a file apart from its names: what certainly is on the disk, and what was changed since its last flush. */
interface Inode {
  readonly id: number;
  durable: Buffer;
  pending: Change[];
}

type NameChange =
  | { readonly type: 'name'; readonly path: string; readonly inode: Inode | 'folder' }
  | { readonly type: 'unname'; readonly path: string }
  | { readonly type: 'rename'; readonly from: string; readonly to: string; readonly inode: Inode };

interface Handle {
  readonly path: string;
  readonly inode: Inode | 'folder';
  offset: number;
}

/** What stands on the disk after a power cut: contents by path, and which file each of them is. */
export interface Crash {
  readonly folders: readonly string[];
  readonly files: ReadonlyMap<string, { readonly inode: number; readonly bytes: Buffer }>;
}

/** Which of the changes that were not flushed are on the disk: asked once for every one of them, in their order. */
export interface Fate {
  keepsData(): boolean;
  keepsName(): boolean;
  /** Whether only a part of this write is there. */
  tears(): boolean;
  /** Of a torn write: whether the next sector is there. */
  keepsSector(): boolean;
}

/** All that was done up to here is on the disk: a system that keeps the order of things. */
export const ORDERED: Fate = { keepsData: () => true, keepsName: () => true, tears: () => false, keepsSector: () => true };

/**
 * A disk that keeps nothing it was not told to keep: what is written may be lost, torn or arrive before what was written
 * earlier until its file is flushed, and names (created, renamed, removed) until their folder is.
 */
export class Disk {
  readonly #handles = new Map<number, Handle>();
  readonly #names = new Map<string, Inode | 'folder'>();
  readonly #durableNames = new Map<string, Inode | 'folder'>();
  #pendingNames: { readonly folder: string; readonly change: NameChange }[] = [];
  #lastInode = 0;

  /** `root` is there, and empty. */
  constructor(root: string) {
    this.#names.set(root, 'folder');
    this.#durableNames.set(root, 'folder');
  }

  /** The file that is called so now, as a number; null when there is none. */
  inodeAt(path: string): number | null {
    const inode = this.#names.get(path);
    return inode === undefined || inode === 'folder' ? null : inode.id;
  }

  apply(call: Call): void {
    switch (call.type) {
      case 'open':
        return this.#open(call);
      case 'write': {
        const { handle, inode } = this.#fileOf(call.fd);
        inode.pending.push({ at: call.at ?? handle.offset, bytes: call.bytes });
        if (call.at === null) handle.offset += call.bytes.length;
        return undefined;
      }
      case 'resize':
        this.#fileOf(call.fd).inode.pending.push({ size: call.size });
        return undefined;
      case 'sync':
        return this.#sync(this.#handleOf(call.fd));
      case 'close':
        this.#handles.delete(call.fd);
        return undefined;
      case 'rename': {
        const inode = this.#names.get(call.from);
        if (inode === undefined || inode === 'folder' || dirname(call.from) !== dirname(call.to)) throw new Error('a rename nobody expects');
        return this.#rename({ type: 'rename', from: call.from, to: call.to, inode });
      }
      case 'unlink':
      case 'rmdir':
        return this.#rename({ type: 'unname', path: call.path });
      case 'mkdir':
        return this.#rename({ type: 'name', path: call.path, inode: 'folder' });
      case 'mark':
        return undefined;
    }
  }

  /** One of the states a power cut now may leave. */
  crash(fate: Fate): Crash {
    const names = new Map(this.#durableNames);
    for (const { change } of this.#pendingNames) if (fate.keepsName()) renamed(names, change);
    const paths = [...names.keys()].toSorted();
    const reachable = paths.filter((path) => isReachable(names, path, this.#durableNames));
    const contents = new Map<Inode, Buffer>();
    const files = new Map<string, { inode: number; bytes: Buffer }>();
    for (const path of reachable) {
      const inode = names.get(path);
      if (inode === undefined || inode === 'folder') continue;
      const bytes = contents.get(inode) ?? contentOf(inode, fate);
      contents.set(inode, bytes);
      files.set(path, { inode: inode.id, bytes });
    }
    return { folders: reachable.filter((path) => names.get(path) === 'folder'), files };
  }

  #open({ path, fd, create, empty }: Extract<Call, { type: 'open' }>): void {
    let inode = this.#names.get(path);
    if (inode === undefined) {
      if (!create) throw new Error(`opened without being there: ${path}`);
      inode = { id: ++this.#lastInode, durable: Buffer.alloc(0), pending: [] };
      this.#rename({ type: 'name', path, inode });
    } else if (empty && inode !== 'folder') inode.pending.push({ size: 0 });
    this.#handles.set(fd, { path, inode, offset: 0 });
  }

  #handleOf(fd: number): Handle {
    const handle = this.#handles.get(fd);
    if (!handle) throw new Error(`nobody opened ${fd}`);
    return handle;
  }

  #fileOf(fd: number): { readonly handle: Handle; readonly inode: Inode } {
    const handle = this.#handleOf(fd);
    if (handle.inode === 'folder') throw new Error('a folder holds no bytes');
    return { handle, inode: handle.inode };
  }

  #rename(change: NameChange): void {
    renamed(this.#names, change);
    this.#pendingNames.push({ folder: dirname(change.type === 'rename' ? change.to : change.path), change });
  }

  #sync({ path, inode }: Handle): void {
    if (inode === 'folder') {
      const isOfIt = (folder: string) => folder === path;
      for (const { folder, change } of this.#pendingNames) if (isOfIt(folder)) renamed(this.#durableNames, change);
      this.#pendingNames = this.#pendingNames.filter(({ folder }) => !isOfIt(folder));
    } else {
      inode.durable = contentOf(inode, ORDERED);
      inode.pending = [];
    }
  }
}

function renamed(names: Map<string, Inode | 'folder'>, change: NameChange): void {
  switch (change.type) {
    case 'name':
      names.set(change.path, change.inode);
      break;
    case 'unname':
      names.delete(change.path);
      break;
    case 'rename':
      names.delete(change.from);
      names.set(change.to, change.inode);
  }
}

function isReachable(names: ReadonlyMap<string, unknown>, path: string, durable: ReadonlyMap<string, unknown>): boolean {
  const root = durable.keys().next().value ?? '/';
  for (let at = path; at !== root; at = dirname(at)) if (!names.has(at)) return false;
  return true;
}

function contentOf({ durable, pending }: Inode, fate: Fate): Buffer {
  let content: Buffer = Buffer.from(durable);
  const write = (at: number, bytes: Buffer): void => {
    if (at + bytes.length > content.length) content = resized(content, at + bytes.length);
    bytes.copy(content, at);
  };
  for (const change of pending) {
    if (!fate.keepsData()) continue;
    if ('size' in change) content = resized(content, change.size);
    else if (!fate.tears()) write(change.at, change.bytes);
    else
      for (let from = 0; from < change.bytes.length; from += SECTOR_BYTES)
        if (fate.keepsSector()) write(change.at + from, change.bytes.subarray(from, from + SECTOR_BYTES));
  }
  return content;
}

function resized(bytes: Buffer, size: number): Buffer {
  if (size <= bytes.length) return Buffer.from(bytes.subarray(0, size));
  return Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]);
}
