import type { Field } from '../../../../shared/model/field.ts';
import { KINDS, type Kind } from '../../../../shared/model/kinds.ts';
import { columnsOf, tableOf } from '../../../../electron/host/rows.ts';
import { bySql, forge, type HostileCase } from './hostile-case.ts';

/** Values a column of that sort should never hold, as SQL; those no sound document can hold after all are `must`. */
function hostileValues(field: Field): readonly { readonly what: string; readonly sql: string; readonly must: boolean }[] {
  const value = (what: string, sql: string, must = true) => ({ what, sql, must });
  switch (field.type) {
    case 'number':
      return [value('infinity', '9e999'), value('less than anything', '-9e999'), value('1e308', '1e308'), value('a trifle', '5e-324', false)];
    case 'integer':
      return [
        value('2^53 + 1', '9007199254740993'),
        value('the largest there is', '9223372036854775807'),
        value('the least there is', '-9223372036854775808'),
      ];
    case 'text':
      return [
        value('a text with NUL', "'a' || char(0) || 'b'"),
        value('a text that is too long', `printf('%.*c', ${field.max + 1}, 'x')`),
        value('half a surrogate', "CAST(x'61eda0bd62' AS TEXT)", false),
        value('bytes that are no UTF-8', "CAST(x'fffefdf0' AS TEXT)", false),
        value('words that turn round', "char(8238) || 'moc.live' || char(8236) || char(8203)", false),
      ];
    case 'choice':
      return [value('a choice nobody knows', "'__proto__'"), value('a choice of 1 MB', "printf('%.*c', 1000000, 'x')")];
    case 'date':
      return [value('a day that is none', "'2026-02-31'"), value('a day of another form', "'31.12.2026'")];
    case 'instant':
      return [value('a moment that is none', "'2026-99-99T99:99:99.999Z'"), value('a moment in words', "'yesterday'")];
    case 'flag':
      return [value('neither true nor false', '2')];
    case 'order':
      return [
        value('an order key with blanks', "'a b'"),
        value('an order key of 1 MB', "printf('%.*c', 1000000, 'z')"),
        value('an order key that is no key', "'zzzz'", false),
      ];
    case 'ref':
      return [
        value('the id of nothing', "'nowhere'", false),
        value('its own id', 'id', false),
        value('an id that is a path', "'../../etc/passwd'", false),
        value('the id of the document', '(SELECT document_id FROM document)', false),
        value('an id of 1 MB', "printf('%.*c', 1000000, 'x')"),
      ];
  }
}

const KIND_LIST = Object.keys(KINDS) as Kind[];

/** Every field of every kind with what it should never hold. */
const FIELD_CASES = KIND_LIST.flatMap((kind) =>
  columnsOf(kind).flatMap(({ field, name, rule }) =>
    hostileValues(rule).map(({ what, sql, must }) =>
      bySql(`${what} in ${kind}.${field}`, `UPDATE ${tableOf(kind)} SET ${name} = ${sql}`, must ? ['document-invalid', 'file-damaged'] : undefined),
    ),
  ),
);

/** SQLite stores NaN as nothing: also where something must be, once its own check was taken away. */
const NAN_CASES = KIND_LIST.flatMap((kind) =>
  columnsOf(kind).flatMap(({ field, name, rule }): readonly HostileCase[] => {
    if (rule.type !== 'number') return [];
    const table = tableOf(kind);
    const make = (path: string): void => {
      const place = `WHERE type = 'table' AND name = '${table}'`;
      forge(path, `UPDATE sqlite_schema SET sql = replace(sql, '  ${name} REAL NOT NULL', '  ${name} REAL /*L*/') ${place}`);
      forge(path, `UPDATE ${table} SET ${name} = 9e999 - 9e999`);
      forge(path, `UPDATE sqlite_schema SET sql = replace(sql, '  ${name} REAL /*L*/', '  ${name} REAL NOT NULL') ${place}`);
    };
    return [{ name: `NaN in ${kind}.${field}`, make, ...(rule.nullable ? {} : { refused: ['document-invalid', 'file-damaged'] }) }];
  }),
);

/** Names that mean something to every object. */
const OBJECT_WORDS = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'];

/** References follow, so that the record is sound but for its name. */
const renamed = (kind: Kind, from: string, to: string): string =>
  [
    `UPDATE ${tableOf(kind)} SET id = '${to}' WHERE id = '${from}'`,
    ...KIND_LIST.flatMap((other) =>
      columnsOf(other).flatMap(({ name, rule }) =>
        rule.type === 'ref' ? [`UPDATE ${tableOf(other)} SET ${name} = '${to}' WHERE ${name} = '${from}'`] : [],
      ),
    ),
  ].join(';');

const OBJECT_CASES = OBJECT_WORDS.flatMap((word) =>
  (
    [
      ['board', 'board-1'],
      ['note', 'note-1'],
      ['map', 'map-1'],
      ['step', 'step-1'],
      ['lane', 'lane-1'],
      ['touchpoint', 'touchpoint-1'],
      ['persona', 'persona-1'],
      ['channel', 'channel-1'],
    ] as const
  ).map(([kind, id]) => bySql(`a ${kind} whose id is ${word}`, renamed(kind, id, word))),
);

export const VALUE_CASES: readonly HostileCase[] = [
  ...FIELD_CASES,
  ...NAN_CASES,
  ...OBJECT_CASES,
  ...OBJECT_WORDS.map((word) =>
    bySql(
      `words like ${word} everywhere`,
      `UPDATE note SET text = '${word}'; UPDATE tag SET name = '${word}'; UPDATE touchpoint SET title = '${word}'; UPDATE persona SET name = '${word}'`,
    ),
  ),
  ...['-1e7', '1e7', '9999999.999'].map((far) =>
    bySql(`everything at ${far}`, ['note', 'map', 'frame', 'persona_card'].map((table) => `UPDATE ${table} SET x = ${far}, y = ${far}`).join(';')),
  ),
  bySql('a curve from less to less', 'UPDATE curve SET scale_min = 1000, scale_max = -1000'),
  bySql('a curve of no height', 'UPDATE curve SET scale_min = 0, scale_max = 5e-324'),
  bySql('a note as long as a novel, in one word', "UPDATE note SET text = printf('%.*c', 20000, 'W')"),
  bySql('a note of line ends', "UPDATE note SET text = replace(hex(zeroblob(9999)), '00', char(10) || char(13))"),
  bySql('a note of marks on one letter', "UPDATE note SET text = 'a' || replace(hex(zeroblob(9000)), '00', char(769))"),
  bySql('a note of faces that are families', "UPDATE note SET text = replace(hex(zeroblob(900)), '00', '👨‍👩‍👧‍👦')"),
  bySql(
    'steps that are each other’s alternative',
    'UPDATE step SET alternative_to_id = (SELECT id FROM step AS other WHERE other.id <> step.id LIMIT 1)',
  ),
];
