import { isSecret } from '../../core/documents/document.ts';
import type { PaperHead } from '../../core/documents/paperHead.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import { figuresOf, quorumOf } from '../../core/meeting/delegate.ts';
import type { AgendaItem, Attendance, Delegate, Meeting } from '../../core/meeting/meeting.ts';
import { opinionBlocks } from '../../core/opinions/opinionBlocks.ts';
import type { State } from '../../core/state.ts';
import { agendaNumbers } from '../../core/views/agendaView.ts';
import { HEADER_FAMILIES } from '../papers/headerFamilies.ts';
import type { MeetingFile, Presence } from '../papers/meetingFile.ts';
import { personsOf } from './personsOf.ts';
import { voteFileOf } from './voteFileOf.ts';

/**
 * What the papers of a meeting are made from: results and attendance as they are stored, nothing calculated anew; `madeAt`
 * dates the papers. Null when there is no such meeting. Named records and receipts need the ballots, which a meeting that
 * has left the room has only in the journal (withBallots).
 */
export function meetingFileOf(state: State, meetingId: string, madeAt: number): MeetingFile | null {
  const meeting = state.meetings[meetingId];
  const body = meeting === undefined ? undefined : state.bodies[meeting.setup.bodyId];
  if (meeting === undefined || body === undefined) return null;
  const { setup } = meeting;
  const attended = withoutLeaving(meeting);
  const { total, summoned, excluded, present } = figuresOf(attended);
  const head = paperHeadOf(meeting, body.family);
  return {
    body: {
      name: body.name,
      parent: body.parent,
      family: body.family,
      memberNoun: body.memberNoun,
      fullMemberNoun: body.fullMemberNoun ?? '',
      address: body.address,
      symbol: body.symbol ?? '',
      place: body.place ?? '',
    },
    meeting: {
      title: setup.title,
      kind: setup.kind,
      number: '',
      location: setup.location,
      openedAt: meeting.state.kind === 'planned' ? setup.startsAt : meeting.state.openedAt,
      endedAt: meeting.state.kind === 'ended' ? meeting.state.endedAt : null,
      timeZone: 'Asia/Ho_Chi_Minh',
      quorum: meeting.state.kind === 'planned' ? null : quorumFile(attended, body.memberNoun),
    },
    ...personsOf(state, meeting),
    figures: { total, summoned, present, absent: Math.max(0, summoned - excluded - present) },
    attendance: Object.values(meeting.delegates)
      .map((delegate) => attendee(state, delegate))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    agenda: agendaFile(meeting.agenda),
    // Minutes are read by more people than those whom the desk gave a paper to (D-6, D-7).
    papers: meeting.papers
      .filter((paper) => paper.state.kind === 'released' && paper.readers.kind === 'all' && !isSecret(paper.label))
      .map(({ name, number, version, file }) => ({ number, title: name, version, sha256: file.sha256 })),
    opinions: opinionsFile(state, meeting),
    votes: meeting.polls.flatMap((poll) => voteFileOf(state, meeting, poll) ?? []),
    checkpoint: null,
    paperNumber: head.number,
    recipients: head.recipients,
    madeAt,
  };
}

/** What the desk entered, or what papers of the body's family usually say. */
export const paperHeadOf = ({ paperHead }: Meeting, family: MeetingFile['body']['family']): PaperHead =>
  paperHead ?? { number: '', recipients: [...HEADER_FAMILIES[family].recipients] };

/** Whoever went home early was there: what papers say of presence is who took part in the meeting. */
const withoutLeaving = (meeting: Meeting): Meeting => ({
  ...meeting,
  delegates: Object.fromEntries(
    Object.entries(meeting.delegates).map(([id, delegate]): [string, Delegate] => {
      const { attendance } = delegate;
      return [
        id,
        attendance.kind === 'left'
          ? { ...delegate, attendance: { kind: 'present', since: attendance.since } }
          : delegate,
      ];
    }),
  ),
});

function quorumFile(meeting: Meeting, noun: string): MeetingFile['meeting']['quorum'] {
  const { numerator, denominator, base } = meeting.setup.quorum;
  const share = voting.majority({ kind: 'atLeast', numerator, denominator });
  return { words: `${share} ${voting.base(base, noun)}`, met: quorumOf(meeting).met };
}

function attendee(state: State, { personId, standing, attendance }: Delegate): MeetingFile['attendance'][number] {
  const person = state.people[personId];
  return {
    name: person?.name ?? personId,
    code: person?.code ?? personId,
    position: person?.position ?? '',
    unit: person?.unit ?? '',
    standing,
    presence: presenceOf(attendance),
  };
}

function presenceOf(attendance: Attendance): Presence {
  switch (attendance.kind) {
    case 'unchecked':
      return { kind: 'unchecked' };
    case 'present':
      return { kind: 'present', since: attendance.since, until: null };
    case 'left':
      return { kind: 'present', since: attendance.since, until: attendance.at };
    case 'absent':
      return { kind: 'absent', excused: attendance.excused, reason: attendance.reason };
  }
}

/** Items by their numbers; recesses are no business of the minutes. */
/** Opinions on papers that only some may read stay with the desk. */
function opinionsFile(state: State, meeting: Meeting): MeetingFile['opinions'] {
  const forAll = new Set(
    meeting.papers.filter(({ readers, label }) => readers.kind === 'all' && !isSecret(label)).map(({ name }) => name),
  );
  return opinionBlocks(meeting).flatMap(({ itemId, entries }) =>
    entries
      .filter(({ paper }) => paper === null || forAll.has(paper.name))
      .map(({ personId, text, paper, answer }) => ({
        itemId,
        name: state.people[personId]?.name ?? personId,
        paper: paper === null ? null : { title: paper.name, version: paper.version, page: paper.page },
        text,
        answer,
      })),
  );
}

function agendaFile(agenda: readonly AgendaItem[]): MeetingFile['agenda'] {
  const numbers = agendaNumbers(agenda);
  return agenda
    .filter(({ kind }) => kind === 'item')
    .map(({ id, title, presenter, state }) => ({
      id,
      number: numbers.get(id) ?? '–',
      title,
      presenter,
      startedAt: state.kind === 'upcoming' ? null : state.since,
      endedAt: state.kind === 'done' ? state.until : null,
    }));
}
