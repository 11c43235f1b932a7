import type { Catalogue } from '../catalogue.ts';
import type { AuditFacts } from '../vi/audit.ts';

const named = (facts: AuditFacts, key: string) => (facts[key] === undefined ? '' : ` “${facts[key]}”`);
const count = (facts: AuditFacts) => `${facts.count ?? 0}`;

const SHOWS: Readonly<Record<string, string>> = { welcome: 'the welcome', item: 'the current item', poll: 'the vote' };
const MARKS: Readonly<Record<string, string>> = {
  unchecked: 'not checked',
  present: 'present',
  absent: 'absent',
  left: 'left early',
};
const ENDS: Readonly<Record<string, string>> = {
  signedOut: 'Signed out',
  replaced: 'The session moved to another terminal',
  closed: 'The server closed the session',
};

const ORDERS: Readonly<Record<string, string>> = {
  identify: 'Identify',
  message: 'Message',
  reload: 'Reload screens',
  restart: 'Restart',
  shutDown: 'Shut down',
  wake: 'Wake',
  collectLogs: 'Collect logs',
  verifyPapers: 'Verify papers',
  update: 'Update',
};
const SIGNED: Readonly<Record<string, string>> = {
  voteReport: 'vote report',
  countMinutes: 'minutes of counting',
  minutes: 'minutes',
  annex: 'annex of figures',
};
const AUTHORITY: Readonly<Record<string, string>> = {
  unlocked: 'Opened the key of the room with the installation passphrase',
  locked: 'Closed the key of the room',
  exported: 'Exported the key of the room',
  passphraseChanged: 'Changed the installation passphrase',
};

/** Secrets are named by whose they are: "place:17", "account:chair", "person:uv-017". */
const OWNERS: Readonly<Record<string, string>> = { place: 'seat', account: 'account', person: 'delegate' };

const owner = ({ subject = '' }: AuditFacts): string => {
  const [kind = '', id = ''] = `${subject}`.split(':');
  return `${OWNERS[kind] ?? kind} ${id}`.trim();
};

const roles: Catalogue['audit']['roles'] = {
  seat: 'Delegate',
  chair: 'Chair',
  secretary: 'Secretary',
  technician: 'Technician',
  wall: 'Hall screen',
  clock: 'Automatic (deadline)',
  setup: 'First set-up',
  door: 'Server',
  teller: 'Server (teller)',
};

const roleName = (facts: AuditFacts) => Object.entries(roles).find(([role]) => role === facts.role)?.[1] ?? '';

export const audit: Catalogue['audit'] = {
  roles,
  sentences: {
    roomSaved: (f) => `Saved the room${named(f, 'name')}`,
    placesSaved: (f) => `Saved the plan of ${count(f)} places`,
    hallShows: (f) => `The hall’s screen turned to ${SHOWS[f.shows ?? ''] ?? f.shows ?? ''}`,
    accountSaved: (f) => `Saved the account${named(f, 'name')}`,
    bodySaved: (f) => `Saved the body${named(f, 'name')}`,
    peopleSaved: (f) => (f.person === undefined ? `Saved ${count(f)} people` : `Saved the person${named(f, 'person')}`),
    ruleSaved: (f) => `Saved the voting rule${named(f, 'name')}, version ${count(f)}`,
    meetingCreated: (f) => `Created the meeting${named(f, 'meeting')}`,
    meetingSaved: (f) => `Edited the meeting${named(f, 'meeting')}`,
    meetingRemoved: (f) => `Removed the meeting${named(f, 'meeting')}`,
    meetingBroughtToRoom: (f) => `Brought the meeting${named(f, 'meeting')} to the room`,
    meetingOpened: (f) => `Opened the meeting${named(f, 'meeting')}`,
    meetingRecessed: () => 'The meeting went into recess',
    meetingResumed: () => 'The meeting resumed',
    meetingEnded: (f) => `Ended the meeting${named(f, 'meeting')}`,
    itemSaved: (f) => `Saved the item${named(f, 'item')}`,
    itemRemoved: (f) => `Removed the item${named(f, 'item')}`,
    agendaReordered: () => 'Reordered the agenda',
    itemOpened: (f) => `Opened the item${named(f, 'item')}`,
    itemClosed: (f) => `Closed the item${named(f, 'item')}`,
    paperAttached: (f) => `Added the paper${named(f, 'paper')}`,
    paperUpdated: (f) => `Edited the paper${named(f, 'paper')}`,
    papersReleased: (f) => `Released ${count(f)} papers`,
    versionAttached: (f) => `Uploaded a new version of the paper${named(f, 'paper')}`,
    papersReordered: () => 'Put the papers in another order',
    papersApproved: (f) => `Approved ${count(f)} papers`,
    papersScheduled: (f) => `Set when ${count(f)} papers are released`,
    nextVersionDropped: (f) => `Dropped the unreleased version of the paper${named(f, 'paper')}`,
    paperRecalled: (f) => `Recalled the paper${named(f, 'paper')}`,
    paperRemoved: (f) => `Removed the paper${named(f, 'paper')}`,
    paperHeadSaved: () => 'Edited the number of the minutes and the recipients of the meeting’s papers',
    paperSigned: (f) => `Signed the ${SIGNED[f.kind ?? ''] ?? 'paper'}${named(f, 'poll')}: ${f.name ?? ''}`,
    libraryCategoriesSaved: (f) => `Saved ${count(f)} categories of the library`,
    libraryEntryAttached: (f) => `Added to the library the document${named(f, 'name')}`,
    libraryVersionAttached: (f) => `Sent a new version of the library’s document${named(f, 'name')}`,
    libraryEntryUpdated: (f) => `Edited the library’s document${named(f, 'name')}`,
    libraryEntriesRemoved: (f) => `Removed ${count(f)} documents from the library`,
    opinionSubmitted: (f) => `${f.person ?? 'A delegate'} gave an opinion${named(f, 'paper') || named(f, 'item')}`,
    opinionRevised: (f) => `${f.person ?? 'A delegate'} changed an opinion`,
    opinionWithdrawn: (f) => `${f.person ?? 'A delegate'} withdrew an opinion`,
    opinionAnswered: (f) => `Answered an opinion of ${f.person ?? 'a delegate'}`,
    delegatesSaved: (f) => `Saved ${count(f)} delegates of the meeting`,
    delegateRemoved: (f) => `Removed the delegate${named(f, 'person')} from the meeting`,
    attendanceMarked: (f) =>
      `Attendance of ${f.person === undefined ? `${count(f)} delegates` : f.person}: ${MARKS[f.mark ?? ''] ?? f.mark ?? ''}`,
    pollSaved: (f) => `Prepared the vote${named(f, 'poll')}`,
    pollRemoved: (f) => `Removed the vote${named(f, 'poll')}`,
    pollOpened: (f) => `Opened the vote${named(f, 'poll')}, ${count(f)} entitled`,
    ballotCast: (f) => `${f.person ?? 'A delegate'} voted${named(f, 'poll')}`,
    ballotVoided: (f) => `An invalid secret ballot of ${f.person ?? 'a delegate'} does not count${named(f, 'poll')}`,
    ballotChallenged: (f) => `${f.person ?? 'A delegate'} checked a ballot${named(f, 'poll')}`,
    pollPaused: (f) => `Vote paused${named(f, 'poll')}`,
    pollResumed: (f) => `Vote resumed${named(f, 'poll')}`,
    countEntered: (f) => `${f.name ?? ''} entered a count${named(f, 'poll')}`,
    partialPosted: (f) => `${f.person ?? 'A member of the counting board'} opened their part${named(f, 'poll')}`,
    sumOpened: (f) => `Secret result opened${named(f, 'poll')}`,
    sumGivenUp: (f) => `Secret result is not opened${named(f, 'poll')}`,
    boardSet: (f) => `Counting board of ${count(f)} set`,
    ceremonyStarted: () => 'Counting board began to make its key',
    ceremonyPosted: (f) => `${f.person ?? ''} finished a step of the key`,
    boardKeyMade: () => 'Counting board made its key',
    boardKeyConfirmed: (f) => `${f.person ?? ''} confirmed the six words`,
    ceremonyStopped: () => 'Making of the counting board’s key was stopped',
    serverKeyNoted: () => 'Server made the key for secret ballots without a counting board',
    keyRegistered: (f) => `${f.person ?? ''} has a new signing key`,
    registrarSet: () => 'A terminal of the secretariat vouches for keys',
    keysVouched: (f) => `Secretariat vouched for ${count(f)} keys`,
    pollExtended: (f) => `Extended the vote${named(f, 'poll')}`,
    pollClosed: (f) =>
      `Closed the vote${named(f, 'poll')}${f.by === 'deadline' ? ' at its deadline' : ''}, ${count(f)} took part`,
    pollAnnounced: (f) => `Announced the result of the vote${named(f, 'poll')}`,
    sessionOpened: (f) => `${f.person ?? roleName(f)} signed in${f.place === undefined ? '' : ` at seat ${f.place}`}`,
    sessionClosed: (f) => ENDS[f.why ?? ''] ?? 'The session ended',
    doorSet: (f) =>
      f.locked === 'yes' ? 'Locked the network door: enrolled or admitted machines only' : 'Opened the network door',
    terminalEnrolled: (f) => `Enrolled terminal${named(f, 'terminal')}`,
    terminalRevoked: (f) => `Revoked terminal${named(f, 'terminal')}`,
    terminalMoved: (f) => `Moved terminal${named(f, 'terminal')}`,
    terminalsLocked: (f) => `${f.locked === 'yes' ? 'Locked' : 'Unlocked'} ${count(f)} terminals`,
    wipeOrdered: (f) => `Ordered ${count(f)} terminals to delete papers`,
    wipeReported: (f) => `Terminal${named(f, 'terminal')} reported ${count(f)} files deleted`,
    terminalsOrdered: (f) => `${ORDERS[f.order ?? ''] ?? f.order ?? ''}: ${count(f)} terminals`,
    signInUnlocked: (f) => `Unlocked sign-in of${named(f, 'person')}`,
    authorityUsed: (f) => AUTHORITY[f.act ?? ''] ?? 'Used the key of the room',
    pinsIssued: (f) => `Issued PINs to ${count(f)} delegates`,
    secretChanged: (f) => `Changed a password or device code: ${owner(f)}`,
  },
};
