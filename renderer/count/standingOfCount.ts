import type { Views } from '../../core/views/schemas.ts';
import type { Conduct } from '../../core/voting/rule.ts';

type Counts = NonNullable<Views['counts']>;

/** How far the count is, for one who counts. */
export interface CountStanding {
  readonly kind: 'entering' | 'waiting' | 'differing' | 'complete' | 'taken';
  readonly isOwnIn: boolean;
  readonly others: Counts['entries'];
  /** Fields in which the own count and the other differ; empty for whoever has entered none. */
  readonly differing: readonly string[];
}

/** Where `who`, a person or an account, stands in the count. Two count paper, one counts hands or cards (V-14). */
export function standingOfCount(counts: Counts | null, who: string, conduct: Conduct): CountStanding {
  const entries = counts?.entries ?? [];
  const others = entries.filter(({ by }) => by !== who);
  const isOwnIn = others.length < entries.length;
  const needed = conduct === 'paper' ? 2 : 1;
  const differing = isOwnIn ? (counts?.differing ?? []) : [];
  const kind = (): CountStanding['kind'] => {
    if (!isOwnIn && others.length >= needed) return 'taken';
    if (counts?.isComplete === true) return 'complete';
    if (differing.length > 0) return 'differing';
    return isOwnIn ? 'waiting' : 'entering';
  };
  return { kind: kind(), isOwnIn, others, differing };
}
