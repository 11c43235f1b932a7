import { useText } from '../../app/useText.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import { useBodyWords } from '../useMeeting.ts';
import type { Poll, Scene } from './ballotScene.ts';
import css from './PollHead.module.css';

/** The question and when it carries. */
export function PollHead({ poll, scene }: { poll: Poll; scene: Scene }) {
  const t = useText();
  const { noun } = useBodyWords();
  const words = t.seat.vote;
  const state =
    scene.kind === 'announced'
      ? words.announced
      : scene.kind === 'closed'
        ? poll.state === 'open'
          ? words.closing
          : words.closed
        : words.open;
  const choosing = scene.kind === 'choose' || scene.kind === 'confirm';
  const sentences = [
    scene.kind === 'announced' ? '' : t.voting.passesWhen(poll.rule, noun),
    choosing ? (poll.changeAllowed ? words.mayChange : words.once) : '',
  ].filter((sentence) => sentence !== '');
  return (
    <header className={css.head} data-scene={scene.kind}>
      <Kicker>
        {poll.revote ? `${words.revote} · ` : ''}
        {state}
      </Kicker>
      <h2 className={css.title} data-long={poll.title.length > 90 || undefined}>
        {poll.title}
      </h2>
      {sentences.length > 0 && <p className={css.rule}>{sentences.join(' ')}</p>}
    </header>
  );
}
