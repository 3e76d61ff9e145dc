import { STARTING_OPTIONS } from '../../../shared/ipc/export-formats.ts';
import { describe, expect, it } from 'vitest';
import { EXIT, exitCodeOf, parseArguments } from '../../../electron/cli/arguments.ts';
import { ERROR_CODES } from '../../../shared/base/result.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const commandOf = (line: string) => {
  const parsed = parseArguments(line.split(' '), 'en');
  if (!parsed.ok) throw new Error(`refused: ${parsed.problem.key}`);
  return parsed.command;
};

describe('a command line', () => {
  it('makes a file from a template', () => {
    expect(commandOf('new a.cxmap')).toEqual({ name: 'new', output: 'a.cxmap', template: 'blank', force: false, language: 'en' });
    expect(commandOf('new --template demo --force --lang tr a.cxmap')).toEqual({
      name: 'new',
      output: 'a.cxmap',
      template: 'demo',
      force: true,
      language: 'tr',
    });
  });

  it('checks a file', () => {
    expect(commandOf('check a.cxmap')).toEqual({ name: 'check', input: 'a.cxmap', records: false, passphraseFile: null, language: 'en' });
    expect(commandOf('check --records a.cxmap --lang=tr')).toMatchObject({ records: true, language: 'tr' });
    expect(commandOf('check a.cxmap --passphrase-file words.txt')).toMatchObject({ input: 'a.cxmap', passphraseFile: 'words.txt' });
  });

  it('exports a file', () => {
    const plain = {
      name: 'export',
      inputs: ['a.cxmap'],
      output: 'b.pdf',
      options: STARTING_OPTIONS.pdf,
      mapName: null,
      frameName: null,
      boardName: null,
      json: false,
      passphraseFile: null,
      language: 'en',
    };
    expect(commandOf('export a.cxmap --to b.pdf')).toEqual(plain);
    expect(commandOf('export a.cxmap --to b.PNG --scale 2.5 --board Kuzey --map Kesinti')).toEqual({
      ...plain,
      output: 'b.PNG',
      options: { ...STARTING_OPTIONS.png, scale: 2.5 },
      mapName: 'Kesinti',
      boardName: 'Kuzey',
    });
    expect(commandOf('export a.cxmap --to b.pdf --frame Fikirler --landscape --page A0')).toEqual({
      ...plain,
      options: { ...STARTING_OPTIONS.pdf, paper: 'A0', orientation: 'landscape' },
      frameName: 'Fikirler',
    });
    expect(commandOf('export a.cxmap --to b.png --dpi 288 --transparent')).toMatchObject({ options: { scale: 3, transparent: true } });
    expect(commandOf('export a.cxmap --to b.svg --text fonts')).toMatchObject({ options: { format: 'svg', text: 'fonts', transparent: false } });
    expect(commandOf('export --portrait a.cxmap --to=b.pdf')).toMatchObject({ options: { orientation: 'portrait' } });
  });

  it('tells in words and tables of every board, or of the one that is named', () => {
    expect(commandOf('export a --to b.csv')).toMatchObject({ options: { sheet: 'touchpoints' } });
    expect(commandOf('export a --to b.csv --sheet votes')).toMatchObject({ options: { sheet: 'votes' } });
    for (const ending of ['html', 'md', 'xlsx', 'csv']) {
      expect(commandOf(`export a --to b.${ending}`)).toMatchObject({ options: { format: ending, everyBoard: true } });
      expect(commandOf(`export a --to b.${ending} --board Kuzey`)).toMatchObject({ options: { format: ending, everyBoard: false } });
    }
  });

  it('lays out the pages of a PDF', () => {
    expect(commandOf('export a --to b.pdf --pages tiles --page A3 --across 3 --overlap 12.5 --margin 15 --palette safe')).toMatchObject({
      options: { ...STARTING_OPTIONS.pdf, pages: 'tiles', paper: 'A3', across: 3, overlap: 12.5, margin: 15, palette: 'safe' },
    });
    expect(commandOf('export a --to b.pdf --pages views --every-board --header --footer --scale 0.5')).toMatchObject({
      options: { ...STARTING_OPTIONS.pdf, pages: 'views', everyBoard: true, head: true, foot: true, scale: 0.5 },
    });
    expect(commandOf('export a --to b.pdf --page 500x297.5')).toMatchObject({
      options: { ...STARTING_OPTIONS.pdf, paper: 'custom', custom: { width: 500, height: 297.5 } },
    });
  });

  it('exports several files to names of their own', () => {
    expect(commandOf('export a.cxmap b.cxmap --to out/{name}.pdf --json')).toMatchObject({ inputs: ['a.cxmap', 'b.cxmap'], json: true });
    expect(commandOf('export *.cxmap --to {name}.png')).toMatchObject({ inputs: ['*.cxmap'] });
  });

  it('tells only the parts of a report that are named', () => {
    expect(commandOf('export a --to b.pdf --report-parts cover,maps,pains')).toMatchObject({
      options: {
        pages: 'report',
        leftOut: ['glance', 'personas', 'touchpoints', 'emotion', 'opportunities', 'moments', 'owners', 'actions', 'measures', 'notes'],
      },
    });
  });

  it('makes a workshop of a file of another tool', () => {
    const plain = { name: 'import', input: 'a.csv', output: 'b.cxmap', force: false, goal: null, passphraseFile: null, json: false, language: 'en' };
    expect(commandOf('import a.csv b.cxmap')).toEqual(plain);
    expect(commandOf('import a.csv b.cxmap --as map --force --json --lang tr')).toEqual({
      ...plain,
      force: true,
      goal: 'map',
      json: true,
      language: 'tr',
    });
  });

  it('speaks as the computer does unless it is told otherwise', () => {
    for (const line of ['new a', 'check a', 'export a --to b.md', 'import a.csv b.cxmap']) {
      expect(parseArguments(line.split(' '), 'tr')).toMatchObject({ ok: true, command: { language: 'tr' } });
      expect(parseArguments(`${line} --lang en`.split(' '), 'tr')).toMatchObject({ ok: true, command: { language: 'en' } });
    }
    expect(parseArguments(['new', 'a', 'b'], 'tr')).toMatchObject({ ok: false, problem: { language: 'tr' } });
    expect(parseArguments(['new', 'a', 'b', '--lang', 'en'], 'tr')).toMatchObject({ ok: false, problem: { language: 'en' } });
  });

  it('takes a file whose name begins with a dash after --', () => {
    expect(commandOf('check -- --records')).toMatchObject({ input: '--records', records: false });
    expect(commandOf('check ./-x')).toMatchObject({ input: './-x' });
  });

  it.each([
    ['', 'cli.unknown-command'],
    ['explode a', 'cli.unknown-command'],
    ['constructor a', 'cli.unknown-command'],
    ['new', 'cli.needs-file'],
    ['new a b', 'cli.one-file'],
    ['new a --template', 'cli.needs-value'],
    ['new a --template --lang tr', 'cli.needs-value'],
    ['new a --template poster', 'cli.bad-value'],
    ['new a --lang de', 'cli.bad-value'],
    ['new a --records', 'cli.unknown-option'],
    ['new a -t demo', 'cli.unknown-option'],
    ['new a --__proto__ x', 'cli.unknown-option'],
    ['check a --records=yes', 'cli.no-value'],
    ['export a', 'cli.needs-value'],
    ['export a --to b.doc', 'cli.export-ending'],
    ['export a --to b.png --scale 0', 'cli.bad-value'],
    ['export a --to b.png --scale 21', 'cli.bad-value'],
    ['export a --to b.png --dpi 5', 'cli.bad-value'],
    ['export a --to b.png --dpi 300 --scale 2', 'cli.scale-and-dpi'],
    ['export a --to b.svg --text letters', 'cli.bad-value'],
    ['export a --to b.png --scale 1e0', 'cli.bad-value'],
    ['export a --to b.pdf --page A9', 'cli.bad-value'],
    ['export a --to b.pdf --page custom', 'cli.bad-value'],
    ['export a --to b.pdf --page 10x900', 'cli.bad-value'],
    ['export a --to b.pdf --page 900x', 'cli.bad-value'],
    ['export a --to b.pdf --pages each', 'cli.bad-value'],
    ['export a --to b.pdf --across 1.5', 'cli.bad-value'],
    ['export a --to b.pdf --margin 101', 'cli.bad-value'],
    ['export a --to b.pdf --report-parts cover,sums', 'cli.bad-value'],
    [`export a --to b.pdf --author ${'a'.repeat(301)}`, 'cli.bad-value'],
    ['export a --to b.pdf --landscape --portrait', 'cli.both-orientations'],
    ['export a --to b.pdf --map m --frame f', 'cli.map-and-frame'],
    ['export a --to b.pdf --frame f --every-board', 'cli.part-of-every-board'],
    ['export a --to b.csv --frame f', 'cli.no-part'],
    ['export a --to b.mmd --frame f', 'cli.no-part'],
    ['export a --to b.json --board b', 'cli.no-part'],
    ['export a --to b.json --map m', 'cli.no-part'],
    ['export a b --to c.pdf', 'cli.many-to-one'],
    ['export *.cxmap --to c.pdf', 'cli.many-to-one'],
  ])('is refused as %j', (line, key) => {
    expect(parseArguments(line.split(' '), 'en')).toMatchObject({ ok: false, problem: { key } });
  });

  it('is refused when nothing is asked', () => {
    expect(parseArguments([], 'en')).toMatchObject({ ok: false, problem: { key: 'cli.no-command' } });
  });

  it.each([
    ['new --lang tr', 'tr'],
    ['new --lang=tr', 'tr'],
    ['new --lang', 'en'],
    ['new --lang xx', 'en'],
    ['new', 'en'],
  ])('says what is wrong with %j in the language it asks for', (line, language) => {
    expect(parseArguments(line.split(' '), 'en')).toMatchObject({ ok: false, problem: { language } });
  });

  it('fills every placeholder of what it says', () => {
    for (const line of ['explode a', 'new a b', 'new a --template', 'new a --template x', 'check a --records=1', 'new a --x', 'export a --to b'])
      for (const language of LANGUAGES) {
        const parsed = parseArguments(line.split(' '), 'en');
        if (parsed.ok) throw new Error(`${line} was taken`);
        expect(translator(language)(parsed.problem.key, parsed.problem.values)).not.toMatch(/[{}]|cli\./);
      }
  });
});

describe('exit codes', () => {
  it('tell whose fault it was, for every error there is', () => {
    const codes = Object.fromEntries(ERROR_CODES.map((code) => [code, exitCodeOf(code)]));
    expect(codes).toMatchObject({
      'file-damaged': EXIT.input,
      'file-missing': EXIT.input,
      'disk-full': EXIT.output,
      'file-exists': EXIT.output,
      'folder-missing': EXIT.output,
      'map-unknown': EXIT.usage,
      'picture-unreadable': EXIT.input,
      'picture-kind': EXIT.input,
      'picture-too-large': EXIT.input,
      'svg-refused': EXIT.input,
      'svg-blank': EXIT.input,
      'svg-slow': EXIT.input,
      unexpected: 1,
    });
    expect(Object.values(codes)).not.toContain(0);
  });
});
