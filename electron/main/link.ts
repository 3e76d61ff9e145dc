/** A link that may be opened outside Temas: what to open, and what to show the user before. */
interface OutsideLink {
  readonly kind: 'web' | 'mail';
  readonly address: string;
  /** The host as it is resolved (punycode, so that look-alike letters show), or the mail address. */
  readonly host: string;
}

/** Null for everything but http, https and mailto: a file, a script or another program is never opened from a document. */
export function outsideLink(text: string): OutsideLink | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'mailto:') return url.pathname === '' ? null : { kind: 'mail', address: mailAddress(url), host: decodeSafely(url.pathname) };
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.host === '') return null;
  // "https://bank.example@evil.example" is read as the bank by people and as the other by browsers.
  url.username = '';
  url.password = '';
  return { kind: 'web', address: url.href, host: url.host };
}

/** What may be filled in for somebody; some mail programs would also take `attach=` with a file of this computer. */
const MAIL_FIELDS: readonly string[] = ['subject', 'body'];

function mailAddress({ pathname, search }: URL): string {
  const fields = search
    .slice(1)
    .split('&')
    .filter((field) => MAIL_FIELDS.includes(decodeSafely(field.split('=', 1)[0] ?? '').toLowerCase()));
  return `mailto:${pathname}${fields.length === 0 ? '' : `?${fields.join('&')}`}`;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
