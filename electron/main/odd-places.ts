import { basename, dirname, extname } from 'node:path';

/** Where mail and chat programs put an attachment they open: it is gone when they are, and nobody finds it again. */
const PASSING = [
  /[\\/]Content\.Outlook[\\/]/i,
  /[\\/](?:INetCache|Temporary Internet Files)[\\/]/i,
  /[\\/]AppData[\\/]Local[\\/]Temp[\\/]/i,
  /[\\/]com\.apple\.mail[\\/].*[\\/]Mail Downloads[\\/]/,
  /^(?:\/private)?\/var\/folders\//,
  /^\/tmp\/(?:mozilla_[^/]+|pid-\d+|evolution-[^/]+|claws-mail[^/]*)\//,
  /[\\/]\.cache[\\/](?:evolution[\\/]tmp|kmail2?|mozilla|thunderbird)[\\/]/,
  /[\\/]\.mozilla[\\/]|[\\/]\.thunderbird[\\/]/,
];

/** Whether a file lies where an opened attachment lies; `temporary` is the computer's folder for such files. */
export const isPassingPlace = (path: string, temporary: string): boolean => dirname(path) === temporary || PASSING.some((place) => place.test(path));

/** What programs that keep folders in step add to the name of the copy that lost, each in its own words. */
const CONFLICT = [
  // Dropbox, pCloud, Nextcloud: "Map (Ayşe's conflicted copy 2026-11-22)", "Map (conflicted copy 2026-11-22 101500)"
  /^ \(.*(?:conflicted copy|conflict|çakışan kopya|çakışma).*\)$/iu,
  // Syncthing: "Map.sync-conflict-20261122-101500-ABCDEF7"
  /^\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/,
  // ownCloud: "Map_conflict-20261122-101500"
  /^_conflict-\d{8}-\d{6}$/,
  // OneDrive adds the computer's name, which can be told from a title only where Windows made it up.
  /^-(?:DESKTOP|LAPTOP)-[A-Z0-9]{5,8}$/,
];

/** Whether a file called `name` is what a synchronising program made of a conflict over the file called `own`. */
export function isConflictCopy(own: string, name: string): boolean {
  const ending = extname(own);
  const stem = basename(own, ending);
  if (!name.startsWith(stem) || !name.endsWith(ending) || name === own) return false;
  const added = name.slice(stem.length, name.length - ending.length);
  return CONFLICT.some((pattern) => pattern.test(added));
}
