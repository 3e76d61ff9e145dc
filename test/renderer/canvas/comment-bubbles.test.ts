import { describe, expect, it } from 'vitest';
import { bubbleRect } from '../../../renderer/canvas/comment-bubbles.ts';
import { bottom, right } from '../../../shared/geometry/rect.ts';

const LINE = 1.5;

describe('the bubble of a card with comments', () => {
  it.each([0.3, 0.5, 0.74])('keeps to the upper right corner of its card at %s, clear of the names above', (zoom) => {
    const card = { x: 100, y: 200, width: 168 * zoom, height: 40 * zoom };
    for (const textWidth of [5, 10]) {
      const bubble = bubbleRect(card, zoom, textWidth);
      expect(card.y - (bubble.y - LINE / 2)).toBeLessThanOrEqual(4);
      expect(right(bubble) + LINE / 2 - right(card)).toBeLessThanOrEqual(4);
      expect(bubble.x).toBeGreaterThan(card.x + card.width / 2);
      expect(bottom(bubble) + LINE / 2 - bottom(card)).toBeLessThanOrEqual(4);
    }
  });
});
