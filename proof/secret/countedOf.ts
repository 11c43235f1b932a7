import type { Counted } from '../../core/voting/counted.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import type { SecretTally } from './form.ts';

/**
 * An opened sum as counted ballots. Issued to all on the roll; a ballot of a struck list that names nobody is returned and
 * not valid (DOMAIN 1.2 E7), everything else that was counted is valid. A struck name is a vote for the other option.
 */
export function countedOf({ rule }: Pick<PollSetup, 'rule'>, roll: number, tally: SecretTally): Counted {
  const { ballots } = tally;
  if (tally.kind === 'lines') {
    const lines = tally.counts.map((counts) => counts.slice(0, rule.options.length));
    return { issued: roll, returned: ballots, valid: ballots, invalid: 0, lines };
  }
  const invalid = tally.blank ?? 0;
  const valid = ballots - invalid;
  const lines = tally.votes.map((votes) => rule.options.map(({ role }) => (role === 'for' ? votes : valid - votes)));
  return { issued: roll, returned: ballots, valid, invalid, lines };
}
