import { describe, expect, it } from 'vitest';
import { UsageError } from '../readOptions.ts';
import { optionLines, readToolArgs } from './toolArgs.ts';

const OPTIONS = {
  seats: { min: 1, max: 5000, otherwise: 1000, what: 'voting terminals' },
  'disk-delay': { min: 0, max: 1000, otherwise: 0, what: 'milliseconds more per commit' },
};

describe('readToolArgs', () => {
  it('reads words, numbers and --json, and fills in what is not said', () => {
    expect(readToolArgs(['here', '--seats', '200', '--json'], OPTIONS, ['DIR'])).toEqual({
      words: ['here'],
      numbers: { seats: 200, 'disk-delay': 0 },
      json: true,
    });
    expect(readToolArgs([], OPTIONS)).toEqual({ words: [], numbers: { seats: 1000, 'disk-delay': 0 }, json: false });
  });

  it.each([
    [['--seats', '0'], '--seats takes a whole number from 1 to 5000, not "0"'],
    [['--seats', '5001'], '--seats takes a whole number from 1 to 5000, not "5001"'],
    [['--seats', '1.5'], '--seats takes a whole number from 1 to 5000, not "1.5"'],
    [['--seats', 'many'], '--seats takes a whole number from 1 to 5000, not "many"'],
    [['--seats', ''], '--seats takes a whole number from 1 to 5000, not ""'],
  ])('refuses %j and says what it takes', (args, message) => {
    expect(() => readToolArgs(args, OPTIONS)).toThrow(new UsageError(message));
  });

  it('takes exactly the words it asks for', () => {
    expect(() => readToolArgs([], OPTIONS, ['DIR'])).toThrow(new UsageError('DIR is missing'));
    expect(() => readToolArgs(['a', 'b'], OPTIONS, ['DIR'])).toThrow(new UsageError('"b" is one word too many'));
  });

  it.each([[['--chairs', '3']], [['--seats']], [['--json=1']]])('refuses %j', (args) => {
    expect(() => readToolArgs(args, OPTIONS)).toThrow(UsageError);
  });
});

describe('optionLines', () => {
  it('lists every option with its default', () => {
    expect(optionLines(OPTIONS)).toBe(
      [
        '  --seats N         voting terminals (1000)',
        '  --disk-delay N    milliseconds more per commit (0)',
        '  --json            one JSON object on the last line',
      ].join('\n'),
    );
  });
});
