import { expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { REQUESTS } from '../../../shared/ipc/contract.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';

const apply = (diff: unknown) => REQUESTS['document.apply'].safeParse({ sequence: 1, diff });

it('brings a change over as one text', () => {
  const [record] = templateRecords('demo', 'en', newId);
  const diff = { added: [], updated: [], removed: [record] };
  expect(apply(JSON.stringify(diff))).toMatchObject({ success: true, data: { sequence: 1, diff } });
});

it.each([
  ['no text', { added: [], updated: [], removed: [] }],
  ['no JSON', '{"added":[],"updated":[],"rem'],
  ['no change', '{"added":[],"updated":[]}'],
  ['a record that is none', '{"added":[{"id":"x","kind":"note"}],"updated":[],"removed":[]}'],
  ['a field of no kind', '{"added":[{"__proto__":{"a":1},"id":"x","kind":"board","name":"","order":"a0"}],"updated":[],"removed":[]}'],
])('refuses %s', (_, diff) => {
  expect(apply(diff).success).toBe(false);
});
