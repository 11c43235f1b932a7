import { describe, expect, it } from 'vitest';
import { Id, Line, Name, OptionalLine, TEXT_LIMITS } from './fields.ts';

describe('an id', () => {
  it.each(['a', 'p-1', 'A_b', 'x'.repeat(40), '0b0c6f1e-6a0f-4f53-9d0d-1d5a7f5f0c11'])('may be %s', (id) => {
    expect(Id.safeParse(id).success).toBe(true);
  });

  it.each([
    '',
    'x'.repeat(41),
    'a b',
    'a/b',
    '../a',
    'ô',
    'a\n',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ])('is never %j', (id) => {
    expect(Id.safeParse(id).success).toBe(false);
  });
});

describe('texts', () => {
  it('are brought to one normal form, tidied', () => {
    expect(Name.parse('  Nguyễn \t Văn\u00a0A '.normalize('NFD'))).toBe('Nguyễn Văn A');
  });

  it('are whole characters: half a surrogate pair has no UTF-8 and no place in the journal', () => {
    for (const field of [Name, Line, OptionalLine]) expect(field.safeParse('Nguyễn \ud83d').success).toBe(false);
    expect(Name.parse('Nguyễn \u{1f600}')).toBe('Nguyễn \u{1f600}');
  });

  it('are measured after that', () => {
    const letters = 'ễ'.repeat(TEXT_LIMITS.line);
    expect(Line.parse(letters)).toBe(letters);
    expect(Line.safeParse(`${letters}ễ`).success).toBe(false);
    expect(Line.safeParse('   ').success).toBe(false);
    expect(OptionalLine.parse('   ')).toBe('');
  });
});
