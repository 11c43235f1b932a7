import { describe, expect, it } from 'vitest';
import { UsageError } from '../readOptions.ts';
import { takeChoice } from './toolChoice.ts';

describe('takeChoice', () => {
  it('takes the value out and leaves the rest', () => {
    expect(takeChoice(['--seats', '5', '--kind', 'b', '--json'], 'kind', ['a', 'b'])).toEqual({
      choice: 'b',
      rest: ['--seats', '5', '--json'],
    });
    expect(takeChoice(['--json'], 'kind', ['a', 'b'])).toEqual({ choice: 'a', rest: ['--json'] });
  });

  it.each([
    [['--kind', 'c'], '--kind takes a or b, not "c"'],
    [['--kind'], '--kind takes a or b, not ""'],
  ])('refuses %j and says what it takes', (args, message) => {
    expect(() => takeChoice(args, 'kind', ['a', 'b'])).toThrow(new UsageError(message));
  });
});
