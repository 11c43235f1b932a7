import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../ballot/ballotTypes.ts';
import { CountButton } from '../../count/CountButton.tsx';
import { NoteCard } from './NoteCard.tsx';

/** A vote without ballots at terminals: what to do, and for whoever counts it the way to enter the count (V-14). */
export function ByHand({ poll, conduct }: { poll: Poll; conduct: 'hand' | 'card' | 'paper' }) {
  const words = useText().seat.vote;
  const board = useView('board');
  const me = useView('mine')?.person?.id;
  const why = conduct === 'paper' && poll.rule.conductsWhy !== '';
  const text = why ? `${words.byHandText} ${words.paperWhy(poll.rule.conductsWhy)}` : words.byHandText;
  const counts = board?.members.some(({ personId }) => personId === me) === true && poll.state === 'open';
  return (
    <>
      <NoteCard icon={conduct === 'paper' ? 'vote' : 'hand'} title={words.byHand[conduct].title} text={text} />
      {counts && <CountButton poll={poll} size="seat" primary />}
    </>
  );
}
