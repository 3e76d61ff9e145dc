/** A call that reached the system, as far as it changes files below one folder or makes such a change durable. */
export type Call =
  | { readonly type: 'open'; readonly path: string; readonly fd: number; readonly create: boolean; readonly empty: boolean }
  | { readonly type: 'write'; readonly fd: number; readonly at: number | null; readonly bytes: Buffer }
  | { readonly type: 'resize'; readonly fd: number; readonly size: number }
  | { readonly type: 'sync'; readonly fd: number }
  | { readonly type: 'close'; readonly fd: number }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'unlink'; readonly path: string }
  | { readonly type: 'mkdir'; readonly path: string }
  | { readonly type: 'rmdir'; readonly path: string }
  /** What the traced program says about itself: it asks for a path that is not there. */
  | { readonly type: 'mark'; readonly words: readonly string[] };

/** `accessSync` of this and anything below leaves a mark in the trace. */
export const MARKS = '/temas-mark/';

export const TRACED =
  'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,' +
  'ftruncate,truncate,mkdir,mkdirat,rmdir,link,linkat,symlink,fallocate,copy_file_range,sendfile,access,faccessat,faccessat2,dup,dup2,dup3,close';

/** Calls that would change a file in ways the model of a disk does not know. On a file of ours they are an error, not ignored. */
const UNKNOWN = new Set(['writev', 'pwritev', 'pwritev2', 'sync_file_range', 'fallocate', 'copy_file_range', 'sendfile', 'dup', 'dup2', 'dup3']);

const bytesOf = (quoted: string): Buffer => Buffer.from(quoted.replaceAll('\\x', ''), 'hex');
const textOf = (quoted: string): string => bytesOf(quoted).toString('utf8');

/** What strace wrote (`-xx`, one thread): the calls that succeeded on files below `root`, in their order, and the marks. */
export function callsOf(trace: string, root: string): readonly Call[] {
  const calls: Call[] = [];
  const ours = new Set<number>();
  const isOurs = (path: string): boolean => path === root || path.startsWith(`${root}/`);
  for (const line of trace.split('\n')) {
    const parts = /^(\w+)\((.*)\) += (-?\d+)/.exec(line);
    if (!parts) continue;
    const [, name = '', args = '', answer = ''] = parts;
    const paths = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, quoted = '']) => quoted);
    const fd = Number(/^\d+/.exec(args)?.[0] ?? Number.NaN);
    if (name.includes('access')) {
      const path = textOf(paths[0] ?? '');
      if (path.startsWith(MARKS)) calls.push({ type: 'mark', words: path.slice(MARKS.length).split('/') });
      continue;
    }
    if (Number(answer) < 0) continue;
    if (UNKNOWN.has(name)) {
      if ([...args.matchAll(/\d+/g)].some(([number]) => ours.has(Number(number)))) throw new Error(`the model of a disk does not know ${name}`);
      continue;
    }
    const call = callOf(name, args, fd, Number(answer), paths);
    if (!call) continue;
    if (call.type === 'open') {
      if (!isOurs(call.path)) continue;
      ours.add(call.fd);
    } else if ('fd' in call) {
      if (!ours.has(call.fd)) continue;
      if (call.type === 'close') ours.delete(call.fd);
    } else if ('path' in call ? !isOurs(call.path) : 'from' in call && !isOurs(call.from)) continue;
    calls.push(call);
  }
  return calls;
}

function callOf(name: string, args: string, fd: number, answer: number, paths: readonly string[]): Call | null {
  const [first = '', second = ''] = paths;
  switch (name) {
    case 'open':
    case 'openat':
      return { type: 'open', path: textOf(first), fd: answer, create: args.includes('O_CREAT'), empty: args.includes('O_TRUNC') };
    case 'write':
      return { type: 'write', fd, at: null, bytes: bytesOf(first).subarray(0, answer) };
    case 'pwrite64':
      return { type: 'write', fd, at: lastNumber(args), bytes: bytesOf(first).subarray(0, answer) };
    case 'ftruncate':
      return { type: 'resize', fd, size: lastNumber(args) };
    case 'fsync':
    case 'fdatasync':
      return { type: 'sync', fd };
    case 'close':
      return { type: 'close', fd };
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { type: 'rename', from: textOf(first), to: textOf(second) };
    case 'unlink':
      return { type: 'unlink', path: textOf(first) };
    case 'unlinkat':
      return { type: args.includes('AT_REMOVEDIR') ? 'rmdir' : 'unlink', path: textOf(first) };
    case 'mkdir':
    case 'mkdirat':
      return { type: 'mkdir', path: textOf(first) };
    case 'rmdir':
      return { type: 'rmdir', path: textOf(first) };
    default:
      throw new Error(`the model of a disk does not know ${name}`);
  }
}

const lastNumber = (args: string): number => Number(/(\d+)$/.exec(args)?.[1]);
