import fc from 'fast-check';
import type { Command } from '../command.ts';
import { PLAIN_PAPER } from '../documents/document.ts';
import type { Actor, Role } from '../session/actor.ts';
import { type BallotWish, ballotOf } from './ballots.ts';
import { act, itemSetup, mark, meetingSetup, people, personOf, placeAt, pollSetup, RULE } from './hall.ts';
import { actor, MEETING, ROOM, seat, type World } from './world.ts';

/** What a step does, for a message of a test. */
export const kindOf = ({ command }: Step): string => ('kind' in command ? command.kind : 'castBallot');

/** One thing that somebody tries; whether it is allowed is up to the rules. */
export interface Step {
  readonly who: Actor;
  readonly command: Command | BallotWish;
  readonly wait: number;
}

const PEOPLE = people(5);
const IDS = ['a', 'b', 'c'];
const person = fc.constantFrom(...PEOPLE);
const id = fc.constantFrom(...IDS);
const itemId = fc.option(id, { freq: 2 });
const option = fc.constantFrom('for', 'against', 'abstain', 'other');
const meetingId = fc.constantFrom(MEETING, MEETING, MEETING, MEETING, 'second');

const setup = fc
  .record({
    id,
    itemId,
    seconds: fc.constantFrom(null, 5, 60),
    changeAllowed: fc.boolean(),
    liveTally: fc.constantFrom('nobody' as const, 'chair' as const, 'everyone' as const),
    base: fc.constantFrom('total' as const, 'summoned' as const, 'present' as const, 'takingPart' as const),
  })
  .map(({ id: pollId, base, ...fields }) => pollSetup(pollId, { ...fields, rule: { ...RULE, base } }));

const attendance = fc.constantFrom(
  { kind: 'unchecked' as const },
  { kind: 'present' as const },
  { kind: 'present' as const },
  { kind: 'absent' as const, excused: true, reason: 'ốm' },
  { kind: 'left' as const },
);

const by = (role: Role, commands: fc.Arbitrary<Command>): fc.Arbitrary<Omit<Step, 'wait'>> =>
  commands.map((command) => ({ who: actor(role), command }));

const chairs: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(act.openMeeting, act.openMeeting, act.recess, act.resume, act.resume, act.end),
  id.map(act.openItem),
  id.map(act.closeItem),
  id.map(act.openPoll),
  id.map(act.openPoll),
  setup.map(act.adHoc),
  id.map(act.closePoll),
  id.map(act.announce),
  id.map((poll) => act.extend(poll, 30)),
  fc.tuple(id, id).map(([first, next]) => act.revote(first, next)),
  id.map((pollId): Command => ({ kind: 'showOnWall', roomId: ROOM, shows: { kind: 'poll', pollId } })),
  fc.constantFrom<Command>(
    { kind: 'showOnWall', roomId: ROOM, shows: { kind: 'welcome' } },
    { kind: 'showOnWall', roomId: ROOM, shows: { kind: 'item' } },
  ),
);

const desks: fc.Arbitrary<Command> = fc.oneof(
  fc.tuple(fc.subarray(PEOPLE, { minLength: 1 }), attendance).map(([who, as]) => mark(who, as)),
  fc.tuple(id, itemId, fc.constantFrom('Một', 'Hai')).map(
    ([item, parentId, title]): Command => ({
      kind: 'saveAgendaItem',
      meetingId: MEETING,
      item: itemSetup(item, title),
      parentId,
    }),
  ),
  id.map((item): Command => ({ kind: 'removeAgendaItem', meetingId: MEETING, itemId: item })),
  fc.shuffledSubarray(IDS, { minLength: 3 }).map(
    (order): Command => ({
      kind: 'reorderAgenda',
      meetingId: MEETING,
      order: order.map((item) => ({ id: item, parentId: null })),
    }),
  ),
  setup.map(act.savePoll),
  setup.map(act.savePoll),
  id.map((pollId): Command => ({ kind: 'removePoll', meetingId: MEETING, pollId })),
  fc.tuple(id, itemId).map(([paper, item]) => act.attach(paper, item)),
  fc.tuple(id, itemId).map(
    ([paperId, item]): Command => ({
      kind: 'updatePaper',
      meetingId: MEETING,
      paperId,
      setup: { ...PLAIN_PAPER, readers: { kind: 'all' }, itemId: item, name: `Tên ${item}`, kind: 'annex' },
    }),
  ),
  id.map((paper) => act.release(paper)),
  id.map((paper) => act.attachVersion(paper)),
  id.map((paper): Command => ({ kind: 'approvePapers', meetingId: MEETING, paperIds: [paper] })),
  id.map(act.recall),
  id.map(
    (opinionId): Command => ({
      kind: 'answerOpinion',
      meetingId: MEETING,
      opinionId,
      answer: { kind: 'explained', text: 'Giải trình' },
    }),
  ),
  fc.tuple(person, fc.option(fc.integer({ min: 0, max: 5 }))).map(
    ([personId, column]): Command => ({
      kind: 'assignPlaces',
      meetingId: MEETING,
      assignments: [{ personId, placeId: column === null ? null : placeAt(column).id }],
    }),
  ),
  fc
    .tuple(
      person,
      fc.constantFrom('official' as const, 'official' as const, 'invited' as const),
      fc.constantFrom(null, 'exempted' as const),
    )
    .map(
      ([personId, standing, exclusion]): Command => ({
        kind: 'saveDelegates',
        meetingId: MEETING,
        delegates: [{ personId, standing, exclusion }],
      }),
    ),
  person.map((personId): Command => ({ kind: 'removeDelegate', meetingId: MEETING, personId })),
  fc.tuple(person, fc.boolean()).map(
    ([personId, comes]): Command => ({
      kind: 'setStandIn',
      meetingId: MEETING,
      personId,
      standIn: comes ? personOf('sub') : null,
    }),
  ),
  fc.tuple(person, fc.constantFrom('Tên một', 'Tên hai')).map(
    ([who, name]): Command => ({
      kind: 'savePerson',
      person: { ...personOf(who), name },
    }),
  ),
  fc.tuple(meetingId, fc.constantFrom('Một', 'Hai')).map(
    ([meeting, title]): Command => ({
      kind: 'saveMeeting',
      meetingId: meeting,
      roomId: ROOM,
      setup: meetingSetup({ title, totalMembers: title.length }),
    }),
  ),
  meetingId.map((meeting): Command => ({ kind: 'bringToRoom', meetingId: meeting })),
  fc.integer({ min: 4, max: 7 }).map(
    (count): Command => ({
      kind: 'savePlaces',
      roomId: ROOM,
      places: Array.from({ length: count }, (_, column) => placeAt(column)),
    }),
  ),
);

const ballots = fc.record({
  who: person.map(seat),
  command: fc.tuple(id, option).map(([pollId, choice]): BallotWish => ({ pollId, choice })),
});

const opinions = fc.record({
  who: person.map(seat),
  command: fc
    .tuple(id, itemId, id, fc.constantFrom('give', 'change', 'withdraw'))
    .map(([opinionId, item, paperId, how]): Command => {
      const on = { meetingId: MEETING, opinionId };
      if (how === 'withdraw') return { kind: 'withdrawOpinion', ...on };
      if (how === 'change') return { kind: 'reviseOpinion', ...on, text: `Ý kiến ${paperId}` };
      const paper = item === null ? { paperId, version: 1, page: null } : null;
      return { kind: 'submitOpinion', ...on, itemId: item, paper, text: 'Ý kiến' };
    }),
});

/** Whatever may happen in and around a meeting, most of it plausible. */
export const anyStep: fc.Arbitrary<Step> = fc
  .tuple(
    fc.oneof(
      { arbitrary: by('chair', chairs), weight: 4 },
      { arbitrary: by('secretary', desks), weight: 4 },
      { arbitrary: ballots, weight: 3 },
      { arbitrary: opinions, weight: 1 },
    ),
    fc.constantFrom(0, 1, 1000, 6000),
  )
  .map(([step, wait]) => ({ ...step, wait }));

/** Tries a step; true when it was accepted. */
export function attempt(world: World, { who, command: wish, wait }: Step): boolean {
  world.now += wait;
  if (!('kind' in wish) && who.personId !== null) world.registerKey(who.personId);
  const command = 'kind' in wish ? wish : ballotOf(world.state, who.personId ?? '', wish);
  if (world.answer(who, command) !== 'accepted') return false;
  world.do(who, command);
  return true;
}
