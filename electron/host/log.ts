/**
 * What went wrong inside, for whoever reads the terminal. Never a message (it may hold a path or a document's text), only
 * the kind of error and where in our code it came up.
 */
export function logFailure(where: string, cause: unknown): void {
  const frames =
    cause instanceof Error
      ? (cause.stack ?? '')
          .replace(cause.message, '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 6)
          .map(withoutFolder)
          .join('\n')
      : '';
  const kind = cause instanceof Error ? `${cause.name}${'code' in cause ? ` ${String(cause.code)}` : ''}` : typeof cause;
  console.error(`temas: ${where}: ${kind}${frames === '' ? '' : `\n${frames}`}`);
}

/** A line of a stack with the file's name only: folders are named after people and customers, and may hold spaces. */
function withoutFolder(line: string): string {
  const [, name, place = ''] = /^\s+at (?:(.*) \()?(.*?)\)?$/.exec(line) ?? [];
  const file = place.slice(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
  return `    at ${name === undefined ? file : `${name} (${file})`}`;
}
