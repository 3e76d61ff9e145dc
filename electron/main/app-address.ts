import { ORIGIN } from './content-policy.ts';

/** What an app:// address asks for. */
export type Asked = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'thumbnail'; readonly token: string } | null;

const THUMBNAIL = /^\/thumbnail\/([A-Za-z0-9_-]{1,64})$/;

/** Null for anything that is not an address of ours. Query and fragment are ignored. */
export function askedBy(address: string): Asked {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (originOf(url) !== ORIGIN) return null;
  const token = THUMBNAIL.exec(url.pathname)?.[1];
  return token === undefined ? { kind: 'file', path: url.pathname === '/' ? '/index.html' : url.pathname } : { kind: 'thumbnail', token };
}

/** Node calls the origin of every scheme it does not know "null", so it is put together here. */
const originOf = (url: URL): string => `${url.protocol}//${url.host}`;

/** Whether a frame at `address` is one of our pages. */
export function isOurPage(address: string, page: string): boolean {
  const asked = askedBy(address);
  return asked?.kind === 'file' && asked.path === page;
}
