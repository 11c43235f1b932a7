import { describe, expect, it } from 'vitest';
import { readCode } from '../../../core/base/readCode.ts';
import { codeGroups } from './codeGroups.ts';
import type { ShownInvitation } from './enrolDraft.ts';
import { invitationState } from './invitationState.ts';
import { qrPath } from './qrPath.ts';

const shown: ShownInvitation = {
  id: 'i',
  for: { kind: 'many' },
  code: 'H3VN-8WKC-T5RD',
  file: null,
  madeAt: 0,
  until: 1_000,
  listed: false,
};
const line = { id: 'i', for: { kind: 'many', left: 7 }, madeAt: 0, until: 1_000 } as const;

describe('the code of an invitation', () => {
  it('is shown in three groups of four, which are what is typed', () => {
    const groups = codeGroups(shown.code);
    expect(groups).toEqual(['H3VN', '8WKC', 'T5RD']);
    expect(readCode(groups.join(' '))).toBe('H3VN8WKCT5RD');
  });
});

describe('[E-3] an invitation', () => {
  it('is open while the server lists it, and for how many machines', () => {
    expect(invitationState(shown, [line], 500)).toEqual({ kind: 'open', left: 7 });
    expect(invitationState(shown, [{ ...line, for: { kind: 'browser' } }], 500)).toEqual({ kind: 'open', left: 1 });
  });

  it('is open before the server’s list is here', () => {
    expect(invitationState(shown, [], 500)).toEqual({ kind: 'open', left: 1 });
  });

  it('was used when it has left the list before its time, and is over after it', () => {
    expect(invitationState({ ...shown, listed: true }, [], 500)).toEqual({ kind: 'used' });
    expect(invitationState({ ...shown, listed: true }, [], 1_000)).toEqual({ kind: 'over' });
  });
});

describe('the path of a QR code', () => {
  it('draws each run of dark squares once', () => {
    expect(
      qrPath([
        [true, true, false, true],
        [false, false, false, false],
        [false, true, true, true],
      ]),
    ).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
  });
});
