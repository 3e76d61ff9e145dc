import { describe, expect, it } from 'vitest';
import { backToMerge, putAside, takeAside } from '../../../../renderer/editor/merging/aside.ts';
import { decidedFor, mergeAsDecided, MINE, readMerge } from '../../../../renderer/editor/merging/merging.ts';
import { sideNames } from '../../../../renderer/editor/merging/side-names.ts';
import { rectOf } from '../../../../shared/geometry/rect.ts';
import { addNote, setText } from '../../../../shared/commands/notes.ts';
import { ok } from '../../../../shared/base/result.ts';
import type { RequestName } from '../../../../shared/ipc/contract.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { openIn } from '../../../../shared/merge/sides.ts';
import { fresh } from '../../../../shared/model/fresh.ts';
import { EMPTY_DIFF } from '../../../../shared/model/diff.ts';
import { newId } from '../../../../shared/base/id.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';
import { openDesk, type Desk } from '../support.ts';

interface Returned {
  readonly before?: readonly AnyRecord[];
  /** What was added here. */
  readonly ours?: readonly AnyRecord[];
  /** The copies that came back; one with a note more when not given. */
  readonly copies?: readonly ((records: readonly AnyRecord[]) => readonly AnyRecord[])[];
}

/** Copies that came back and were read; `answer` says what main answers to one request. */
async function comeBack({ before = [], ours = [], copies }: Returned = {}) {
  const desk = openDesk('blank', [...templateRecords('blank', 'en', newId), ...before]);
  const { editor } = desk;
  const answer = (name: RequestName, reply: () => unknown): void => {
    const asked = editor.bridge.request as unknown as Record<string, (input: unknown) => unknown>;
    const before = asked[name];
    asked[name] = (input) => (before?.(input), Promise.resolve(reply()));
  };
  const records = [...editor.document.records().values()];
  const { added } = addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'theirs' });
  const changes = copies ?? [(all: readonly AnyRecord[]) => [...all, ...added]];
  const returned = changes.map((change, at) => ({
    token: `copy-${at + 1}`,
    name: `copy ${at + 1}.cxmap`,
    atMs: 0,
    encrypted: false,
    recordsJson: JSON.stringify(change(records)),
  }));
  if (ours.length > 0) editor.execute('history.add', { ...EMPTY_DIFF, added: ours });
  answer('merge.read', () => ok({ token: 'reading', copies: returned, base: { atMs: 0, recordsJson: JSON.stringify(records) }, foreign: [] }));
  answer('merge.end', () => ok({ state: 'saved', atMs: 0 }));
  const files = returned.map(({ token, name }) => ({ token, name }));
  const read = await readMerge(editor, files);
  if (!read.ok) throw new Error(read.error.code);
  return { desk, work: read.value, answer, files };
}

const board = fresh('board', { id: 'board', order: 'b0' });
const note = fresh('note', { id: 'note', boardId: 'board', x: 0, y: 0, width: 160, height: 160, color: 'yellow', text: 'as it was', order: 'a0' });
/** Copies in which the note says something else. */
const saying = (text: string) => (records: readonly AnyRecord[]) => records.map((record) => (record.id === 'note' ? { ...note, text } : record));

const write = ({ editor }: Desk, id: string): void => {
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id }));
};

const asks = ({ app }: Desk, name: RequestName): number => app.asked.filter((one) => one.name === name).length;

describe('copies that were read', () => {
  it('leave open whatever would be somebody’s loss, also where this workshop changed nothing', async () => {
    const { work } = await comeBack({ before: [board, note], copies: [saying('one'), saying('two')] });
    expect(openIn(work.merged, work.choices).map(({ id }) => id)).toEqual(['note text']);
    const here = decidedFor(work, MINE, work.merged.conflicts);
    expect(openIn(here.merged, here.choices)).toEqual([]);
    expect(here.choices.get('note text')).toBe(MINE);
  });

  it('are asked about no more than once: what says the same as this workshop, or as before, is no side', async () => {
    const { work } = await comeBack({ before: [board, note], copies: [saying('as it was'), saying('one')] });
    expect(work.merged.copies.map(({ key }) => key)).toEqual([MINE, 'copy-2']);
    expect(work.merged.conflicts).toEqual([]);
    expect(work.material.copies).toHaveLength(2);
  });

  it('are read anew with the answers given before', async () => {
    const { desk, work, files } = await comeBack({ before: [board, note], copies: [saying('one'), saying('two')] });
    const answered = decidedFor(work, 'copy-2', work.merged.conflicts);
    write(desk, 'later');
    const again = await readMerge(desk.editor, files, answered);
    expect(again.ok && [...again.value.choices]).toEqual([['note text', 'copy-2']]);
  });

  it('are asked about once more where somebody has written something here since, unless that is what was chosen', async () => {
    const { desk, work, files } = await comeBack({ before: [board, note], copies: [saying('one'), saying('two')] });
    const { editor } = desk;
    const [theirs, ours] = ['copy-2', MINE].map((key) => decidedFor(work, key, work.merged.conflicts));
    editor.execute('history.add', setText(editor.document, { id: 'note', text: 'written since' }));
    const [one, other] = await Promise.all([readMerge(editor, files, theirs), readMerge(editor, files, ours)]);
    expect(one.ok && openIn(one.value.merged, one.value.choices).map(({ id }) => id)).toEqual(['note text']);
    expect(other.ok && [...other.value.choices]).toEqual([['note text', MINE]]);
  });

  it('are called after the person, where all that is new and signed is theirs', async () => {
    const comment = (id: string, author: string) => fresh('comment', { id, noteId: 'note', author, text: '!', writtenAt: '2026-01-01T00:00:00Z' });
    const { work } = await comeBack({
      before: [board, note, comment('old', 'Burak')],
      copies: [(records) => [...records, comment('a', 'Ayşe')], (records) => [...records, comment('b', 'Can'), comment('c', 'Deniz')]],
    });
    const t = translator('en');
    expect([...sideNames(work, t).values()]).toEqual([t('merge.mine'), t('merge.by', { author: 'Ayşe', name: 'copy 1' }), 'copy 2']);
  });
});

describe('a merge that was put aside', () => {
  it('leads back by a notice that stays, once', async () => {
    const { desk, work } = await comeBack();
    const { editor } = desk;
    editor.session.setState({ dialog: { name: 'merge', files: work.files } });
    putAside(editor, { work, view: 'decide', at: 'note text' }, { what: 'spot', boardId: editor.state.boardId, rect: rectOf(0, 0, 160, 160) });
    expect(editor.state.dialog).toBeNull();
    const notice = editor.state.notices.at(-1);
    expect(notice).toMatchObject({ text: editor.t('merge.waitsSpot'), lasting: true, offers: { label: 'merge.back' } });
    notice?.offers?.act();
    expect(editor.state.dialog).toEqual({ name: 'merge', files: work.files });
    expect(takeAside(editor)).toMatchObject({ work, at: 'note text' });
    expect(editor.state.notices).toEqual([]);
    expect(backToMerge(editor)).toBe(false);
  });
});

describe('a merge as it was decided', () => {
  it('brings what the copy holds, and says so when it is stored', async () => {
    const { desk, work } = await comeBack();
    expect(await mergeAsDecided(desk.editor, work)).toBe(true);
    expect(desk.app.document.get('theirs')).toBeDefined();
    const steps = desk.app.asked.filter(({ name }) => name === 'merge.begin' || name === 'merge.end');
    expect(steps).toEqual(['merge.begin', 'merge.end'].map((name) => ({ name, input: 'reading' })));
  });

  it('selects what came in, says how much, and leads to what was there before', async () => {
    const { desk, work } = await comeBack();
    const { editor } = desk;
    await mergeAsDecided(editor, work);
    expect([...editor.state.selection]).toEqual(['theirs']);
    const notice = editor.state.notices.at(-1);
    const counts = editor.t('merge.counts', { added: 1, changed: 0, removed: 0 });
    expect(notice).toMatchObject({ text: editor.t('merge.done', { counts }), undoes: true });
    notice?.offers?.act();
    expect(editor.state.dialog).toEqual({ name: 'versions', source: 'automatic' });
  });

  it('goes to the board where it came in, when nothing did on the shown one', async () => {
    const { desk, work } = await comeBack({ before: [board, note], copies: [saying('one')] });
    expect(desk.editor.state.boardId).not.toBe('board');
    await mergeAsDecided(desk.editor, work);
    expect(desk.editor.state).toMatchObject({ boardId: 'board', selection: new Set(['note']) });
  });

  it('offers to undo nothing when nothing came in', async () => {
    const { desk, work } = await comeBack({ copies: [(records) => records] });
    await mergeAsDecided(desk.editor, work);
    expect(desk.editor.state.notices.at(-1)).toMatchObject({ text: desk.editor.t('merge.doneSame') });
    expect(desk.editor.state.notices.at(-1)?.undoes).toBeUndefined();
  });

  it('is made although both sides added the same, which then goes by the other one’s id', async () => {
    const { desk, work } = await comeBack({
      before: [board, note, fresh('tag', { id: 'tag', name: 'Hız', color: 'blue', order: 'a0' })],
      ours: [fresh('tagging', { id: 'z-ours', tagId: 'tag', noteId: 'note' })],
      copies: [(records) => [...records, fresh('tagging', { id: 'a-theirs', tagId: 'tag', noteId: 'note' })]],
    });
    expect(await mergeAsDecided(desk.editor, work)).toBe(true);
    expect(desk.app.document.all('tagging').map(({ id }) => id)).toEqual(['a-theirs']);
  });

  it('takes nothing back that was written while the present was being kept', async () => {
    const { desk, work, answer } = await comeBack();
    answer('merge.begin', () => {
      write(desk, 'ours');
      return ok(null);
    });
    expect(await mergeAsDecided(desk.editor, work)).toBe(false);
    expect(desk.editor.document.get('ours')).toBeDefined();
    expect(desk.editor.state.dialog).toEqual({ name: 'merge', files: work.files });
    expect(takeAside(desk.editor)?.work.choices).toBe(work.choices);
    expect(asks(desk, 'merge.end')).toBe(0);
  });

  it('is not called done, so that nothing is published over the copy, while it cannot be stored', async () => {
    const { desk, work, answer } = await comeBack();
    answer('merge.begin', () => {
      desk.app.broken = true;
      return ok(null);
    });
    expect(await mergeAsDecided(desk.editor, work)).toBe(false);
    expect(asks(desk, 'merge.end')).toBe(0);
    expect(desk.editor.session.getState().notices.at(-1)?.tone).toBe('error');
  });
});
