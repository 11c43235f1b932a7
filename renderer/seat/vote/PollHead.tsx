import { isSecret } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import type { Scene } from '../../ballot/ballotScene.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { Secrecy } from '../../ballot/Secrecy.tsx';
import { useHowTo } from '../../ballot/useHowTo.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import { useBodyWords } from '../useMeeting.ts';
import { OwnKeyState } from './OwnKeyState.tsx';
import css from './PollHead.module.css';

/** What is going on, above the question. */
function useStateWords(poll: Poll, scene: Scene): string {
  const { vote: words, ballot } = useText().seat;
  const { kind } = poll.rule;
  const open = kind !== 'decision' ? ballot.open[kind] : isSecret(poll.conduct) ? ballot.open.secret : words.open;
  switch (scene.kind) {
    case 'announced':
      return words.announced;
    case 'closed':
      return scene.counting ? words.counting : poll.state === 'open' ? words.closing : words.closed;
    case 'byHand':
      return words.byHand[scene.conduct].kicker;
    default:
      return poll.pausedAt === null ? open : words.paused;
  }
}

/** The question, when it carries, how it is answered, and who will know. */
export function PollHead({ poll, scene }: { poll: Poll; scene: Scene }) {
  const t = useText();
  const { noun } = useBodyWords();
  const words = t.seat.vote;
  const state = useStateWords(poll, scene);
  const howTo = useHowTo(poll, noun);
  const choosing = scene.kind === 'choose' || scene.kind === 'confirm';
  const sentences = [
    scene.kind === 'announced' ? '' : howTo.carries,
    scene.kind === 'choose' ? howTo.howTo : '',
    choosing ? (poll.changeAllowed ? words.mayChange : words.once) : '',
  ].filter((sentence) => sentence !== '');
  return (
    <header className={css.head} data-scene={scene.kind}>
      <Kicker>
        {poll.revote ? `${words.revote} · ` : ''}
        {poll.round > 1 ? `${t.seat.ballot.round(poll.round)} · ` : ''}
        {state}
      </Kicker>
      <h2 className={css.title} data-long={poll.title.length > 90 || undefined}>
        {poll.title}
      </h2>
      {sentences.length > 0 && <p className={css.rule}>{sentences.join(' ')}</p>}
      {choosing && (
        <div className={css.known}>
          <Secrecy poll={poll} />
          <OwnKeyState />
        </div>
      )}
    </header>
  );
}
