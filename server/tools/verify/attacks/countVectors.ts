import type { Counted } from '../../../../core/voting/counted.ts';
import { NO_REASONS } from '../../../../core/voting/invalidReasons.ts';
import type { Attack } from './attack.ts';
import type { Forgery } from './Forgery.ts';

const IMPOSSIBLE: readonly (readonly [string, string, (counted: Counted) => Counted])[] = [
  ['more issued than voters', 'more ballots issued', (c) => ({ ...c, issued: c.issued + 100 })],
  ['more returned than issued', 'more ballots returned', (c) => ({ ...c, returned: c.issued + 1 })],
  ['parts that are not the whole', 'sum of its parts', (c) => ({ ...c, invalid: c.invalid + 1 })],
  [
    'more votes than ballots',
    'more votes than ballots',
    (c) => ({ ...c, lines: c.lines.map((line) => line.map(() => c.valid + 1)) }),
  ],
  ['a line left out', 'other lines or options', (c) => ({ ...c, lines: c.lines.slice(1) })],
  ['an option left out', 'other lines or options', (c) => ({ ...c, lines: c.lines.map((line) => line.slice(1)) })],
  [
    'reasons beside the invalid ballots',
    'reasons that are not those',
    (c) => ({ ...c, reasons: { ...NO_REASONS, other: c.invalid + 1 } }),
  ],
  [
    'reasons of no invalid ballot',
    'reasons that are not those',
    (c) => ({ ...c, returned: c.valid, invalid: 0, reasons: NO_REASONS }),
  ],
  [
    'a reason beyond the list',
    'does not have the form',
    (c) => ({ ...c, reasons: Object.assign({ torn: 0 }, NO_REASONS) }),
  ],
  ['less than nothing', 'does not have the form', (c) => ({ ...c, invalid: -1 })],
];

/** Every invalid ballot under another cause. */
const otherReason = <C extends { readonly invalid: number }>(counted: C): C => ({
  ...counted,
  reasons: { ...NO_REASONS, marked: counted.invalid },
});

/** As counts of earlier versions are. */
export function unexplained<C extends { readonly reasons?: unknown }>(counted: C): C {
  const { reasons: _, ...rest } = counted;
  return rest as C;
}

/** Attacks on what is counted by hand: a hand vote and an election on paper. */
export function countVectors(journal: Forgery, handId: string, paperId: string): readonly Attack[] {
  const hand = journal.find('countEntered', 0, ({ pollId }) => pollId === handId);
  const [wrong, first, second] = [0, 1, 2].map((nth) =>
    journal.find('countEntered', nth, ({ pollId }) => pollId === paperId),
  );
  if (wrong === undefined || first === undefined || second === undefined) throw new Error('the paper was not counted');
  const close = journal.find('pollClosed', 0, ({ pollId }) => pollId === paperId);
  const byOf = (at: number, person: string) => ({ by: { ...journal.body(at).by, person } });
  const candidate = (at: number) =>
    journal.set(at, byOf(at, 'p4')).edit(at, 'countEntered', (e) => ({ ...e, by: 'p4' }));
  const board = journal.find('boardSet');
  const forged: readonly (readonly [string, string, Forgery])[] = [
    ...IMPOSSIBLE.map(
      ([what, says, change]) =>
        [what, says, journal.edit(hand, 'countEntered', (e) => ({ ...e, counted: change(e.counted) }))] as const,
    ),
    ['a hand vote without a count', 'without a count', journal.drop(hand)],
    [
      'another count than the result’s',
      'recorded result',
      journal.edit(hand, 'countEntered', (e) => ({
        ...e,
        counted: {
          ...e.counted,
          returned: e.counted.returned - 1,
          valid: e.counted.valid - 1,
          lines: e.counted.lines.map((line) => line.map(() => 0)),
        },
      })),
    ],
    [
      'a count of the hand vote by a second person',
      'counted by others',
      journal.insert(hand + 1, journal.body(second)).edit(hand + 1, 'countEntered', (e) => ({
        ...e,
        pollId: handId,
        counted: journal.event('countEntered', hand).counted,
      })),
    ],
    ['in the name of another', 'who did not enter it', journal.edit(hand, 'countEntered', (e) => ({ ...e, by: 'p2' }))],
    [
      'by somebody who is no counter',
      'is no counter',
      journal.set(hand, byOf(hand, 'p7')).edit(hand, 'countEntered', (e) => ({ ...e, by: 'p7' })),
    ],
    ['paper counted by one person', 'of one person', journal.drop(second)],
    [
      'paper counted twice by one person',
      'of one person',
      journal.set(second, byOf(second, 'p1')).edit(second, 'countEntered', (e) => ({ ...e, by: 'p1' })),
    ],
    ['two counts that differ', 'differ', journal.drop(first)],
    [
      'two counts that differ in why ballots were invalid',
      'differ',
      journal.edit(second, 'countEntered', (e) => ({ ...e, counted: otherReason(e.counted) })),
    ],
    [
      'a count without the reasons of the other',
      'differ',
      journal.edit(second, 'countEntered', (e) => ({ ...e, counted: unexplained(e.counted) })),
    ],
    [
      'reasons that nobody entered, in the result',
      'recorded result',
      journal.edit(close, 'pollClosed', (e) => ({ ...e, tally: e.tally === null ? null : otherReason(e.tally) })),
    ],
    [
      'reasons left out of the result',
      'recorded result',
      journal.edit(close, 'pollClosed', (e) => ({ ...e, tally: e.tally === null ? null : unexplained(e.tally) })),
    ],
    [
      'a third person’s count',
      'counted by others',
      journal
        .insert(close, journal.body(second))
        .set(close, byOf(close, 'p3'))
        .edit(close, 'countEntered', (e) => ({ ...e, by: 'p3' })),
    ],
    ['by somebody who stands there', 'is no counter|stands on its ballot', candidate(second)],
    [
      'more names than ballots can leave',
      'more names|more votes',
      journal.edit(wrong, 'countEntered', (e) => ({
        ...e,
        counted: {
          ...e.counted,
          lines: e.counted.lines.map((line) => line.map((_, j) => (j === 0 ? e.counted.valid : 0))),
        },
      })),
    ],
    ['after the close', 'takes no count', journal.insert(close + 1, journal.body(second))],
    [
      'a ballot in a hand vote',
      'counted by hand',
      journal.insert(hand + 1, {
        ...journal.body(hand),
        events: [
          {
            type: 'ballotCast',
            meetingId: 'meeting',
            pollId: handId,
            personId: 'p1',
            hash: '0'.repeat(64),
            payload: '{}',
            signature: 'A'.repeat(86),
          },
        ],
      }),
    ],
    [
      'a candidate on the counting board',
      'somebody who counts it',
      journal.insert(
        journal.find('pollOpened', 0, ({ pollId }) => pollId === paperId),
        {
          ...journal.body(board),
          events: [{ type: 'boardSet', meetingId: 'meeting', members: [{ personId: 'p4', isHead: true }] }],
        },
      ),
    ],
    [
      'somebody twice on the board',
      'somebody twice',
      journal.edit(board, 'boardSet', (e) => ({ ...e, members: [...e.members, ...e.members] })),
    ],
    [
      'a board without a head',
      'one head',
      journal.edit(board, 'boardSet', (e) => ({ ...e, members: e.members.map((one) => ({ ...one, isHead: false })) })),
    ],
    [
      'a stranger on the board',
      'no official delegate',
      journal.edit(board, 'boardSet', (e) => ({
        ...e,
        members: [...e.members, { personId: 'stranger', isHead: false }],
      })),
    ],
  ];
  return forged.map(([what, says, one]) => ({ name: `count: ${what}`, says, journal: one }));
}
