import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { CountingScene } from './CountingScene.tsx';
import { ResultScene } from './ResultScene.tsx';
import { VotingScene } from './VotingScene.tsx';

export interface PollSceneProps {
  poll: Poll;
  meeting: NonNullable<Views['meeting']>;
}

/** A vote on the wall: in progress, closed and waiting for its announcement (no figure at all), or announced. */
export function PollScene({ poll, meeting }: PollSceneProps) {
  const t = useText();
  const where = { where: meeting.title, item: poll.itemNumber === '' ? '' : t.wall.item(poll.itemNumber) };
  if (poll.state === 'open') return <VotingScene poll={poll} meeting={meeting} {...where} />;
  if (poll.state !== 'announced' || poll.tally === null) return <CountingScene poll={poll} {...where} />;
  return <ResultScene poll={poll} tally={poll.tally} meeting={meeting} {...where} />;
}
