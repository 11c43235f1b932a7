import type { PendingStep, Survivor } from './Disk.ts';

/** What a disk writes at once, in bytes: 512 for old drives, 4096 for new ones. */
const SECTORS = [512, 4096] as const;
/** How likely a step survives where each has its own luck. */
const LUCK = [0.2, 0.5, 0.8] as const;

const whole = (step: PendingStep): Survivor => ({ step, sectors: null });

function pick<T>(from: readonly [T, ...T[]], random: () => number): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}

/** A write of which some sectors are missing, whatever their order. */
function torn(step: PendingStep, random: () => number): Survivor {
  if (step.kind !== 'write') return whole(step);
  const size = pick(SECTORS, random);
  const first = Math.floor(step.offset / size);
  const count = Math.ceil((step.offset + step.bytes.length) / size) - first;
  const kept = Array.from({ length: count }, (_, i) => first + i).filter(() => random() < 0.5);
  return { step, sectors: { size, kept } };
}

/** A disk that keeps the order: the first few steps, the last of them torn. */
function inOrder(pending: readonly PendingStep[], random: () => number): readonly Survivor[] {
  const count = Math.floor(random() * (pending.length + 1));
  return pending
    .slice(0, count)
    .map((step, i) => (i === count - 1 && random() < 0.5 ? torn(step, random) : whole(step)));
}

/** A disk that keeps no order: any of the steps, and any sectors of some. */
function scattered(pending: readonly PendingStep[], random: () => number): readonly Survivor[] {
  const luck = pick(LUCK, random);
  const tears = random() < 0.5;
  return pending
    .filter(() => random() < luck)
    .map((step) => (tears && random() < 0.3 ? torn(step, random) : whole(step)));
}

/** What is left of the pending steps after the `index`-th power cut at this point: nothing, everything, then by lot. */
export function drawSurvivors(
  pending: readonly PendingStep[],
  index: number,
  random: () => number,
): readonly Survivor[] {
  if (index === 0) return [];
  if (index === 1) return pending.map(whole);
  return random() < 0.4 ? inOrder(pending, random) : scattered(pending, random);
}

/** The same for the same state, so that no state is counted twice at one point. */
export function survivorsKey(survivors: readonly Survivor[]): string {
  return survivors
    .map(({ step, sectors }) => `${step.start}${sectors === null ? '' : `/${sectors.size}:${sectors.kept.join(',')}`}`)
    .join(' ');
}
