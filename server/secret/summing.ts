import { randomBytes } from 'node:crypto';
import { aggregateHash, BallotCount } from '../../proof/secret/BallotCount.ts';
import type { PollContext } from '../../proof/secret/context.ts';
import type { ElectionKey } from '../../proof/secret/electionKey.ts';
import { write } from '../../proof/secret/group.ts';
import { openPartly, openTally, type PartialOpening, verifyPartial } from '../../proof/secret/opening.ts';
import { openingRecordOf } from '../../proof/secret/openingRecord.ts';
import type { OpenedSum, SumCalls } from './sumProtocol.ts';

/** Counts and opens one poll. Everything here takes long: it runs in a thread of its own. */
export function makeSumming(): SumCalls {
  let begun: { readonly count: BallotCount; readonly poll: PollContext; readonly election: ElectionKey } | null = null;

  function inHand() {
    if (begun === null) throw new Error('no poll is being counted');
    return begun;
  }

  function opened(partials: readonly PartialOpening[]): OpenedSum {
    const { count, poll, election } = inHand();
    const aggregate = count.aggregate();
    const used = partials.slice(0, election.threshold);
    const tally = openTally(count.form, poll, election, aggregate, used);
    return { tally, record: openingRecordOf(poll, aggregate, used) };
  }

  const verify: SumCalls['verify'] = (partial) => {
    const { count, poll, election } = inHand();
    return verifyPartial(poll, election, count.aggregate(), partial);
  };

  return {
    begin(form, poll, election) {
      begun = { count: new BallotCount(form, poll), poll, election };
    },
    add(ballots) {
      const { count } = inHand();
      for (const { delegate, ballot } of ballots) count.putChecked(delegate, ballot);
    },
    sum() {
      const { count, poll } = inHand();
      const aggregate = count.aggregate();
      return { ballots: aggregate.ballots, aggregate: write(aggregateHash(poll, aggregate)) };
    },
    verify,
    open: (partials) => opened(partials.filter((one): one is PartialOpening => verify(one) === 'valid')),
    openAlone(share) {
      const { count, election } = inHand();
      return opened([openPartly(count, election, share, { random: (bytes) => randomBytes(bytes), opened: null })]);
    },
  };
}
