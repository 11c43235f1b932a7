import type { CommandKind } from '../command.ts';
import type { Role } from './actor.ts';

const CHAIR_AND_DESK: readonly Role[] = ['chair', 'secretary'];
const DESK: readonly Role[] = ['secretary', 'setup'];
const VOTERS: readonly Role[] = ['seat', 'chair'];
const TECHNICIAN: readonly Role[] = ['technician', 'setup'];
const TELLER: readonly Role[] = ['teller'];
const DOOR: readonly Role[] = ['door'];

/** Role × command: who may ask for what at all (P-1). A command that is not listed for a role is refused before it is looked at. */
export const PERMISSIONS: Readonly<Record<CommandKind, readonly Role[]>> = {
  saveRoom: ['setup'],
  savePlaces: ['technician', 'secretary', 'setup'],
  saveAccount: ['setup'],
  showOnWall: CHAIR_AND_DESK,
  saveBody: DESK,
  savePerson: DESK,
  importPeople: DESK,
  saveMeeting: DESK,
  copyMeeting: DESK,
  removeMeeting: DESK,
  bringToRoom: ['secretary', 'chair', 'setup'],
  openMeeting: CHAIR_AND_DESK,
  recessMeeting: CHAIR_AND_DESK,
  resumeMeeting: CHAIR_AND_DESK,
  endMeeting: CHAIR_AND_DESK,
  saveAgendaItem: DESK,
  removeAgendaItem: DESK,
  reorderAgenda: DESK,
  openItem: CHAIR_AND_DESK,
  closeItem: CHAIR_AND_DESK,
  attachPaper: DESK,
  updatePaper: DESK,
  releasePapers: DESK,
  recallPaper: DESK,
  removePaper: DESK,
  saveDelegates: DESK,
  setVotingRights: DESK,
  removeDelegate: DESK,
  assignPlaces: DESK,
  markAttendance: ['secretary', 'chair', 'setup'],
  setStandIn: DESK,
  saveRule: DESK,
  savePoll: DESK,
  removePoll: DESK,
  openPoll: ['chair'],
  openAdHocPoll: ['chair'],
  revote: ['chair'],
  prepareRound: CHAIR_AND_DESK,
  castBallot: VOTERS,
  challengeBallot: VOTERS,
  pausePoll: ['chair'],
  resumePoll: ['chair'],
  extendPoll: ['chair'],
  enterCount: ['secretary', 'chair', 'seat'],
  closePoll: ['chair', 'clock'],
  announcePoll: ['chair'],
  setBoard: ['secretary', 'chair', 'setup'],
  startCeremony: CHAIR_AND_DESK,
  postCeremony: VOTERS,
  confirmKey: VOTERS,
  stopCeremony: VOTERS,
  postPartial: VOTERS,
  noteServerKey: TELLER,
  recordSum: TELLER,
  registerKey: VOTERS,
  setRegistrar: ['secretary'],
  vouchKeys: ['secretary'],
  openSession: DOOR,
  closeSession: ['door', 'seat', 'chair', 'secretary', 'technician', 'wall'],
  notePinsIssued: ['secretary', 'setup'],
  noteSecretChanged: ['chair', 'secretary', 'technician', 'setup'],
  setDoor: TECHNICIAN,
  enrolTerminal: TECHNICIAN,
  revokeTerminal: TECHNICIAN,
  moveTerminal: TECHNICIAN,
  lockTerminals: TECHNICIAN,
  orderWipe: ['technician', 'secretary', 'setup'],
  reportWipe: DOOR,
  noteOrder: TECHNICIAN,
  noteSignInUnlocked: ['secretary'],
  noteAuthority: TECHNICIAN,
};

export function mayAsk(role: Role, kind: CommandKind): boolean {
  return PERMISSIONS[kind].includes(role);
}
