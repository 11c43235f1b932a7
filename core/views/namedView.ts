import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { pagedGet } from '../base/paged.ts';
import type { Sight } from './sight.ts';
import type { Audience } from './topic.ts';

export const NamedView = z
  .strictObject({
    pollId: Id,
    /** In the order of the roll; null choices for whoever did not vote. */
    entries: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        place: z.string().nullable(),
        choices: z.array(Id.nullable()).nullable(),
      }),
    ),
  })
  .nullable();
export type NamedView = z.infer<typeof NamedView>;

const BACKSTAGE: readonly Audience[] = ['chair', 'desk'];

/**
 * Who chose what in the poll on the table: chair and desk from the close where the poll's setting shows names to them,
 * everybody from the announcement where it shows names to all, and nobody ever of a secret ballot.
 */
export function namedView({ audience, meeting }: Sight): NamedView {
  const poll = meeting?.polls.find((candidate) => candidate.setup.id === meeting.currentPollId);
  if (poll === undefined || poll.state.kind !== 'closed' || poll.setup.conduct !== 'electronic') return null;
  const { names } = poll.setup;
  const { announcedAt, roll, ballots } = poll.state;
  const isBackstage = BACKSTAGE.includes(audience);
  const isShown = isBackstage ? names !== 'nobody' : names === 'everyone' && announcedAt !== null;
  if (!isShown) return null;
  return {
    pollId: poll.setup.id,
    entries: roll.map(({ personId, name, place }, i) => {
      const choices = pagedGet(ballots, i)?.choices;
      return { personId, name, place, choices: choices == null ? null : [...choices] };
    }),
  };
}
