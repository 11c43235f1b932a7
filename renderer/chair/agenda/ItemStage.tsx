import { formatTime } from '../../../core/i18n/format.ts';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import stage from '../Stage.module.css';
import { HeldVotes } from '../vote/HeldVotes.tsx';
import { PreparedVotes } from '../vote/PreparedVotes.tsx';
import type { AgendaLine } from './agendaFlow.ts';

/** Running times are shown in minutes. */
const MINUTE = 60_000;

export interface ItemStageProps {
  item: AgendaLine | null;
  /** Votes of this item, prepared and held. */
  votes: readonly PollLine[];
  /** Whether anything of the agenda is still to come. */
  more: boolean;
  noun: string;
  onOpenVote: (poll: PollLine) => void;
  onShowVote: (pollId: string) => void;
  onAdHoc: () => void;
}

/** The item on the table, with the votes that belong to it. */
export function ItemStage({ item, votes, more, noun, onOpenVote, onShowVote, onAdHoc }: ItemStageProps) {
  const t = useText();
  const now = useNow(MINUTE);
  const words = t.chair.item;
  const prepared = votes.filter((poll) => poll.opened === null);
  return (
    <>
      <div className={stage.head}>
        <Kicker tone={item === null ? 'quiet' : 'act'}>{item === null ? words.none : words.now}</Kicker>
        <h2 className={stage.title}>
          {item === null ? (more ? words.noneText : words.noneLeft) : t.chair.agenda.itemName(item.number, item.title)}
        </h2>
        {item !== null && item.presenter !== '' && <p className={stage.quiet}>{words.presenter(item.presenter)}</p>}
        {item !== null && item.since !== null && (
          <p className={stage.quiet}>
            {words.running(formatTime(item.since), Math.max(0, Math.floor((now - item.since) / MINUTE)))}
          </p>
        )}
      </div>
      <div className={stage.body}>
        {item !== null && votes.length === 0 && <p className={stage.quiet}>{words.noVotes}</p>}
        <PreparedVotes title={words.votes} polls={prepared} noun={noun} onOpen={onOpenVote} />
        <HeldVotes polls={votes.filter((poll) => poll.opened !== null)} onShow={onShowVote} />
      </div>
      <div className={stage.actions}>
        <Button icon="plus" note={t.chair.vote.adHocHint} onClick={onAdHoc}>
          {t.chair.vote.adHoc}
        </Button>
      </div>
    </>
  );
}
