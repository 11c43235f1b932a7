import { useText } from '../app/useText.ts';
import { isSingle, isStruck, type Poll } from './ballotTypes.ts';

/** When a poll carries, and how its list is filled in: sentences, empty where there is nothing to say. */
export function useHowTo(poll: Poll, noun: string): { readonly carries: string; readonly howTo: string } {
  const t = useText();
  const words = t.seat.ballot;
  const { rule, seats } = poll;
  switch (rule.kind) {
    case 'rating':
      return { carries: '', howTo: isSingle(poll) ? '' : words.howTo.rating };
    case 'confidence':
      return { carries: '', howTo: isSingle(poll) ? '' : words.howTo.confidence };
    case 'election': {
      const carries = words.electedWhen(t.voting.majority(rule.majority), t.voting.base(rule.base, noun));
      const count = seats ?? 1;
      return { carries, howTo: isStruck(poll) ? words.howTo.strike(count) : words.howTo.boxes(count) };
    }
    case 'decision':
      return { carries: t.voting.passesWhen(rule, noun), howTo: isSingle(poll) ? '' : words.howTo.questions };
  }
}
