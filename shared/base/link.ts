/** Longer links are refused. */
export const MAX_LINK = 2_000;

// Not allowed anywhere in a link: spaces, controls, and what makes a link read as another one (backslash, bidi marks).
const UNUSABLE = /[\s\p{C}<>"`\\^{|}]/u;
const HOST = /^(?:\[[0-9a-f:.]+\]|[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?)*)(?::\d{1,5})?$/iu;
const MAIL = /^[^@:/?#]+@[^@:/?#]+\.[^@:/?#.]+(?:\?[^#]*)?$/u;

function webLink(scheme: string, rest: string): string | null {
  const host = rest.split(/[/?#]/, 1)[0] ?? '';
  // A name before @ is how "bank.com@elsewhere.net" passes for the bank; no workshop needs it.
  if (!HOST.test(host)) return null;
  return `${scheme}://${rest}`;
}

/**
 * What somebody typed as a link, made complete: a bare domain gets https://, a bare address mailto:. Null when it is
 * not http, https or mailto, or could pass for something else. What comes out goes in again unchanged.
 */
export function normalLink(text: string): string | null {
  const link = text.trim();
  if (link === '' || link.length > MAX_LINK - 'https://'.length || UNUSABLE.test(link)) return null;
  const web = /^(https?):\/\/(.*)$/iu.exec(link);
  if (web) return webLink((web[1] as string).toLowerCase(), web[2] as string);
  const mail = /^mailto:(.*)$/iu.exec(link);
  if (mail) return MAIL.test(mail[1] as string) ? `mailto:${mail[1]}` : null;
  if (MAIL.test(link)) return `mailto:${link}`;
  const bare = /^[^/?#:]+\.\p{L}[^/?#:.]*(?::\d{1,5})?(?:[/?#].*)?$/u.test(link);
  return bare ? webLink('https', link) : null;
}

/** The address of the web that a text is from end to end, written out with its http; null for everything else. */
export const webLinkOf = (text: string): string | null => (/^\s*https?:\/\//i.test(text) ? normalLink(text) : null);
