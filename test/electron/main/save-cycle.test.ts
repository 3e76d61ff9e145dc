import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  edited,
  editRefused,
  isPublished,
  openedCycle,
  publishDone,
  publishDueAt,
  publishesOnBlur,
  publishFailed,
  publishStarted,
  statusOf,
  type SaveCycle,
} from '../../../electron/main/save-cycle.ts';

const opened = openedCycle({ revision: 3, published: 3, nowMs: 0 });
const untitled = openedCycle({ revision: 0, published: null, nowMs: 0 });

describe('save cycle', () => {
  it('has nothing to do for a file that holds everything', () => {
    expect(statusOf(opened)).toEqual({ state: 'saved', atMs: 0 });
    expect(publishDueAt(opened)).toBeNull();
  });

  it('says kept, not saved, between the acknowledgement and the publish', () => {
    const cycle = edited(opened, 4, 1_000);
    expect(statusOf(cycle)).toEqual({ state: 'kept', atMs: 1_000 });
    const published = publishDone(publishStarted(cycle), 4, 50, 3_000);
    expect(statusOf(published)).toEqual({ state: 'saved', atMs: 3_000 });
  });

  it('publishes when edits pause', () => {
    const once = edited(opened, 4, 1_000);
    expect(publishDueAt(once)).toBe(2_500);
    expect(publishDueAt(edited(once, 5, 2_000))).toBe(3_500);
  });

  it('publishes after twenty seconds although the room never pauses', () => {
    let cycle: SaveCycle = opened;
    for (let second = 1; second <= 40; second++) cycle = edited(cycle, 3 + second, second * 1_000);
    expect(publishDueAt(cycle)).toBe(21_000);
  });

  it('starts the pause anew for edits that came while it was publishing', () => {
    const during = edited(publishStarted(edited(opened, 4, 1_000)), 5, 2_600);
    const after = publishDone(during, 4, 200, 2_700);
    expect(statusOf(after).state).toBe('kept');
    expect(publishDueAt(after)).toBe(4_100);
  });

  it('leaves a slow file alone for five minutes, also on losing focus', () => {
    const slow = edited(publishDone(publishStarted(edited(opened, 4, 0)), 4, 2_001, 10_000), 5, 11_000);
    expect(publishDueAt(slow)).toBe(310_000);
    expect(publishesOnBlur(slow)).toBe(false);
    expect(publishesOnBlur(edited(opened, 4, 0))).toBe(true);
  });

  it('never writes by itself over a file somebody else changed', () => {
    const failed = publishFailed(publishStarted(edited(opened, 4, 0)), 'file-changed-on-disk', 1_500);
    expect(statusOf(failed)).toEqual({ state: 'failed', code: 'file-changed-on-disk', kept: true });
    expect(publishDueAt(edited(failed, 5, 100_000))).toBeNull();
  });

  it('tries again after another failure and keeps saying so until it worked', () => {
    const failed = edited(publishFailed(publishStarted(edited(opened, 4, 0)), 'disk-full', 1_500), 5, 2_000);
    expect(publishDueAt(failed)).toBe(31_500);
    expect(statusOf(failed)).toEqual({ state: 'failed', code: 'disk-full', kept: true });
    expect(statusOf(publishDone(publishStarted(failed), 5, 10, 31_600)).state).toBe('saved');
  });

  it('does not claim to hold an edit the working copy refused', () => {
    expect(statusOf(editRefused(opened, 'write-failed'))).toEqual({ state: 'failed', code: 'write-failed', kept: false });
  });

  it('keeps a document without a file, and never publishes it', () => {
    const cycle = edited(untitled, 1, 500);
    expect(statusOf(cycle)).toEqual({ state: 'kept', atMs: 500 });
    expect(publishDueAt(cycle)).toBeNull();
    expect(isPublished(cycle)).toBe(false);
  });

  it('publishes recovered edits by itself', () => {
    expect(publishDueAt(openedCycle({ revision: 9, published: 7, nowMs: 100 }))).toBe(1_600);
  });

  it('says saved exactly when the file holds the last acknowledged edit, whatever happened before', () => {
    const event = fc.constantFrom('edit', 'start', 'done', 'fail');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let cycle: SaveCycle = opened;
        let now = 0;
        for (const what of events) {
          now += 700;
          if (what === 'edit') cycle = edited(cycle, cycle.revision + 1, now);
          else if (what === 'start' && cycle.publishing === null) cycle = publishStarted(cycle);
          else if (what === 'done' && cycle.publishing !== null) cycle = publishDone(cycle, cycle.publishing, 10, now);
          else if (what === 'fail' && cycle.publishing !== null) cycle = publishFailed(cycle, 'disk-full', now);
          if (statusOf(cycle).state === 'saved') expect(cycle.published).toBe(cycle.revision);
          if (cycle.published < cycle.revision && cycle.publishing === null) expect(publishDueAt(cycle)).not.toBeNull();
        }
      }),
    );
  });
});
