import { describe, expect, it } from 'vitest';
import { commonStates } from '../../../shared/merge/common-states.ts';

describe('the states that copies have in common', () => {
  it('are those all of them went through, the newest first', () => {
    const ours = { stateId: 'o3', passed: ['a', 'b', 'o1'] };
    expect(commonStates(ours, [{ stateId: 't2', passed: ['a', 'b', 't1'] }])).toEqual(['b', 'a']);
    expect(
      commonStates(ours, [
        { stateId: 't2', passed: ['a', 'b'] },
        { stateId: 'x', passed: ['a'] },
      ]),
    ).toEqual(['a']);
  });

  it('may be the present of one that nobody worked on', () => {
    expect(commonStates({ stateId: 'b', passed: ['a'] }, [{ stateId: 'c', passed: ['a', 'b'] }])).toEqual(['b', 'a']);
    expect(commonStates({ stateId: 'c', passed: ['a', 'b', 'c'] }, [{ stateId: 'b', passed: ['a'] }])[0]).toBe('b');
  });
});
