import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutFrame } from '../../../shared/layout/layout-frame.ts';
import { layoutPersonaCard } from '../../../shared/layout/layout-persona-card.ts';
import type { PlacedText } from '../../../shared/layout/text.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { FRAME_ROLES, FRAME_SHAPES } from '../../../shared/model/choices.ts';
import type { Frame } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const side = fc.integer({ min: 40, max: 3_000 });
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.constantFrom('ığüşöç '.repeat(40), 'A'.repeat(300), 'مرحبا بالعالم '.repeat(20), '👩‍👩‍👧‍👦'.repeat(30), ''),
  );

const frame = fc
  .record({ width: side, height: side, shape: fc.constantFrom(...FRAME_SHAPES), role: fc.constantFrom(...FRAME_ROLES), name: fc.option(words(300)) })
  .map((given): Frame => fresh('frame', { id: 'f', boardId: 'b', x: 10, y: -20, locked: false, order: 'a0', ...given }));

const numbers = (value: unknown): readonly number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbers) : [];
const sticksOut = (text: PlacedText, left: number, end: number): boolean =>
  text.lines.some((line) => line.x < left - 1 || line.x + line.width > end + 1);

describe('a frame', () => {
  it('keeps its name within its sides, in two lines at most, whatever it is called', () => {
    fc.assert(
      fc.property(frame, (record) => {
        const layout = layoutFrame(record, context);
        expect(numbers({ ...layout, record: null }).every(Number.isFinite)).toBe(true);
        expect(layout.name.lines.length).toBeLessThanOrEqual(2);
        if (record.width >= 120) expect(sticksOut(layout.name, layout.rect.x, right(layout.rect))).toBe(false);
        if (layout.hint) expect((layout.hint.lines.at(-1)?.baseline ?? 0) <= bottom(layout.rect)).toBe(true);
      }),
    );
  });

  it('names the axes of a matrix at the corners where they end, outside the fields', () => {
    const fields = (['matrix-quick-wins', 'matrix-time-sinks'] as const).map((role) =>
      layoutFrame(
        fresh('frame', { id: role, boardId: 'b', x: 0, y: 0, width: 560, height: 400, shape: 'rectangle', role, locked: true, order: 'a0' }),
        context,
      ),
    );
    const [value, effort] = fields;
    expect(value?.axis?.lines[0]?.text).toBe(context.t('frame.axisValue'));
    expect(value?.outer.y).toBeLessThan(0);
    expect(effort?.axis?.lines[0]?.text).toBe(context.t('frame.axisEffort'));
    expect(bottom(effort?.outer ?? { x: 0, y: 0, width: 0, height: 0 })).toBeGreaterThan(400);
  });
});

describe('a persona card', () => {
  it('holds all its words, cuts long ones short, and is as high as it needs', () => {
    const text = words(400);
    fc.assert(
      fc.property(fc.record({ name: words(300), role: words(300), goals: text, frustrations: text, quote: text }), (given) => {
        const persona = fresh('persona', { id: 'p', color: 'teal', icon: 'user', order: 'a0', ...given });
        const layout = layoutPersonaCard(
          fresh('personaCard', { id: 'c', boardId: 'b', personaId: 'p', x: 5, y: 7, order: 'a0' }),
          persona,
          null,
          context,
        );
        expect(numbers({ ...layout, record: null, persona: null }).every(Number.isFinite)).toBe(true);
        const texts = [
          layout.name,
          layout.role,
          ...layout.parts.flatMap(({ label, text: said }) => [label, said]),
          ...(layout.quote ? [layout.quote] : []),
        ];
        for (const placed of texts) {
          expect(placed.lines.length).toBeLessThanOrEqual(7);
          expect(sticksOut(placed, layout.rect.x, right(layout.rect))).toBe(false);
          for (const line of placed.lines) expect(line.baseline).toBeLessThanOrEqual(bottom(layout.rect));
        }
        if (persona.name.trim() === '') expect(layout.name.lines[0]?.text).toBe(context.t('persona.unnamed'));
      }),
    );
  });
});
