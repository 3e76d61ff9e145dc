import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protocol, type ProtocolRequest, type ProtocolResponse, type Session } from 'electron';
import { askedBy } from './app-address.ts';
import { SCHEME, securityHeaders, withNonce } from './content-policy.ts';
import type { FileMap } from './file-map.ts';

/** Chromium's ERR_FAILED: a request that is never answered would leave the page waiting. */
const NET_FAILED = -2;

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
}

/**
 * Answers app:// with the listed files and with thumbnails, and with nothing else. As whole buffers, by a call that Electron
 * deprecates: its successor, `handle`, loads Node's fetch and copies every file through two kinds of streams.
 */
export function serveScheme(session: Session, files: FileMap, thumbnail: (token: string) => Promise<Uint8Array | null>): void {
  const answer = async ({ method, url }: ProtocolRequest): Promise<ProtocolResponse> => {
    const asked = method === 'GET' ? askedBy(url) : null;
    const nonce = randomBytes(16).toString('base64');
    const page = asked?.kind === 'file' && asked.path === '/index.html' ? 'window' : 'other';
    const respond = (data: Buffer, type: string, statusCode = 200): ProtocolResponse => ({
      data,
      statusCode,
      headers: { ...securityHeaders(nonce, page), 'Content-Type': type },
    });
    const nothing = respond(Buffer.alloc(0), 'text/plain', 404);
    if (asked === null) return nothing;
    if (asked.kind === 'thumbnail') {
      const png = await thumbnail(asked.token);
      return png ? respond(Buffer.from(png), 'image/png') : nothing;
    }
    const file = files.get(asked.path);
    const content = file ? await readFile(file.path).catch(() => null) : null;
    if (!file || !content) return nothing;
    return respond(file.type.startsWith('text/html') ? Buffer.from(withNonce(content.toString('utf8'), nonce)) : content, file.type);
  };
  const serve = async (request: ProtocolRequest, callback: (response: ProtocolResponse) => void): Promise<void> =>
    callback(await answer(request).catch(() => ({ error: NET_FAILED })));
  session.protocol.registerBufferProtocol(SCHEME, (request, callback) => void serve(request, callback));
}
