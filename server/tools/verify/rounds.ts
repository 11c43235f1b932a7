import { must } from './Impossible.ts';
import type { PollRecord } from './PollRecord.ts';
import type { PollSetupRecord } from './records.ts';

/** Checks a further round of an election: for the seats left vacant, among those of the round before who were not elected (V-16). */
export function checkRound({ id, lines, seats }: PollSetupRecord, before: PollRecord | undefined): void {
  must(before !== undefined, `poll ${id} is a round of an election that there is not.`);
  const election = before.tally?.election ?? null;
  must(election !== null, `poll ${id} is a further round of a poll that has elected nobody yet.`);
  for (const line of lines) {
    must(
      before.setup.lines.some((other) => other.id === line.id),
      `poll ${id} has "${line.id}", who did not stand in the round before.`,
    );
    must(!election.elected.includes(line.id), `poll ${id} has "${line.id}", who is elected already.`);
  }
  must(seats !== null && seats <= election.vacant, `poll ${id} fills more seats than the round before left vacant.`);
}
