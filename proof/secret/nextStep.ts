import { base64url } from '../sign/base64.ts';
import { sodium } from '../sign/sodium.ts';
import type { Ceremony, CeremonyMessage, Deal, Reveal } from './ceremony.ts';
import { revealHash, transcriptHash } from './ceremony.ts';
import { type CeremonyRecord, CeremonyStopped, committedShare, electionKeyOf, readCeremony } from './ceremonyRecord.ts';
import type { ElectionKey, TrusteeShare } from './electionKey.ts';
import { addScalars, mulBase, type Point, readBytes, readScalar, type Scalar, write } from './group.ts';
import { hash256 } from './hashing.ts';
import { type Member, memberOf, shareFor } from './member.ts';

/** What a trustee's device does next. */
export type CeremonyStep =
  | { readonly kind: 'say'; readonly message: CeremonyMessage }
  | { readonly kind: 'wait'; readonly for: readonly number[] }
  | { readonly kind: 'done'; readonly share: TrusteeShare; readonly election: ElectionKey };

/**
 * What trustee `index` does after these recorded messages. Everything follows from the seed, so that the same call restores a
 * share from the envelope: with all messages recorded it says `done` at once. Throws CeremonyStopped, naming who is at fault.
 */
export function nextStep(
  ceremony: Ceremony,
  index: number,
  seed: Uint8Array,
  messages: readonly CeremonyMessage[],
): CeremonyStep {
  const record = readCeremony(ceremony, messages);
  const me = memberOf(ceremony, index, seed);
  const hash = revealHash(ceremony, me.reveal);
  const mine = record.commits[index - 1];
  if (mine === undefined) return { kind: 'say', message: { kind: 'commit', from: index, hash } };
  if (mine.hash !== hash) throw new CeremonyStopped(index, 'wrong seed');
  const uncommitted = missing(record.commits);
  if (uncommitted.length > 0) return { kind: 'wait', for: uncommitted };

  if (record.reveals[index - 1] === undefined) return { kind: 'say', message: me.reveal };
  const reveals = record.reveals.filter((one) => one !== undefined);
  const election = electionKeyOf(ceremony, record);
  if (election === null) return { kind: 'wait', for: missing(record.reveals) };

  const transcript = transcriptHash(ceremony, reveals);
  if (record.deals[index - 1] === undefined) return { kind: 'say', message: dealOf(me, reveals, transcript) };
  const undealt = missing(record.deals);
  if (undealt.length > 0) return { kind: 'wait', for: undealt };
  return { kind: 'done', share: shareOf(me, record, reveals, transcript), election };
}

function missing(said: readonly unknown[]): readonly number[] {
  return said.flatMap((message, i) => (message === undefined ? [i + 1] : []));
}

/** One nonce for each direction between two trustees under one transcript. */
function nonceOf(transcript: Uint8Array, from: number, to: number): Uint8Array {
  return hash256('nghisu/share/v1', transcript, from, to).subarray(0, sodium.crypto_box_NONCEBYTES);
}

function dealOf(me: Member, reveals: readonly Reveal[], transcript: Uint8Array): Deal {
  const shares = reveals.map(({ from: to, box }) => {
    if (to === me.index) return null;
    const share = shareFor(me.coefficients, to);
    const nonce = nonceOf(transcript, me.index, to);
    return base64url.encode(sodium.crypto_box_easy(share, nonce, readBytes(box), me.box.privateKey));
  });
  return { kind: 'deal', from: me.index, shares };
}

function shareOf(me: Member, record: CeremonyRecord, reveals: readonly Reveal[], transcript: Uint8Array): TrusteeShare {
  let sum = shareFor(me.coefficients, me.index);
  for (const { from, box } of reveals) {
    if (from === me.index) continue;
    const sealed = record.deals[from - 1]?.shares[me.index - 1];
    const share = openShare(sealed ?? '', nonceOf(transcript, from, me.index), readBytes(box), me);
    if (share === null || !fits(share, record.points[from - 1], me.index)) throw new CeremonyStopped(from, 'bad share');
    sum = addScalars(sum, share);
  }
  return { index: me.index, secret: write(sum) };
}

function openShare(sealed: string, nonce: Uint8Array, box: Uint8Array, me: Member): Scalar | null {
  const bytes = base64url.decode(sealed);
  if (bytes === null) return null;
  try {
    return readScalar(write(sodium.crypto_box_open_easy(bytes, nonce, box, me.box.privateKey)));
  } catch {
    return null;
  }
}

function fits(share: Scalar, points: readonly Point[] | undefined, index: number): boolean {
  return points !== undefined && write(mulBase(share)) === write(committedShare(points, index));
}
