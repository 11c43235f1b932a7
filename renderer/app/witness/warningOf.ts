import type { Session } from '../../../core/protocol/down/welcome.ts';
import type { LogAlarm, LogView } from '../../../core/views/logView.ts';
import type { Views } from '../../../core/views/schemas.ts';

/** What a screen has to say about the log: what it saw itself, and what other terminals say. */
export interface Warning {
  readonly own: LogAlarm | null;
  readonly others: LogView['alarms'];
}

export interface WarningParts {
  readonly own: LogAlarm | null;
  readonly log: LogView | null;
  readonly board: Views['board'] | null;
  readonly session: Session;
}

/**
 * What is said where, or null. Alarms of other terminals go to whoever counts the vote, to chair, desk, console and wall:
 * one delegate's broken terminal is not every delegate's business.
 */
export function warningOf({ own, log, board, session }: WarningParts): Warning | null {
  if (session.kind !== 'signedIn') return null;
  const { role, personId } = session;
  const isCounter = board?.members.some((member) => member.personId === personId) ?? false;
  const isTold = role !== 'seat' || isCounter;
  const others = isTold ? (log?.alarms ?? []) : [];
  return own === null && others.length === 0 ? null : { own, others };
}
