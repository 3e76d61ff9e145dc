import { basename, dirname } from 'node:path';

/** What files are called beside each other: copies that came in several mails may lie under one name in folders of their own. */
export function copyNames(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, at) => {
    const name = names[at] ?? '';
    return names.indexOf(name) === names.lastIndexOf(name) ? name : `${basename(dirname(path))} / ${name}`;
  });
}
