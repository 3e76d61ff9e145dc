import { existsSync } from 'node:fs';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';

const PATTERN = /[*?]/;

/**
 * The files that words on a command line mean, each once, in their order. A word that is the name of a file is that file,
 * whatever letters it holds; one with `*` or `?` stands for all files of such a name, since not every shell looks them up.
 * A word that stands for none is the answer then.
 */
export async function inputFiles(
  words: readonly string[],
  folder: string = process.cwd(),
): Promise<readonly string[] | { readonly unmatched: string }> {
  const found = new Set<string>();
  for (const word of words) {
    if (!PATTERN.test(word) || existsSync(resolve(folder, word))) {
      found.add(word);
      continue;
    }
    const { root } = parse(word);
    const matches = await glob(word.slice(root.length).replaceAll(sep, '/'), {
      cwd: root || folder,
      absolute: root !== '',
      expandDirectories: false,
    });
    if (matches.length === 0) return { unmatched: word };
    for (const match of matches.toSorted()) found.add(match);
  }
  return [...found];
}

/** Where one of several inputs goes: `{name}` in the output is its name without the ending. */
export const outputFor = (input: string, output: string): string => join(dirname(output), basename(output).replaceAll('{name}', parse(input).name));
