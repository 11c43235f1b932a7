import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { plainPaper } from '../../core/documents/plainPaper.ts';
import type { PollLine } from '../../core/voting/poll.ts';
import type { Rule } from '../../core/voting/rule.ts';
import { subjectOf } from '../room/signInCheck.ts';
import type { RoomServer } from '../startServer.ts';
import { randomPin } from '../trust/codes.ts';
import type { Credential } from '../trust/credentials.ts';
import { type DemoPoll, demoAgenda, demoMeeting } from './agenda.ts';
import { demoDelegates } from './delegates.ts';
import { setUpLibrary } from './setUpLibrary.ts';
import { ROOM_ID, SETUP, setUp } from './setUpRoom.ts';

const BODY_ID = 'body-1';
const MEETING_ID = 'meeting-1';
/** The demonstration is about to begin whenever it is started. */
const STARTS_IN_MS = 20 * 60_000;
const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;
/** Two members who excused themselves, so that the figures of the room are not all alike. */
const EXCUSED = ['UV-031', 'UV-044'];

const personIdOf = (code: string) => code.toLowerCase();

async function people(server: RoomServer): Promise<void> {
  await setUp(server, {
    kind: 'saveBody',
    body: {
      id: BODY_ID,
      name: demoMeeting.body,
      parent: demoMeeting.organisation,
      family: 'party',
      memberNoun: 'ủy viên',
      address: 'đồng chí',
      memberIds: [],
    },
  });
  const rows = demoDelegates.map(({ code, name, position, unit, standing }) => ({
    person: { id: personIdOf(code), code, name, position, unit },
    standing,
  }));
  await setUp(server, {
    kind: 'importPeople',
    target: { kind: 'body', bodyId: BODY_ID },
    rows: rows.filter((row) => row.standing === 'official'),
  });
  const officials = rows.filter((row) => row.standing === 'official').length;
  await setUp(server, {
    kind: 'saveMeeting',
    meetingId: MEETING_ID,
    roomId: ROOM_ID,
    setup: {
      title: demoMeeting.title,
      kind: 'Hội nghị',
      bodyId: BODY_ID,
      location: demoMeeting.place,
      startsAt: server.loop.clock.now() + STARTS_IN_MS,
      totalMembers: officials,
      quorum: { numerator: 2, denominator: 3, base: 'total' },
      seatSignIn: 'pin',
    },
  });
  await setUp(server, {
    kind: 'importPeople',
    target: { kind: 'meeting', meetingId: MEETING_ID },
    rows: rows.filter((row) => row.standing !== 'official'),
  });
  await setUp(server, {
    kind: 'assignPlaces',
    meetingId: MEETING_ID,
    assignments: rows.map((row, i) => ({ personId: row.person.id, placeId: `${i + 1}` })),
  });
}

function linesOf({ questions, persons }: DemoPoll): PollLine[] {
  if (questions !== undefined) {
    return questions.map((title, i) => ({ id: `q${i + 1}`, title, note: '', personId: null }));
  }
  if (persons === undefined) return [{ id: 'q', title: '', note: '', personId: null }];
  return demoDelegates.slice(0, persons).map(({ code, name, position, unit }, i) => ({
    id: `n${i + 1}`,
    title: name,
    note: `${position}, ${unit}`,
    personId: personIdOf(code),
  }));
}

async function papersAndPolls(server: RoomServer): Promise<void> {
  for (const [i, item] of demoAgenda.entries()) {
    const itemId = `item-${i + 1}`;
    const { title, presenter, minutes } = item;
    await setUp(server, {
      kind: 'saveAgendaItem',
      meetingId: MEETING_ID,
      parentId: null,
      item: { id: itemId, title, presenter, minutes, kind: 'item' },
    });
    for (const [p, paper] of item.papers.entries()) {
      const path = fileURLToPath(new URL(`papers/${paper.file}`, import.meta.url));
      const { sha256, servedSize, pages } = await server.files.put(createReadStream(path), {
        limit: UPLOAD_LIMIT_BYTES,
      });
      const file = { sha256, size: servedSize, pages };
      const id = `paper-${i + 1}-${p + 1}`;
      const attached = plainPaper({ id, itemId, name: paper.name, kind: paper.kind, file });
      await setUp(server, { kind: 'attachPaper', meetingId: MEETING_ID, paper: attached });
    }
    for (const [p, poll] of item.polls.entries()) {
      const rule: Rule | undefined = server.loop.state.rules[poll.ruleSet]?.at(-1);
      if (rule === undefined) throw new Error(`the demonstration names an unknown rule: ${poll.ruleSet}`);
      await setUp(server, {
        kind: 'savePoll',
        meetingId: MEETING_ID,
        poll: {
          id: `poll-${i + 1}-${p + 1}`,
          itemId,
          title: poll.title,
          rule,
          lines: linesOf(poll),
          seats: poll.seats ?? null,
          conduct: poll.conduct ?? 'electronic',
          seconds: poll.seconds,
          changeAllowed: true,
          liveTally: (poll.conduct ?? 'electronic') === 'electronic' ? 'chair' : 'nobody',
          names: (poll.conduct ?? 'electronic') === 'electronic' ? 'chairAndDesk' : 'nobody',
          voters: 'officials',
        },
      });
    }
  }
  const paperIds = server.loop.state.meetings[MEETING_ID]?.papers.map((paper) => paper.id) ?? [];
  await setUp(server, { kind: 'releasePapers', meetingId: MEETING_ID, paperIds });
}

async function presence(server: RoomServer): Promise<void> {
  const excused = EXCUSED.map(personIdOf);
  const present = demoDelegates.map(({ code }) => personIdOf(code)).filter((id) => !excused.includes(id));
  await setUp(server, { kind: 'markAttendance', meetingId: MEETING_ID, personIds: present, mark: { kind: 'present' } });
  await setUp(server, {
    kind: 'markAttendance',
    meetingId: MEETING_ID,
    personIds: excused,
    mark: { kind: 'absent', excused: true, reason: 'Đi công tác' },
  });
}

async function pins(server: RoomServer): Promise<Readonly<Record<string, string>>> {
  const { secrets, credentials } = server.keys;
  const changedAt = server.loop.clock.now();
  const issued = demoDelegates.map(({ code }) => ({ personId: personIdOf(code), pin: randomPin() }));
  const hashed = issued.map(async ({ personId, pin }): Promise<Credential> => {
    return { subject: subjectOf.person(personId), kind: 'pin', hash: await secrets.hashPin(pin), changedAt };
  });
  credentials.setMany(await Promise.all(hashed));
  return Object.fromEntries(issued.map(({ personId, pin }) => [personId, pin]));
}

/** Fills a new room with the demonstration meeting; answers the delegates' PINs. */
export async function setUpDemo(server: RoomServer): Promise<Readonly<Record<string, string>>> {
  // It is opened in tabs of one browser, where nobody has enrolled anything.
  await setUp(server, { kind: 'setDoor', door: { locked: false, browserPlaces: 'all' } });
  await people(server);
  await papersAndPolls(server);
  await setUpLibrary(server);
  await presence(server);
  const chair = demoDelegates[0];
  if (chair !== undefined) {
    const account = {
      id: 'chair',
      role: 'chair',
      name: 'Chủ tọa',
      roomId: ROOM_ID,
      personId: personIdOf(chair.code),
    } as const;
    await setUp(server, { kind: 'saveAccount', account });
  }
  await setUp(server, { kind: 'bringToRoom', meetingId: MEETING_ID });
  const issued = await pins(server);
  await server.loop.submit({
    actor: SETUP,
    id: null,
    command: { kind: 'notePinsIssued', personIds: Object.keys(issued) },
  });
  return issued;
}
