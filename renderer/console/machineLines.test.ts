import { describe, expect, it } from 'vitest';
import { vi } from '../../core/i18n/vi.ts';
import { machineLines } from './machineLines.ts';
import { terminalName } from './terminalName.ts';
import { machine } from './testing/machine.ts';

describe('the enrolled machines', () => {
  it('stand in the order of their places, the others after them, browsers not at all', () => {
    const lines = [
      machine({ id: 'wall', placeLabel: null, use: { kind: 'wall', accountId: 'wall' }, name: 'may-chieu' }),
      machine({ id: 'ten', placeLabel: '10' }),
      { ...machine({ id: 'browser', placeLabel: '3' }), enrolment: 'browser' } as const,
      machine({ id: 'two', placeLabel: '2' }),
    ];
    expect(machineLines(lines).map(({ id }) => id)).toEqual(['two', 'ten', 'wall']);
    expect(machineLines(lines).map((line) => terminalName(line, vi))).toEqual([
      'Ghế 2',
      'Ghế 10',
      'Màn hình hội trường · may-chieu',
    ]);
  });
});
