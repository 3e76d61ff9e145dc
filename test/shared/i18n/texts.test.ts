import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../shared/base/result.ts';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { en } from '../../../shared/i18n/en.ts';
import { tr } from '../../../shared/i18n/tr.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { CURVE_SUBJECTS, LANE_TYPES, MAP_FORMS, MAP_STATUSES, POINT_BASES } from '../../../shared/model/kinds.ts';

const keys = Object.keys(en) as (keyof typeof en)[];
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/gu)].map((match) => match[1]).toSorted();

/** The same in both languages on purpose: what languages call themselves, what is printed on keys, and what formats of files are called. */
const SHARED = /^(action\.language\.|language\.|key\.|format\.\w+$)/u;
const ENGLISH =
  /\b(the|and|of|with|your|was|is|open|save|close|delete|note|map|step|stage|lane|export|page|board|undo|redo|copy|paste|cut|select|zoom|view|file)\b/iu;
/** English words a Turkish text keeps: terms of the field, keys, commands of the terminal. */
const KEPT = /service blueprint|omnichannel|Page ?(Up|Down)|new, check( veya|,) export|--[a-z]+(?:-[a-z]+)*|\{\{[^}]*\}\}/gu;

describe('texts', () => {
  it.each(keys)('%s is there in both languages, with the same placeholders', (key) => {
    expect(en[key].trim()).not.toBe('');
    expect(tr[key].trim()).not.toBe('');
    expect(placeholders(tr[key])).toEqual(placeholders(en[key]));
    expect(tr[key]).toBe(tr[key].normalize('NFC'));
  });

  it('are each said in one place: of two areas with one key the later would speak for both', () => {
    const folder = new URL('../../../shared/i18n/', import.meta.url);
    const files = ['en.ts', ...readdirSync(new URL('areas/', folder)).flatMap((name) => (name.endsWith('.en.ts') ? [`areas/${name}`] : []))];
    const said = files.flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^ {2}'?([^':\s]+)'?:/gmu)].map(([, key]) => key));
    expect(said.length).toBe(keys.length);
    expect(said.filter((key, at) => said.indexOf(key) !== at)).toEqual([]);
  });

  it('are the same keys in the same order, so that both files read side by side', () => {
    expect(Object.keys(tr)).toEqual(keys);
  });

  it.each(keys.filter((key) => !SHARED.test(key)))('%s has no English left over in Turkish', (key) => {
    expect(tr[key].replaceAll(KEPT, '')).not.toMatch(ENGLISH);
  });

  it('differ wherever they say more than a name, a number or a sign', () => {
    const same = keys.filter((key) => tr[key] === en[key] && /\p{L}{3}/u.test(tr[key].replaceAll(/\{\{[^}]*\}\}/gu, '')) && !SHARED.test(key));
    expect(same.filter((key) => !/^(map|kind).persona$/u.test(key))).toEqual([]);
  });

  it('name every error, action, lane, form, status, curve and basis', () => {
    const wanted = [
      ...ERROR_CODES.map((code) => `error.${code}`),
      ...ACTIONS.map((action) => action.label),
      ...LANE_TYPES.map((type) => `lane.${type}`),
      ...MAP_FORMS.map((form) => `map.${form}`),
      ...MAP_STATUSES.map((status) => `status.${status}`),
      ...CURVE_SUBJECTS.map((subject) => `curve.${subject}`),
      ...POINT_BASES.map((basis) => `basis.${basis}`),
    ];
    expect(wanted.filter((key) => !(key in en))).toEqual([]);
  });

  it('are looked up in the chosen language and filled in as they are', () => {
    expect(translator('tr')('stage.default', { number: 3 })).toBe('Aşama 3');
    expect(translator('en')('stage.default', { number: '<b>' })).toBe('Stage <b>');
  });
});
