import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import type { EntryBody } from '../../../../core/journal.ts';
import { cosign } from '../../../../proof/log/cosignature.ts';
import { leafHash } from '../../../../proof/log/hashes.ts';
import { LogTree } from '../../../../proof/log/LogTree.ts';
import { signCheckpoint } from '../../../../proof/log/signCheckpoint.ts';
import { formatNote } from '../../../../proof/log/signedNote.ts';
import { base64url } from '../../../../proof/sign/base64.ts';
import { logKeyOf, witnessKeyOf } from '../../../../proof/witness/keysOf.ts';
import type { LogEvidence } from '../../../record/format.ts';
import { makeRecord } from '../../../record/makeRecord.ts';
import { keyNamed, MEETING } from './Story.ts';

const WITNESSES = ['p0', 'p1', 'p2'];
const SECONDS = 1_764_000_100;

/** A checkpoint of these leaves as the log signs it, cosigned by the witnesses. */
export function noteOf(leaves: readonly Uint8Array[], log = 'log', witnesses: readonly string[] = WITNESSES): string {
  const tree = new LogTree();
  for (const leaf of leaves) tree.append(leaf);
  const key = keyNamed(log);
  const note = signCheckpoint({ size: tree.size, root: tree.root() }, logKeyOf(key.publicKey), key.secretKey);
  const lines = witnesses.map((name) => {
    const witness = keyNamed(`witness ${name}`);
    return cosign(note.text, witnessKeyOf(witness.publicKey), witness.secretKey, SECONDS);
  });
  return formatNote({ text: note.text, signatures: [...note.signatures, ...lines] });
}

/** What the log says of a journal: a checkpoint at its end, and one before wherever a poll opened or closed. */
export function evidenceOf(bodies: readonly EntryBody[]): LogEvidence {
  const leaves = bodies.map((body) => leafHash(bytesOf(body)));
  const moments = bodies.flatMap(({ events }, i) =>
    events.some(({ type }) => type === 'pollOpened' || type === 'pollClosed') ? [i + 1] : [],
  );
  const sizes = [...new Set([...moments, bodies.length])];
  return {
    publicKey: keyNamed('log').publicKey,
    notes: sizes.map((size) => noteOf(leaves.slice(0, size))),
    witnesses: WITNESSES.map((name) => {
      const { publicKey } = keyNamed(`witness ${name}`);
      return { name: witnessKeyOf(publicKey).name, publicKey: base64url.encode(publicKey) };
    }),
  };
}

const bytesOf = (body: EntryBody): Uint8Array => new TextEncoder().encode(canonicalJson(body));

/** The record that a server, its log and its witnesses would hand out of a journal, whatever it says. */
export async function recordOf(bodies: readonly EntryBody[], meetingId = MEETING): Promise<string> {
  const entries = bodies.map((body, index) => ({ index, at: body.at, body: bytesOf(body) }));
  let text = '';
  for await (const piece of makeRecord(() => [entries], evidenceOf(bodies), meetingId)) text += piece;
  return text;
}
