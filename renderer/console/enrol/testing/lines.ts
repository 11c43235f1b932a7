import type { EnrolledLine, EnrolRequestLine } from '../../../../core/views/terminalViews.ts';

/** Places 1, 2 and 3 in a row. */
export const PLACES = ['1', '2', '3'].map((label, at) => ({ id: `p${label}`, label, row: 1, column: at }));

export const seat = (label: string) => ({ kind: 'seat', placeId: `p${label}` }) as const;

export const request = (id: string, fields: Partial<EnrolRequestLine> = {}): EnrolRequestLine => ({
  id,
  at: 1,
  until: 600_001,
  address: '10.0.0.7',
  kind: 'machine',
  name: `may-${id}`,
  display: '',
  words: ['trăng', 'thuyền', 'lúa', 'cầu'],
  use: null,
  wish: null,
  ...fields,
});

export const machine = (id: string, fields: Partial<EnrolledLine> = {}): EnrolledLine => ({
  id,
  name: `may-${id}`,
  use: seat('1'),
  placeLabel: '1',
  proof: 'certificate',
  expiresAt: 1_000_000_000_000,
  enrolledAt: 1,
  revokedAt: null,
  locked: false,
  ...fields,
});
