import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { askedBy } from './app-address.ts';
import { SCHEME, securityHeaders, withNonce } from './content-policy.ts';
import type { FileMap } from './file-map.ts';

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/** Answers app:// with the listed files and with thumbnails, and with nothing else. */
export function serveScheme(session: Session, files: FileMap, thumbnail: (token: string) => Promise<Uint8Array | null>): void {
  // The first one loads all of Node's fetch: while the page's process starts, not when it asks.
  setImmediate(() => new Response());
  session.protocol.handle(SCHEME, async (request) => {
    const asked = request.method === 'GET' ? askedBy(request.url) : null;
    const nonce = randomBytes(16).toString('base64');
    const page = asked?.kind === 'file' && asked.path === '/index.html' ? 'window' : 'other';
    const respond = (body: string | Uint8Array<ArrayBuffer> | null, status: number, type: string) =>
      new Response(body, { status, headers: { ...securityHeaders(nonce, page), 'Content-Type': type } });
    const nothing = () => respond(null, 404, 'text/plain');
    if (asked === null) return nothing();
    if (asked.kind === 'thumbnail') {
      const png = await thumbnail(asked.token);
      return png ? respond(Uint8Array.from(png), 200, 'image/png') : nothing();
    }
    const file = files.get(asked.path);
    if (!file) return nothing();
    const content = await readFile(file.path).catch(() => null);
    if (!content) return nothing();
    return respond(file.type.startsWith('text/html') ? withNonce(content.toString('utf8'), nonce) : content, 200, file.type);
  });
}
