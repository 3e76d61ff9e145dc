import { describe, expect, it } from 'vitest';
import { agoText } from '../../../renderer/ui/comments/relative-time.ts';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const before = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString();

describe('how long ago a comment was written', () => {
  it.each([
    [3, '3 dk. önce', '3 min ago'],
    [59.9, '59 dk. önce', '59 min ago'],
    [60, '1 sa. önce', '1 hr ago'],
    [23 * 60, '23 sa. önce', '23 hr ago'],
    [24 * 60, 'dün', 'yesterday'],
    [6 * 24 * 60, '6 gün önce', '6 days ago'],
    [7 * 24 * 60, '15 Kas 2026', '15 Nov 2026'],
  ])('is said in both languages after %d minutes', (minutes, tr, en) => {
    expect([agoText(before(minutes), NOW, 'tr'), agoText(before(minutes), NOW, 'en')]).toEqual([tr, en]);
  });

  it('is not counted below a minute, nor when another computer’s clock is ahead', () => {
    expect([agoText(before(0.9), NOW, 'tr'), agoText(before(-90), NOW, 'tr')]).toEqual([null, null]);
  });
});
