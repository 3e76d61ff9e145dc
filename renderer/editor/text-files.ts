import { writeTable } from '../../shared/exchange/clipboard-table.ts';
import { readCsv } from '../../shared/exchange/csv.ts';
import { pasteAt, type WordsPlace } from './clipboard.ts';
import type { Editor } from './editor.ts';
import type { GivenFile } from './keeping.ts';
import { wordsIn } from './words-in.ts';

const LIST = /\.(?:txt|text|md|markdown)$/i;
const TABLE = /\.(?:csv|tsv)$/i;
/** A longer file is not read for its words. Bytes; twice as many as the letters that can be pasted take in UTF-16. */
const MOST_BYTES = 20_000_000;

/** A file that comes in as its words do, and not as a thing to be attached. */
const isTextFile = ({ name, size }: GivenFile): boolean => (LIST.test(name) || TABLE.test(name)) && size > 0 && size <= MOST_BYTES;

/** Lays the words of those files that hold some on the board, one after the other; answers the other files. `attach` is offered instead. */
export async function layTexts(
  editor: Editor,
  files: readonly GivenFile[],
  place: WordsPlace,
  attach: (file: GivenFile) => void,
): Promise<readonly GivenFile[]> {
  const others = files.filter((file) => !isTextFile(file));
  for (const file of files.filter(isTextFile)) if (!(await layText(editor, file, place, () => attach(file)))) others.push(file);
  return others;
}

/**
 * Lays the words of a file on the board like pasted ones, a list as notes and a table as one, and says so. Answers false where
 * it holds no words or cannot be read. `attach` is what is offered instead.
 */
async function layText(editor: Editor, file: GivenFile, place: WordsPlace, attach: () => void): Promise<boolean> {
  const bytes = await file.arrayBuffer().catch(() => null);
  const text = bytes && wordsIn(new Uint8Array(bytes));
  if (text === null || text.trim() === '') return false;
  const isTable = TABLE.test(file.name);
  const done = await pasteAt(editor, isTable ? writeTable(readCsv(text)) : text, place, isTable);
  const act = () => {
    if (done) editor.undo();
    attach();
  };
  const said = done
    ? editor.t('cell' in place ? 'paste.fileAsCards' : isTable ? 'paste.fileAsTable' : 'paste.fileAsNotes', { name: file.name })
    : editor.t('paste.fileNotLaid', { name: file.name });
  editor.notify('info', said, { ...(done && { undoes: true }), offers: { label: 'paste.attachFile', act } });
  return true;
}
