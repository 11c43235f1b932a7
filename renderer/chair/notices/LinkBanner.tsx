import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { usePending } from '../../app/useCommand.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';

/** The line to the server is away: that the vote goes on there until its deadline, and that presses are kept. */
export function LinkBanner() {
  const t = useText();
  const words = t.chair.link;
  const link = useLink();
  const poll = useView('poll');
  const waiting = usePending().length;
  if (link.kind === 'open') return null;
  const vote = () => {
    if (poll?.state !== 'open') return words.idle;
    return poll.endsAt === null ? words.voteOpen : words.voteUntil(formatTimeWithSeconds(poll.endsAt));
  };
  return (
    <Banner tone="warn" word={words.lost}>
      {vote()} {waiting > 0 && words.waiting(waiting)}
    </Banner>
  );
}
