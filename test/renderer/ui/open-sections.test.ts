import { describe, expect, it } from 'vitest';
import { openSectionsOf } from '../../../renderer/ui/inspector/open-sections.ts';

const at = (height: number, openSections: ReadonlySet<string> | null = null) => [...openSectionsOf({ openSections, view: { width: 1_366, height } })];

describe('the sections of a touchpoint', () => {
  it('show feeling, time and importance where there is room, else what happens and who', () => {
    expect(at(950)).toEqual(['happens', 'who', 'feels', 'time', 'marks']);
    expect(at(650)).toEqual(['happens', 'who']);
  });

  it('stay as somebody left them', () => expect(at(950, new Set(['evidence']))).toEqual(['evidence']));
});
