import { base64url } from '../../sign/base64.ts';
import type { Ceremony, CeremonyMessage } from '../ceremony.ts';
import type { ElectionKey, TrusteeShare } from '../electionKey.ts';
import { hash256 } from '../hashing.ts';
import { nextStep } from '../nextStep.ts';

export interface HeldCeremony {
  readonly ceremony: Ceremony;
  readonly messages: readonly CeremonyMessage[];
  readonly election: ElectionKey;
  readonly shares: readonly TrusteeShare[];
}

export function testCeremony(trustees: number, id = 'c1'): Ceremony {
  const people = Array.from({ length: trustees }, (_, i) => ({
    id: `trustee-${i + 1}`,
    key: base64url.encode(hash256('trustee key', i)),
  }));
  return { meeting: 'm1', id, trustees: people };
}

export function testSeed(index: number): Uint8Array {
  return hash256('trustee seed', index);
}

/**
 * Lets every trustee speak in turn until all are done. `carry` may change, drop or add what is recorded; whoever said it goes
 * on as if it had been recorded as said, as a cheat would.
 */
export function runCeremony(
  ceremony: Ceremony,
  carry: (message: CeremonyMessage) => readonly CeremonyMessage[] = (message) => [message],
): HeldCeremony {
  const said: { readonly original: CeremonyMessage; readonly recorded: readonly CeremonyMessage[] }[] = [];
  const seenBy = (index: number) =>
    said.flatMap(({ original, recorded }) => (original.from === index ? [original] : recorded));
  for (;;) {
    const steps = ceremony.trustees.map((_, i) => {
      const step = nextStep(ceremony, i + 1, testSeed(i + 1), seenBy(i + 1));
      if (step.kind === 'say') said.push({ original: step.message, recorded: carry(step.message) });
      return step;
    });
    const done = steps.filter((step) => step.kind === 'done');
    const [first] = done;
    if (first !== undefined && done.length === steps.length) {
      return { ceremony, messages: seenBy(0), election: first.election, shares: done.map(({ share }) => share) };
    }
    if (steps.every((step) => step.kind === 'wait')) throw new Error('the ceremony stands still');
  }
}
