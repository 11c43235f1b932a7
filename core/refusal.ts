import { z } from 'zod';

/** Every reason for which a command or a sign-in is refused. The screens have a sentence for each, with what to do next. */
export const RefusalCode = z.enum([
  // message
  'malformed',
  'tooFast',
  'notSignedIn',
  'oldProtocol',
  'idReused',
  'serverFault',
  // permission
  'notAllowed',
  // sign-in
  'wrongSecret',
  'locked',
  'unknownPlace',
  'unknownDelegate',
  'noDelegateHere',
  'noMeeting',
  'signInLocked',
  'browserNotAllowed',
  'takeoverRefused',
  'waitExpired',
  // something named does not exist or is in the wrong state
  'unknownRoom',
  'unknownBody',
  'unknownPerson',
  'unknownMeeting',
  'unknownItem',
  'unknownPaper',
  'unknownPoll',
  'unknownOption',
  'unknownRequest',
  'idTaken',
  'codeTaken',
  'placeTaken',
  'placeInUse',
  'wrongVersion',
  'meetingNotPlanned',
  'meetingNotRunning',
  'meetingEnded',
  'roomBusy',
  'noOfficials',
  'badOrder',
  'itemHasContent',
  'itemNotOpen',
  'paperReleased',
  'paperNotReleased',
  'delegateHasVoted',
  'notOfficial',
  'pollNotPrepared',
  'pollNotOpen',
  'pollNotClosed',
  'pollClosed',
  'pollOpenAlready',
  'pollHasNoDeadline',
  'alreadyAnnounced',
  'nobodyEntitled',
  'notOnRoll',
  'changeNotAllowed',
  'textNotAsked',
  // terminals
  'unknownTerminal',
  'terminalRevoked',
  'terminalLocked',
  'locksYouOut',
  'placeHasTerminal',
  'unknownWipe',
  'notForBrowsers',
  'unknownInvitation',
  'tooManyInvitations',
  'authorityLocked',
  'unknownUpdate',
  'rolloutRunning',
  'meetingRunning',
]);
export type RefusalCode = z.infer<typeof RefusalCode>;

export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
}

export function refuse(code: RefusalCode): Refusal {
  return { ok: false, code };
}
