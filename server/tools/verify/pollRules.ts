import { must } from './Impossible.ts';
import type { ConductRecord, PollSetupRecord } from './records.ts';

export const isSecret = (conduct: ConductRecord): boolean => conduct === 'secretBoard' || conduct === 'secretServer';

/** Ballots that terminals cast; of all others only a count is entered. */
export const isCast = (conduct: ConductRecord): boolean => conduct === 'electronic' || isSecret(conduct);

/** Lines of more choices than four, an unmarked one among them, are rows of bits, and a secret ballot has 20 of them at most. */
const isTooLong = ({ rule, lines }: PollSetupRecord): boolean =>
  rule.ballotForm !== 'strike' && rule.options.length >= 4 && lines.length > 20;

/** Checks what a poll asks for against itself and its rule (V-17). */
export function checkSetup(setup: PollSetupRecord): void {
  const { id, rule, lines, seats, conduct, seconds, liveTally, names } = setup;
  must(rule.conducts.includes(conduct), `poll ${id} is held as "${conduct}", which its rule does not allow.`);
  must(new Set(lines.map((line) => line.id)).size === lines.length, `poll ${id} has one line twice.`);
  must(
    new Set(rule.options.map((option) => option.id)).size === rule.options.length,
    `poll ${id} has one option twice.`,
  );
  must(rule.options.filter(({ role }) => role === 'for').length === 1, `poll ${id} has not one option in favour.`);
  const isElection = rule.kind === 'election';
  must(isElection === (seats !== null) && isElection === (rule.ballotForm !== null), `poll ${id} fills no seats.`);
  must(seats === null || seats <= lines.length, `poll ${id} has more seats than persons.`);
  must(!isElection || rule.options.length === 2, `poll ${id} elects by more than two options.`);
  if (isSecret(conduct)) {
    must(liveTally === 'nobody' && names === 'nobody', `secret poll ${id} shows running counts or names.`);
    must(!rule.options.some(({ asksText }) => asksText), `secret poll ${id} asks for words.`);
    must(!rule.weighted && rule.proxies === 0, `secret poll ${id} knows weights or proxies.`);
    must(!isTooLong(setup), `secret poll ${id} has too many lines.`);
  }
  must(
    isCast(conduct) || (seconds === null && names === 'nobody'),
    `poll ${id} is counted by hand and has a deadline.`,
  );
}
