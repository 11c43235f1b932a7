import { describe, expect, it } from 'vitest';
import { Command, type CommandKind, WireCommand } from '../command.ts';
import { decide } from '../decide.ts';
import { EMPTY_STATE } from '../state.ts';
import { actor, testDigest } from '../testing/world.ts';
import { Role } from './actor.ts';
import { mayAsk, PERMISSIONS } from './permissions.ts';

/** Who may do what, once more by hand: whoever changes a permission changes it here too, knowing it. */
const EXPECTED: Readonly<Record<CommandKind, string>> = {
  saveRoom: 'setup',
  savePlaces: 'technician secretary setup',
  saveAccount: 'setup',
  showOnWall: 'chair secretary',
  saveBody: 'secretary setup',
  savePerson: 'secretary setup',
  importPeople: 'secretary setup',
  saveMeeting: 'secretary setup',
  copyMeeting: 'secretary setup',
  removeMeeting: 'secretary setup',
  bringToRoom: 'secretary chair setup',
  openMeeting: 'chair secretary',
  recessMeeting: 'chair secretary',
  resumeMeeting: 'chair secretary',
  endMeeting: 'chair secretary',
  saveAgendaItem: 'secretary setup',
  removeAgendaItem: 'secretary setup',
  reorderAgenda: 'secretary setup',
  openItem: 'chair secretary',
  closeItem: 'chair secretary',
  attachPaper: 'secretary setup',
  attachVersion: 'secretary setup',
  updatePaper: 'secretary setup',
  reorderPapers: 'secretary setup',
  approvePapers: 'secretary setup',
  schedulePapers: 'secretary setup',
  releasePapers: 'secretary setup',
  releaseDuePapers: 'clock',
  recallPaper: 'secretary setup',
  dropNextVersion: 'secretary setup',
  removePaper: 'secretary setup',
  notePaperSigned: 'chair secretary',
  savePaperHead: 'secretary setup',
  saveLibraryCategories: 'secretary setup',
  updateLibraryEntry: 'secretary setup',
  removeLibraryEntries: 'secretary setup',
  attachLibraryEntry: 'secretary setup',
  attachLibraryVersion: 'secretary setup',
  submitOpinion: 'seat chair',
  reviseOpinion: 'seat chair',
  withdrawOpinion: 'seat chair',
  answerOpinion: 'chair secretary',
  saveDelegates: 'secretary setup',
  removeDelegate: 'secretary setup',
  assignPlaces: 'secretary setup',
  markAttendance: 'secretary chair setup',
  setStandIn: 'secretary setup',
  saveRule: 'secretary setup',
  savePoll: 'secretary setup',
  removePoll: 'secretary setup',
  openPoll: 'chair',
  openAdHocPoll: 'chair',
  revote: 'chair',
  prepareRound: 'chair secretary',
  castBallot: 'seat chair',
  challengeBallot: 'seat chair',
  pausePoll: 'chair',
  resumePoll: 'chair',
  enterCount: 'secretary chair seat',
  setBoard: 'secretary chair setup',
  startCeremony: 'chair secretary',
  postCeremony: 'seat chair',
  confirmKey: 'seat chair',
  stopCeremony: 'seat chair',
  postPartial: 'seat chair',
  noteServerKey: 'teller',
  recordSum: 'teller',
  voidBallot: 'teller',
  giveUpSum: 'chair teller',
  registerKey: 'seat chair',
  setRegistrar: 'secretary',
  vouchKeys: 'secretary',
  setVotingRights: 'secretary setup',
  extendPoll: 'chair',
  closePoll: 'chair clock',
  announcePoll: 'chair',
  openSession: 'door',
  closeSession: 'door seat chair secretary technician wall',
  notePinsIssued: 'secretary setup',
  noteSecretChanged: 'chair secretary technician setup',
  setDoor: 'technician setup',
  enrolTerminal: 'technician setup',
  revokeTerminal: 'technician setup',
  moveTerminal: 'technician setup',
  lockTerminals: 'technician setup',
  orderWipe: 'technician secretary clock setup',
  reportWipe: 'door',
  noteOrder: 'technician setup',
  noteSignInUnlocked: 'secretary',
  noteAuthority: 'technician setup',
};

/** Only doors of the server make these, after checking something themselves. */
const NEVER_OVER_THE_WIRE: readonly CommandKind[] = [
  'saveRoom',
  'saveAccount',
  'importPeople',
  'attachPaper',
  'attachVersion',
  'releaseDuePapers',
  'notePaperSigned',
  'attachLibraryEntry',
  'attachLibraryVersion',
  'noteServerKey',
  'recordSum',
  'voidBallot',
  'openSession',
  'closeSession',
  'notePinsIssued',
  'noteSecretChanged',
  'enrolTerminal',
  'reportWipe',
  'noteOrder',
  'noteSignInUnlocked',
  'noteAuthority',
];

const kinds = Command.options.map((option) => option.shape.kind.value);

describe('[P-1] role × command', () => {
  it('is this table', () => {
    const actual = Object.fromEntries(Object.entries(PERMISSIONS).map(([kind, roles]) => [kind, roles.join(' ')]));
    expect(actual).toEqual(EXPECTED);
  });

  it.each(Role.options)('refuses a %s what the table does not list, before anything else is looked at', (role) => {
    for (const kind of kinds) {
      // Nothing in it exists and its shape is wrong: a refusal can only come from the table.
      const decision = () =>
        decide(EMPTY_STATE, { kind } as Command, { actor: actor(role), now: 0, sha256: testDigest });
      if (mayAsk(role, kind)) continue;
      expect(decision()).toEqual({ ok: false, code: 'notAllowed' });
    }
  });

  it('lets the wall do nothing that changes the meeting, and a seat nothing but to vote, to count and to say its opinion', () => {
    const of = (role: Role) => kinds.filter((kind) => mayAsk(role, kind));
    expect(of('wall')).toEqual(['closeSession']);
    expect(of('seat')).toEqual([
      'submitOpinion',
      'reviseOpinion',
      'withdrawOpinion',
      'castBallot',
      'challengeBallot',
      'enterCount',
      'postCeremony',
      'confirmKey',
      'stopCeremony',
      'postPartial',
      'registerKey',
      'closeSession',
    ]);
  });

  it('keeps the commands of the server off the wire', () => {
    const wire = new Set<string>(WireCommand.options.map((option) => option.shape.kind.value));
    expect(kinds.filter((kind) => !wire.has(kind))).toEqual(NEVER_OVER_THE_WIRE);
  });
});
