import { useText } from '../app/useText.ts';
import { isSingle, type Poll, type Recorded } from './ballotTypes.ts';

/** That a recorded ballot counts until another is recorded: by its choice where that is one and can be shown, else by its code. */
export function useBeforeText(): (poll: Poll, before: Recorded) => string {
  const words = useText().seat.vote;
  return (poll, before) => {
    const chosen = isSingle(poll) ? poll.rule.options.find(({ id }) => id === before.choices?.[0]) : undefined;
    return words.before(chosen?.label ?? before.code);
  };
}
