import { sodium } from '../sign/sodium.ts';
import { type Ceremony, ceremonyHash, type Reveal, thresholdOf } from './ceremony.ts';
import {
  addScalars,
  hashToScalar,
  IDENTITY,
  joined,
  mul,
  mulBase,
  mulScalars,
  type Point,
  readBytes,
  readPoint,
  readScalar,
  type Scalar,
  sameScalars,
  scalarOf,
  sub,
  write,
  ZERO,
} from './group.ts';
import { hash256 } from './hashing.ts';
import { Refused } from './Refused.ts';

/** What a trustee's seed gives in one ceremony; the same again from the seed in the envelope. */
export interface Member {
  readonly index: number;
  readonly coefficients: readonly Scalar[];
  readonly box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
  readonly reveal: Reveal;
}

/** Derives everything that trustee `index` (1 for the first) says and keeps from a seed of 32 random bytes. */
export function memberOf(ceremony: Ceremony, index: number, seed: Uint8Array): Member {
  const secret = (...of: readonly (string | number)[]) => hashToScalar(...of, seed, ceremonyHash(ceremony), index);
  const coefficients = Array.from({ length: thresholdOf(ceremony) }, (_, k) => secret('nghisu/coefficient/v1', k));
  const box = sodium.crypto_box_seed_keypair(hash256('nghisu/box/v1', seed, ceremonyHash(ceremony), index));
  const points = coefficients.map(mulBase);
  const w = secret('nghisu/possession-nonce/v1');
  const c = possession(ceremony, index, box.publicKey, points, mulBase(w));
  const z = addScalars(w, mulScalars(c, coefficients[0] ?? ZERO));
  const reveal: Reveal = {
    kind: 'reveal',
    from: index,
    box: write(box.publicKey),
    points: points.map(write),
    proof: [write(c), write(z)],
  };
  return { index, coefficients, box, reveal };
}

function possession(ceremony: Ceremony, index: number, box: Uint8Array, points: readonly Point[], A: Point): Scalar {
  return hashToScalar('nghisu/possession/v1', ceremonyHash(ceremony), index, box, joined(points), A);
}

/** The points of a reveal whose sender knows the secret behind the first. Throws Refused. */
export function checkReveal(ceremony: Ceremony, { from, box, points: texts, proof }: Reveal): readonly Point[] {
  if (texts.length !== thresholdOf(ceremony)) throw new Refused('malformed');
  const points = texts.map(readPoint);
  const boxKey = readBytes(box);
  if (!isBoxKey(boxKey)) throw new Refused('point');
  const c = readScalar(proof[0]);
  const z = readScalar(proof[1]);
  const A = sub(mulBase(z), mul(c, points[0] ?? IDENTITY));
  if (!sameScalars(c, possession(ceremony, from, boxKey, points, A))) throw new Refused('possession');
  return points;
}

/** Nothing can be encrypted to an X25519 key of small order. */
function isBoxKey(key: Uint8Array): boolean {
  try {
    return sodium.crypto_box_beforenm(key, scalarOf(1)).length > 0;
  } catch {
    return false;
  }
}

/** The value at `index` of the polynomial with these coefficients. */
export function shareFor(coefficients: readonly Scalar[], index: number): Scalar {
  return coefficients.reduceRight((sum, one) => addScalars(mulScalars(sum, scalarOf(index)), one), ZERO);
}
