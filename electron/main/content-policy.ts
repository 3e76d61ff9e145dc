/** The scheme all our pages come from. `temas` is its only host. */
export const SCHEME = 'app';
export const ORIGIN = 'app://temas';

/** What the served HTML holds where the nonce of this load goes. */
export const NONCE_PLACEHOLDER = '__STYLE_NONCE__';

/**
 * Headers for everything we serve. Cross-Origin-Opener-Policy is not among them: no page of ours opens another or is opened
 * by one (`confinePages`), and with it Chromium throws the first process of every window away and starts a second.
 * The nonce lets the libraries that must add a <style> do so; nothing else may.
 */
export function securityHeaders(styleNonce: string, page: 'window' | 'other'): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'self'`,
      `style-src 'self' 'nonce-${styleNonce}'`,
      `img-src 'self' data: blob:`,
      `font-src 'self'`,
      `connect-src 'self'`,
      `worker-src ${page === 'window' ? "'self'" : "'none'"}`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

/** Puts the nonce of this load where the page's scripts find it; `page` comes from our own build. */
export const withNonce = (page: string, styleNonce: string): string => page.replaceAll(NONCE_PLACEHOLDER, styleNonce);
