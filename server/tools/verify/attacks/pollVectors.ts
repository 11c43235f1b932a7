import type { EventOf } from '../../../../core/event.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import type { Tally } from '../../../../core/voting/tally.ts';
import type { Attack } from './attack.ts';
import type { Forgery } from './Forgery.ts';

const PLUS = 1;
const LINE = { title: '', note: '', personId: null };

/** Every figure of a result, changed by itself. */
function tallyChanges(tally: Tally): readonly (readonly [string, Tally])[] {
  const heads = ['unit', 'issued', 'returned', 'valid', 'invalid', 'takingPart', 'baseCount', 'required'] as const;
  const [line, ...others] = tally.lines;
  const firstLine = (fields: Partial<Tally['lines'][number]>): Tally =>
    line === undefined ? tally : { ...tally, lines: [{ ...line, ...fields }, ...others] };
  const [count, ...counts] = line?.counts ?? [];
  const firstCount = (fields: Partial<Tally['lines'][number]['counts'][number]>) =>
    firstLine({ counts: count === undefined ? [] : [{ ...count, ...fields }, ...counts] });
  const { election } = tally;
  const elections: readonly (readonly [string, Tally])[] =
    election === null
      ? [['an election out of nothing', { ...tally, election: { elected: [], tied: [], vacant: 1 } }]]
      : [
          ['somebody else elected', { ...tally, election: { ...election, elected: [...election.elected, 'q9'] } }],
          ['elected in another order', { ...tally, election: { ...election, elected: ['q0', ...election.elected] } }],
          ['tied', { ...tally, election: { ...election, tied: [...election.tied, 'q1'] } }],
          ['vacant', { ...tally, election: { ...election, vacant: election.vacant + PLUS } }],
          ['no election', { ...tally, election: null }],
        ];
  return [
    ...heads.map((name) => [name, { ...tally, [name]: tally[name] + PLUS }] as const),
    ['share of taking part', { ...tally, takingPartShare: (tally.takingPartShare ?? 0) + PLUS }],
    ['a count', firstCount({ count: (count?.count ?? 0) + PLUS })],
    ['a share', firstCount({ share: (count?.share ?? 0) + PLUS })],
    ['an option', firstCount({ optionId: 'elsewhere' })],
    ['an option left out', firstLine({ counts })],
    ['unmarked', firstLine({ unmarked: (line?.unmarked ?? 0) + PLUS })],
    ['votes in favour', firstLine({ inFavour: (line?.inFavour ?? 0) + PLUS })],
    ['outcome', firstLine({ outcome: line?.outcome === 'adopted' ? 'notAdopted' : 'adopted' })],
    ['consequence', firstLine({ consequence: line?.consequence === null ? 'remove' : null })],
    ['a line left out', { ...tally, lines: others }],
    ...elections,
  ];
}

/** Attacks on a result where it is fixed: at the close, or where a sum was opened. */
export function resultVectors(
  name: string,
  journal: Forgery,
  type: 'pollClosed' | 'sumOpened',
  at: number,
): readonly Attack[] {
  const event = journal.event(type, at);
  const { tally } = event;
  if (tally === null) throw new Error(`entry ${at} has no result`);
  const further: Tally = Object.assign({ ...tally }, { verdict: 'adopted' });
  return [...tallyChanges(tally), ['a further member', further] as const].map(([what, changed]) => ({
    name: `${name}: result: ${what}`,
    says: 'recorded result|does not have the form',
    journal: journal.edit(at, type, (one) => ({ ...one, tally: changed })),
  }));
}

type Setup = EventOf<'pollSaved'>['poll'];
const rule = (change: Partial<Setup['rule']>) => (poll: Setup) => ({ ...poll, rule: { ...poll.rule, ...change } });

/** Polls that cannot be written down. */
const FORMLESS: readonly (readonly [string, (poll: Setup) => Setup])[] = [
  ['one option', (poll) => rule({ options: poll.rule.options.slice(0, 1) })(poll)],
  ['seven options', (poll) => rule({ options: Array(7).fill(poll.rule.options[0]) })(poll)],
  ['a majority of nothing', rule({ majority: { kind: 'moreThan', numerator: 0, denominator: 2 } })],
  ['a majority of no whole', rule({ majority: { kind: 'moreThan', numerator: 1, denominator: 0 } })],
  ['a quorum of no whole', rule({ quorum: { numerator: 1, denominator: 0, base: 'total' } })],
  ['three decimals', rule({ decimals: 3 })],
  ['fewer than no proxies', rule({ proxies: -1 })],
  ['no line', (poll) => ({ ...poll, lines: [] })],
  ['51 lines', (poll) => ({ ...poll, lines: Array.from({ length: 51 }, (_, i) => ({ ...LINE, id: `l${i}` })) })],
  ['no seat to be filled', (poll) => ({ ...poll, seats: 0 })],
  ['less than no time', (poll) => ({ ...poll, seconds: -1 })],
];

type Opened = EventOf<'pollOpened'>;

const OPENINGS: readonly (readonly [string, string, (event: Opened) => Opened])[] = [
  [
    'somebody added to the roll',
    'not that of the delegates',
    (e) => ({
      ...e,
      roll: [...e.roll, { personId: 'px', code: 'PX', name: 'X', place: null, weight: 1000, castBy: 'px' }],
    }),
  ],
  ['somebody left out of the roll', 'not that of the delegates', (e) => ({ ...e, roll: e.roll.slice(1) })],
  ['somebody twice on the roll', 'somebody twice', (e) => ({ ...e, roll: [...e.roll, ...e.roll.slice(0, 1)] })],
  ['an empty roll', 'opens for nobody', (e) => ({ ...e, roll: [] })],
  [
    'another weight',
    'thousandths',
    (e) => ({ ...e, roll: e.roll.map((one, i) => (i === 0 ? { ...one, weight: one.weight + 1 } : one)) }),
  ],
  [
    'another hand',
    'may not vote by',
    (e) => ({ ...e, roll: e.roll.map((one, i) => (i === 1 ? { ...one, castBy: e.roll[2]?.personId ?? '' } : one)) }),
  ],
  [
    'another name on the roll',
    'hash',
    (e) => ({ ...e, roll: e.roll.map((one, i) => (i === 0 ? { ...one, name: 'Người khác' } : one)) }),
  ],
  ['figures: total', 'as total', (e) => ({ ...e, figures: { ...e.figures, total: e.figures.total + 1 } })],
  ['figures: summoned', 'as summoned', (e) => ({ ...e, figures: { ...e.figures, summoned: e.figures.summoned - 1 } })],
  ['figures: excluded', 'as excluded', (e) => ({ ...e, figures: { ...e.figures, excluded: e.figures.excluded + 1 } })],
  ['figures: present', 'as present', (e) => ({ ...e, figures: { ...e.figures, present: e.figures.present + 1 } })],
  ['another deadline', 'deadline', (e) => ({ ...e, endsAt: (e.endsAt ?? 1_764_000_000_000) + 60_000 })],
  ['another hash', 'hash', (e) => ({ ...e, hash: '0'.repeat(64) })],
];

/** Who saved a poll enters a count of no ballots at all for it. */
function countedBeside(journal: Forgery, saved: number): EntryBody {
  const { poll, meetingId } = journal.event('pollSaved', saved);
  const { by } = journal.body(saved);
  const lines = poll.lines.map(() => poll.rule.options.map(() => 0));
  const counted = { issued: 0, returned: 0, valid: 0, invalid: 0, lines };
  const who = { by: by.person ?? by.account ?? '', name: '' };
  return { ...journal.body(saved), events: [{ type: 'countEntered', meetingId, pollId: poll.id, ...who, counted }] };
}

/** Attacks on a poll's opening, rule and close. */
export function pollVectors(name: string, journal: Forgery, pollId: string): readonly Attack[] {
  const of = (event: { readonly pollId: string }) => event.pollId === pollId;
  const saved = journal.find('pollSaved', 0, ({ poll }) => poll.id === pollId);
  const open = journal.find('pollOpened', 0, of);
  const close = journal.find('pollClosed', 0, of);
  const announced = journal.find('pollAnnounced', 0, of);
  const setup = (change: (poll: EventOf<'pollSaved'>['poll']) => EventOf<'pollSaved'>['poll']) =>
    journal.edit(saved, 'pollSaved', (event) => ({ ...event, poll: change(event.poll) }));
  const forged: readonly (readonly [string, string, Forgery])[] = [
    ...OPENINGS.map(
      ([what, says, change]) => [`opening: ${what}`, says, journal.edit(open, 'pollOpened', change)] as const,
    ),
    ['opening: a second time', 'a second time', journal.insert(open + 1, journal.body(open))],
    [
      'opening: before the meeting',
      'does not run|there is not|entitled',
      journal.move(open, journal.find('meetingOpened')),
    ],
    ['opening: of a poll that there is not', 'a poll that there is not', journal.drop(saved)],
    ['rule: another title', 'hash', setup((poll) => ({ ...poll, title: 'Việc khác' }))],
    [
      'rule: another majority',
      'hash',
      setup((poll) => ({
        ...poll,
        rule: { ...poll.rule, majority: { kind: 'atLeast', numerator: 1, denominator: 10 } },
      })),
    ],
    [
      'rule: another base',
      'hash',
      setup((poll) => ({ ...poll, rule: { ...poll.rule, base: poll.rule.base === 'total' ? 'present' : 'total' } })),
    ],
    [
      'rule: another label',
      'hash',
      setup((poll) => ({
        ...poll,
        rule: { ...poll.rule, options: poll.rule.options.map((one, i) => (i === 0 ? { ...one, label: 'Khác' } : one)) },
      })),
    ],
    [
      'rule: another line',
      'hash',
      setup((poll) => ({ ...poll, lines: poll.lines.map((line) => ({ ...line, note: 'khác' })) })),
    ],
    [
      'rule: this conduct is not allowed',
      'does not allow',
      setup((poll) => ({ ...poll, rule: { ...poll.rule, conducts: [poll.conduct === 'card' ? 'hand' : 'card'] } })),
    ],
    [
      'rule: two options in favour',
      'not one option in favour',
      setup((poll) => ({
        ...poll,
        rule: { ...poll.rule, options: poll.rule.options.map((one) => ({ ...one, role: 'for' })) },
      })),
    ],
    ['rule: a line twice', 'one line twice', setup((poll) => ({ ...poll, lines: [...poll.lines, ...poll.lines] }))],
    [
      'rule: a quorum that is not there',
      'presence',
      setup((poll) => ({
        ...poll,
        rule: { ...poll.rule, quorum: { numerator: 99, denominator: 100, base: 'total' } },
      })),
    ],
    ...FORMLESS.map(([what, change]) => [`rule: ${what}`, 'does not have the form', setup(change)] as const),
    [
      'rule: changed while the poll is open',
      'changed after it was opened',
      journal.insert(open + 1, journal.body(saved)),
    ],
    ['rule: changed after the close', 'changed after it was opened', journal.insert(close + 1, journal.body(saved))],
    ['counted by hand beside its ballots', 'takes no count', journal.insert(close, countedBeside(journal, saved))],
    [
      'close: back-dated',
      'not closed at that time',
      journal.edit(close, 'pollClosed', (e) => ({ ...e, closedAt: e.closedAt - 1000 })),
    ],
    [
      'close: by another',
      'not closed at that time',
      journal.edit(close, 'pollClosed', (e) => ({ ...e, closedBy: e.closedBy === 'chair' ? 'deadline' : 'chair' })),
    ],
    ['close: a second time', 'without being open', journal.insert(close + 1, journal.body(close))],
    ['close: hidden', 'is withheld|without being closed|opens while|before it is closed', journal.drop(close)],
    [
      'close: the meeting ends before',
      'stops while a poll is open',
      journal.insert(close, journal.body(journal.find('meetingEnded'))),
    ],
    ['announced: before the close', 'without being closed', journal.move(announced, close)],
    ['announced: twice', 'without being closed', journal.insert(announced + 1, journal.body(announced))],
    [
      'removed after it was opened',
      'removed after',
      journal.insert(close + 1, {
        ...journal.body(close),
        events: [{ type: 'pollRemoved', meetingId: 'meeting', pollId }],
      }),
    ],
  ];
  return forged.map(([what, says, one]) => ({ name: `${name}: ${what}`, says, journal: one }));
}

/** Attacks on the deadline of a poll that was paused, went on, and was extended. */
export function deadlineVectors(journal: Forgery): readonly Attack[] {
  const pause = journal.find('pollPaused');
  const resume = journal.find('pollResumed');
  const extend = journal.find('pollExtended');
  const { pollId } = journal.event('pollPaused', pause);
  const ballot = journal.find('ballotCast', 0, (event) => event.pollId === pollId);
  const late = journal.find('pollClosed', 0, (event) => event.pollId === pollId);
  const forged: readonly (readonly [string, string, Forgery])[] = [
    [
      'more time left at the pause',
      'another time left',
      journal.edit(pause, 'pollPaused', (e) => ({ ...e, left: (e.left ?? 0) + 1 })),
    ],
    ['paused twice', 'cannot be paused', journal.insert(pause + 1, journal.body(pause))],
    [
      'more time after the pause',
      'another time left',
      journal.edit(resume, 'pollResumed', (e) => ({ ...e, endsAt: (e.endsAt ?? 0) + 1 })),
    ],
    ['goes on without a pause', 'without having been paused', journal.drop(pause)],
    ['extended while paused', 'cannot be extended', journal.move(extend, resume)],
    [
      'shortened',
      'cannot be extended',
      journal.edit(extend, 'pollExtended', (e) => ({ ...e, endsAt: e.endsAt - 60_000 })),
    ],
    ['a ballot during the pause', 'while it is paused', journal.move(ballot, resume)],
    ['a ballot after the deadline', 'at or after its deadline', journal.move(ballot, late)],
    ['extended after the deadline', 'cannot be extended', journal.move(extend, late)],
  ];
  return forged.map(([what, says, one]) => ({ name: `deadline: ${what}`, says, journal: one }));
}
