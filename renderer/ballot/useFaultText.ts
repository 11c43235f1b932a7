import { never } from '../../core/base/never.ts';
import { useText } from '../app/useText.ts';
import type { BallotFault } from './ballotDraft.ts';

/** Why a ballot cannot be sent as it is, in a sentence. */
export function useFaultText(): (fault: BallotFault) => string {
  const words = useText().seat.ballot.fault;
  return (fault) => {
    switch (fault.kind) {
      case 'nothing':
        return words.nothing;
      case 'unmarked':
        return words.unmarked(fault.count);
      case 'tooMany':
        return words.tooMany(fault.kept, fault.seats);
      case 'nobodyLeft':
        return words.nobodyLeft;
      default:
        return never(fault);
    }
  };
}
