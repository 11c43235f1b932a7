import { describe, expect, it } from 'vitest';
import { en } from '../../../core/i18n/en.ts';
import { vi } from '../../../core/i18n/vi.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';
import { DoorRefusal } from '../../../core/views/terminalViews.ts';
import { cutOff } from './cutOff.ts';
import { newPassphraseFault } from './newPassphraseFault.ts';

const line = (id: string, fields: Partial<TerminalLine>): TerminalLine => ({
  id,
  enrolment: 'none',
  use: null,
  name: null,
  locked: false,
  machine: null,
  role: null,
  state: 'signedIn',
  placeId: null,
  placeLabel: null,
  person: null,
  account: null,
  client: null,
  address: null,
  latencyMs: null,
  lastSeen: null,
  since: null,
  backlog: 0,
  ...fields,
});

describe('why somebody was turned away', () => {
  it.each(DoorRefusal.shape.why.options)('%s is a sentence with what to do, in both languages', (why) => {
    for (const { console } of [vi, en]) {
      const { what, next } = console.door.refusals.whys[why];
      expect(what).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(next).toMatch(/^\p{Lu}.*\.$/u);
    }
    expect(en.console.door.refusals.whys[why].what).not.toBe(vi.console.door.refusals.whys[why].what);
  });

  it('is said of no two reasons in the same words', () => {
    for (const { console } of [vi, en]) {
      const said = DoorRefusal.shape.why.options.map((why) => console.door.refusals.whys[why].what);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

describe('[E-5] locking the door', () => {
  it('cuts off whoever is connected and was let in by nobody', () => {
    const lines = [
      line('stranger', {}),
      line('greeting', { state: 'greeting' }),
      line('away', { state: 'away' }),
      line('enrolled', { enrolment: 'certificate' }),
      line('browser', { enrolment: 'browser' }),
    ];
    expect(cutOff(lines).map(({ id }) => id)).toEqual(['stranger', 'greeting']);
  });
});

describe('[E-7] a new passphrase', () => {
  it('has twelve characters and is typed twice alike', () => {
    expect(newPassphraseFault('', '')).toBeNull();
    expect(newPassphraseFault('mười một chữ'.slice(0, 11), '')).toBe('short');
    expect(newPassphraseFault('mười hai chữ', 'mười hai')).toBe('differs');
    expect(newPassphraseFault('mười hai chữ', 'mười hai chữ')).toBeNull();
  });
});
