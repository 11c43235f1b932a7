import { useText } from '../app/useText.ts';
import type { Status } from '../parts/StatusGlyph.tsx';
import { isSingle, type Poll } from './ballotTypes.ts';

const adoptedLines = (poll: Poll): number =>
  poll.tally?.lines.filter(({ outcome }) => outcome === 'adopted').length ?? 0;

/** A result as a shape: all of it carried, none or a part of it, or nothing that carries. */
export function resultStatus(poll: Poll): Status {
  if (poll.tally === null) return 'none';
  switch (poll.rule.kind) {
    case 'rating':
      return 'info';
    case 'election':
      return poll.tally.election?.vacant === 0 ? 'ok' : 'warn';
    case 'decision':
    case 'confidence':
      return adoptedLines(poll) === poll.lines.length ? 'ok' : isSingle(poll) ? 'bad' : 'warn';
  }
}

/** A result in a few words for a list; empty while there is none. */
export function useResultSentence(): (poll: Poll) => string {
  const t = useText();
  const words = t.seat.vote;
  return (poll) => {
    const { tally, rule, lines, seats } = poll;
    if (tally === null) return '';
    switch (rule.kind) {
      case 'rating':
        return words.ratedOf(lines.length);
      case 'election':
        return words.electedOf(tally.election?.elected.length ?? 0, seats ?? 0);
      case 'confidence':
        return words.confidentOf(adoptedLines(poll), lines.length);
      case 'decision':
        return isSingle(poll)
          ? t.voting.verdict[adoptedLines(poll) === 1 ? 'adopted' : 'notAdopted']
          : words.adoptedOf(adoptedLines(poll), lines.length);
    }
  };
}
