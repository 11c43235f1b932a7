import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '../../core/base/canonicalJson.ts';
import { type Aggregate, aggregateHash } from './BallotCount.ts';
import type { PollContext } from './context.ts';
import { readPoint, write } from './group.ts';
import { type PartialOpening, partialOpeningSchema } from './opening.ts';

const encoded = z.string().length(43);

/** The evidence of an opened sum, for whoever checks it: what was opened, and by which parts. */
const OpeningRecord = z.strictObject({
  v: z.literal(1),
  ballots: z.int().min(0),
  /** aggregateHash, base64url; empty where there was no ballot. */
  aggregate: z.union([encoded, z.literal('')]),
  sums: z.array(z.tuple([encoded, encoded])).max(350),
  partials: z.array(partialOpeningSchema).max(7),
});
export type OpeningRecord = z.infer<typeof OpeningRecord>;

/** A poll without ballots has nothing to open, and its counts are zero. */
export const NOTHING_OPENED: OpeningRecord = { v: 1, ballots: 0, aggregate: '', sums: [], partials: [] };

export function openingRecordOf(
  poll: PollContext,
  aggregate: Aggregate,
  partials: readonly PartialOpening[],
): OpeningRecord {
  return {
    v: 1,
    ballots: aggregate.ballots,
    aggregate: write(aggregateHash(poll, aggregate)),
    sums: aggregate.sums.map(({ a, b }) => [write(a), write(b)]),
    partials: [...partials],
  };
}

/** The text that stands in the journal. */
export const openingRecordText = (record: OpeningRecord): string => canonicalJson(record);

/** Reads it; null for what is no such record. */
export function readOpeningRecord(text: string): OpeningRecord | null {
  try {
    return OpeningRecord.safeParse(parseCanonicalJson(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The sums of a record. Throws Refused for what cannot be elements. */
export const aggregateOf = ({ ballots, sums }: OpeningRecord): Aggregate => ({
  ballots,
  sums: sums.map(([a, b]) => ({ a: readPoint(a), b: readPoint(b) })),
});
