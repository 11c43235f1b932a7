import type { PollSetup } from './poll.ts';

/** Whether somebody is to be elected by this poll: then they do not count it (V-19, DOMAIN 1.2 E8). */
export function standsOnBallot(
  { rule, lines }: { readonly rule: Pick<PollSetup['rule'], 'kind'>; readonly lines: PollSetup['lines'] },
  personId: string | null,
): boolean {
  return rule.kind === 'election' && personId !== null && lines.some((line) => line.personId === personId);
}
