import type { Command, CommandKind } from './command.ts';
import type { Context, Decision, Handler, Handlers } from './decision.ts';
import { Refused } from './decision.ts';
import { paperHandlers } from './documents/decide.ts';
import { keyHandlers } from './keys/decide.ts';
import { libraryHandlers } from './library/decide.ts';
import { agendaHandlers } from './meeting/decideAgenda.ts';
import { delegateHandlers } from './meeting/decideDelegates.ts';
import { meetingHandlers } from './meeting/decideMeeting.ts';
import { opinionHandlers } from './opinions/decide.ts';
import { peopleHandlers } from './people/decide.ts';
import { refuse } from './refusal.ts';
import { roomHandlers } from './room/decide.ts';
import { sessionHandlers } from './session/decide.ts';
import { mayAsk } from './session/permissions.ts';
import type { State } from './state.ts';
import { terminalHandlers } from './terminals/decide.ts';
import { votingHandlers } from './voting/decide.ts';
import { ballotHandlers } from './voting/decideBallot.ts';
import { boardHandlers } from './voting/decideBoard.ts';
import { countHandlers } from './voting/decideCount.ts';

const HANDLERS: Handlers<CommandKind> = {
  ...roomHandlers,
  ...peopleHandlers,
  ...meetingHandlers,
  ...agendaHandlers,
  ...delegateHandlers,
  ...paperHandlers,
  ...libraryHandlers,
  ...opinionHandlers,
  ...votingHandlers,
  ...ballotHandlers,
  ...countHandlers,
  ...boardHandlers,
  ...keyHandlers,
  ...sessionHandlers,
  ...terminalHandlers,
};

function run<K extends CommandKind>(kind: K, state: State, command: Command, context: Context): Decision {
  const handler: Handler<K> = HANDLERS[kind];
  return handler(state, command as Parameters<Handler<K>>[1], context);
}

/** The meeting that a command is about, wherever it names it. */
function meetingNamed(command: Command): string | null {
  if ('meetingId' in command) return command.meetingId;
  return command.kind === 'importPeople' && command.target.kind === 'meeting' ? command.target.meetingId : null;
}

/** People act in their own room only; the server's own parts act in all. */
function inScope(state: State, command: Command, { actor }: Context): boolean {
  if (actor.role === 'clock' || actor.role === 'setup' || actor.role === 'door' || actor.role === 'teller') return true;
  if ('roomId' in command && command.roomId !== actor.roomId) return false;
  const named = meetingNamed(command);
  const meeting = named === null ? undefined : state.meetings[named];
  return meeting === undefined || meeting.roomId === actor.roomId;
}

/**
 * What a command makes happen, or why it is refused. Pure: the same state, command, actor and instant always give the
 * same answer. Permission is looked up before anything else (P-1).
 */
export function decide(state: State, command: Command, context: Context): Decision {
  if (!mayAsk(context.actor.role, command.kind) || !inScope(state, command, context)) return refuse('notAllowed');
  try {
    return run(command.kind, state, command, context);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code);
    throw error;
  }
}
