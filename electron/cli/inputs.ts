import { existsSync } from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';

const PATTERN = /[*?]/;

/** Where one file goes. */
interface Way {
  readonly file: string;
  readonly output: string;
}

/**
 * The files that words on a command line mean, each once, in their order. A word that is the name of a file is that file,
 * whatever letters it holds; one with `*` or `?` stands for all files of such a name, since not every shell looks them up.
 * A word that stands for none is the answer then.
 */
export async function inputFiles(
  words: readonly string[],
  folder: string = process.cwd(),
): Promise<readonly string[] | { readonly unmatched: string }> {
  const found = new Map<string, string>();
  const take = (file: string): void => {
    const path = resolve(folder, file);
    if (!found.has(path)) found.set(path, file);
  };
  for (const word of words) {
    if (!PATTERN.test(word) || existsSync(resolve(folder, word))) {
      take(word);
      continue;
    }
    const { root } = parse(word);
    // Shells that look names up leave nothing to it, so it is seldom loaded.
    const { escapePath, glob } = await import('tinyglobby');
    const matches = await glob(patternOf(word.slice(root.length), escapePath), {
      cwd: root || folder,
      absolute: root !== '',
      expandDirectories: false,
    });
    if (matches.length === 0) return { unmatched: word };
    for (const match of matches.toSorted()) take(match);
  }
  return [...found.values()];
}

/** Brackets and braces are letters of a name here; only `*` and `?` are more. */
const patternOf = (word: string, escapePath: (path: string) => string): string => escapePath(word.replaceAll(sep, '/')).replaceAll(/\\([*?])/g, '$1');

/**
 * Where each of the files goes: `{name}` in the output is its name without the ending. Where several would go to one place,
 * each over the one before, that place is the answer.
 */
export function outputsFor(files: readonly string[], output: string): readonly Way[] | { readonly twice: string } {
  const ways = files.map((file) => ({
    file,
    output: join(
      dirname(output),
      basename(output).replaceAll('{name}', () => parse(file).name),
    ),
  }));
  const taken = new Set<string>();
  for (const way of ways) {
    if (taken.has(way.output)) return { twice: way.output };
    taken.add(way.output);
  }
  return ways;
}
