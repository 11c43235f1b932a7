import { z } from 'zod';
import { Count, Id, Line } from '../../base/fields.ts';
import { LIBRARY_ASKS } from '../../library/asks.ts';
import { PRESENTATION_ASKS } from '../../presentation/asks.ts';
import { ReadingsReport } from '../../readings/reading.ts';
import { PAPER_TEXT_ASK } from '../../search/paperText.ts';
import { SEARCH_ASK } from '../../search/search.ts';
import { TerminalUse } from '../../terminals/terminal.ts';
import { LogAlarm } from '../../views/logView.ts';
import { Key32 } from '../../voting/electionKey.ts';

const Passphrase = z.string().min(1).max(200);
const NewPassphrase = z.string().min(12).max(200);
/** `TerminalLine.id`. */
const Targets = z.array(z.string().max(80)).min(1).max(2000);
/** Number of entries, or the place of one. */
const LogSize = z.int().min(0).max(1_000_000_000);
const ServicePin = z.string().regex(/^\d{6,12}$/);

/** What a technician can have terminals do that leaves no state in the meeting. */
export const TerminalOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identify') }),
  z.strictObject({ kind: z.literal('message'), text: Line }),
  z.strictObject({ kind: z.literal('reload') }),
  z.strictObject({ kind: z.literal('restart') }),
  z.strictObject({ kind: z.literal('shutDown') }),
  z.strictObject({ kind: z.literal('wake') }),
  z.strictObject({ kind: z.literal('collectLogs') }),
  z.strictObject({ kind: z.literal('verifyPapers') }),
]);
export type TerminalOrder = z.infer<typeof TerminalOrder>;

/** A question or an act outside the journal; answered once, by `answer` with the same id. */
export const Ask = z.strictObject({
  type: z.literal('ask'),
  id: Id,
  ask: z.discriminatedUnion('kind', [
    /** Journal entries in words, newest first. */
    z.strictObject({ kind: z.literal('audit'), before: Count.nullable(), limit: z.int().min(1).max(200) }),
    /** What a seat's delegate has read, and what of the meeting lies on the terminal; all of it, each time. */
    z.strictObject({ kind: z.literal('noteReadings'), report: ReadingsReport }),
    /** Makes new PINs for delegates; the answer is the only time they are shown. */
    z.strictObject({ kind: z.literal('issuePins'), personIds: z.array(Id).min(1).max(1000) }),
    /** Makes a new device code for a place, shown once. */
    z.strictObject({ kind: z.literal('issuePlaceCode'), placeId: Id }),
    z.strictObject({
      kind: z.literal('changePassword'),
      current: z.string().max(200),
      next: z.string().min(8).max(200),
    }),
    /** The chair's side lets a waiting person take a place in use, or not. */
    z.strictObject({ kind: z.literal('decideTakeover'), requestId: Id, admit: z.boolean() }),
    /** Lets a delegate try again who has typed five wrong PINs (S-4). */
    z.strictObject({ kind: z.literal('unlockSignIn'), personId: Id }),
    /** A one-time invitation to enrol; the answer is the only time its secret is shown. */
    z.strictObject({
      kind: z.literal('invite'),
      for: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('one'), use: TerminalUse }),
        z.strictObject({ kind: z.literal('many') }),
        z.strictObject({ kind: z.literal('browser') }),
      ]),
      /** The PIN of the service sheet at the terminals that enrol with it; null for a browser, which has none. */
      servicePin: ServicePin.nullable(),
    }),
    z.strictObject({ kind: z.literal('withdrawInvitation'), invitationId: z.string().max(40) }),
    /** The four words were compared; `use` is needed where the invitation leaves it open. */
    z.strictObject({
      kind: z.literal('decideEnrolment'),
      requestId: Id,
      admit: z.boolean(),
      use: TerminalUse.nullable(),
    }),
    /** Opens the authority's key for an hour. */
    z.strictObject({ kind: z.literal('openAuthority'), passphrase: Passphrase }),
    z.strictObject({ kind: z.literal('closeAuthority') }),
    z.strictObject({ kind: z.literal('changePassphrase'), current: Passphrase, next: NewPassphrase }),
    /** The authority as a file for a USB stick; its key stays encrypted with the passphrase. */
    z.strictObject({ kind: z.literal('exportAuthority'), passphrase: Passphrase }),
    z.strictObject({ kind: z.literal('orderTerminals'), order: TerminalOrder, targets: Targets }),
    /** The person at the screen has taken note of the technician's message. */
    z.strictObject({ kind: z.literal('noteMessage'), messageId: Id }),
    z.strictObject({ kind: z.literal('checkReadiness') }),
    z.strictObject({
      kind: z.literal('startRollout'),
      version: z.string().max(20),
      terminalIds: z.array(Id).min(1).max(2000),
      atOnce: z.int().min(1).max(50),
    }),
    z.strictObject({ kind: z.literal('stopRollout') }),
    z.strictObject({ kind: z.literal('removeUpdate'), version: z.string().max(20) }),
    /** That the log of size `to` contains the one of size `from`. */
    z.strictObject({ kind: z.literal('consistency'), from: LogSize, to: LogSize }),
    /** That an entry stands in the log of this size. */
    z.strictObject({ kind: z.literal('inclusion'), entry: LogSize, size: LogSize }),
    /** A terminal's cosignature line of a checkpoint that it has checked. */
    z.strictObject({ kind: z.literal('cosign'), size: LogSize, line: z.string().max(400), publicKey: Key32 }),
    z.strictObject({
      kind: z.literal('raiseAlarm'),
      why: LogAlarm,
      /** The two checkpoints, or the ballot's hash: evidence for the counting board. */
      evidence: z.string().max(8_000),
    }),
    /** A ballot of the meeting in the room by its receipt's twelve characters: cast, or spoiled by a challenge. */
    z.strictObject({ kind: z.literal('findBallot'), code: z.string().max(20) }),
    /** The ballots of a closed poll as the journal has them, a page at a time: `from` is 0, then what the page before said. */
    z.strictObject({ kind: z.literal('pollBallots'), meetingId: Id, pollId: Id, from: LogSize }),
    /** The ceremony's messages, for the terminals of the counting board. */
    z.strictObject({ kind: z.literal('ceremonyPosts'), meetingId: Id }),
    SEARCH_ASK,
    PAPER_TEXT_ASK,
    ...LIBRARY_ASKS,
    ...PRESENTATION_ASKS,
  ]),
});
export type AskKind = z.infer<typeof Ask>['ask'];
