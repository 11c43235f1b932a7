import { canonicalJson } from '../../core/base/canonicalJson.ts';
import { base64, base64url } from '../../proof/sign/base64.ts';
import { logKeyOf } from '../../proof/witness/keysOf.ts';
import { type Chosen, noteOf } from './chooseCheckpoints.ts';
import { type LogEvidence, RECORD_FORMAT, WITHHELD } from './format.ts';
import { bodyOf, type ReadJournal, survey } from './survey.ts';

/** Leaves written at once: a multiple of three bytes, so that their base64 can be joined. */
const LEAVES_AT_ONCE = 3 * 1024;

/**
 * The record of a meeting in pieces of text, from which anybody counts its votes again (docs/record.md). The journal is
 * read twice and never held whole. Throws RecordError.
 */
export async function* makeRecord(
  read: ReadJournal,
  evidence: LogEvidence,
  meetingId: string,
): AsyncGenerator<string, void, undefined> {
  const { leaves, disclosed, roomId, chosen } = await survey(read, evidence, meetingId);
  const { size } = chosen.head.checkpoint;
  const log = logKeyOf(evidence.publicKey);

  // Members stand in the order of canonical JSON: the text of a record is the only one of its value.
  yield `{"checkpoint":${canonicalJson(noteOf(chosen.head))}`;
  yield `,"earlier":${canonicalJson(chosen.earlier.map(noteOf))},"entries":[`;
  let isFirst = true;
  for await (const slice of read()) {
    for (const entry of slice) {
      const { index: i, at } = entry;
      if (i >= size || !disclosed.has(i)) continue;
      yield `${isFirst ? '' : ','}${canonicalJson({ i, at, body: bodyOf(entry) })}`;
      isFirst = false;
    }
  }
  yield `],"format":${canonicalJson(RECORD_FORMAT)},"leaves":"`;
  for (let from = 0; from < size; from += LEAVES_AT_ONCE) {
    yield base64.encode(Buffer.concat(leaves.slice(from, Math.min(size, from + LEAVES_AT_ONCE))));
  }
  const publicKey = base64url.encode(evidence.publicKey);
  yield `","log":${canonicalJson({ origin: log.name, publicKey })}`;
  yield `,"meetingId":${canonicalJson(meetingId)},"roomId":${canonicalJson(roomId)},"size":${size}`;
  yield `,"withheld":${canonicalJson(WITHHELD)},"witnesses":${canonicalJson(witnessesOf(chosen))}}`;
}

/** The witnesses who cosigned one of the record's checkpoints. */
function witnessesOf({ head, earlier }: Chosen): readonly { readonly name: string; readonly publicKey: string }[] {
  const keys = new Map(
    [head, ...earlier].flatMap(({ cosignatures }) =>
      cosignatures.map(({ witness }) => [witness.name, base64url.encode(witness.publicKey)] as const),
    ),
  );
  return [...keys].map(([name, publicKey]) => ({ name, publicKey })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
