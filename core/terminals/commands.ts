import { z } from 'zod';
import { Id, Sha256 } from '../base/fields.ts';
import { DoorPolicy, Terminal, TerminalUse, WipedPapers } from './terminal.ts';

const TerminalIds = z.array(Id).min(1).max(2000);

export const SetDoor = z.strictObject({ kind: z.literal('setDoor'), door: DoorPolicy });
/** A machine whose four words the technician compared, and said yes to. A place has one enrolled terminal (E-2). */
export const EnrolTerminal = z.strictObject({ kind: z.literal('enrolTerminal'), terminal: Terminal });
export const RevokeTerminal = z.strictObject({ kind: z.literal('revokeTerminal'), terminalId: Id });
/** The machine stands somewhere else now. */
export const MoveTerminal = z.strictObject({ kind: z.literal('moveTerminal'), terminalId: Id, use: TerminalUse });
export const LockTerminals = z.strictObject({
  kind: z.literal('lockTerminals'),
  terminalIds: TerminalIds,
  locked: z.boolean(),
});
export const OrderWipe = z.strictObject({
  kind: z.literal('orderWipe'),
  wipeId: Id,
  terminalIds: TerminalIds,
  papers: WipedPapers,
});
export const ReportWipe = z.strictObject({
  kind: z.literal('reportWipe'),
  wipeId: Id,
  terminalId: Id,
  deleted: z.array(z.strictObject({ sha256: Sha256, at: z.int().min(0) })).max(2000),
  failed: z.array(z.strictObject({ sha256: Sha256, why: z.string().max(200) })).max(2000),
});
/** What the technician told terminals to do; kept for the audit list only. */
export const NoteOrder = z.strictObject({
  kind: z.literal('noteOrder'),
  order: z.string().min(1).max(40),
  terminals: z.array(z.string().max(60)).min(1).max(2000),
});
/** The secretariat let somebody try again who had typed five wrong PINs. */
export const NoteSignInUnlocked = z.strictObject({ kind: z.literal('noteSignInUnlocked'), personId: Id });
/** The authority's key was opened, closed, exported, or its passphrase changed. */
export const NoteAuthority = z.strictObject({
  kind: z.literal('noteAuthority'),
  act: z.enum(['unlocked', 'locked', 'exported', 'passphraseChanged']),
});
