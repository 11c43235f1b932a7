import { ciphertextOf, claimsOf, encryptedBallotSchema, readCiphertexts } from './ballot.ts';
import type { BallotContext } from './context.ts';
import type { SecretForm } from './form.ts';
import { isIdentity } from './group.ts';
import { type Ciphertext, checkOneOf, placeOf } from './oneOf.ts';
import { Refused, type Verdict, verdictOf } from './Refused.ts';

/** Whether an encrypted ballot, as received, is a ballot of this form by this delegate in this poll. Never throws for a bad one. */
export function verifyBallot(form: SecretForm, context: BallotContext, received: unknown): Verdict {
  return verdictOf(() => {
    checkBallot(form, context, received);
  });
}

/** The ciphertexts of a ballot whose every proof holds. Throws Refused. */
export function checkBallot(form: SecretForm, context: BallotContext, received: unknown): readonly Ciphertext[] {
  const parsed = encryptedBallotSchema.safeParse(received);
  if (!parsed.success) throw new Refused('malformed');
  const ballot = parsed.data;
  const ciphertexts = readCiphertexts(form, ballot);
  const place = placeOf(context);
  const { each, sums } = claimsOf(form);
  const proofs = [...ballot.ct.map(([, , proof]) => proof), ...(ballot.sum ?? [])];
  for (const [i, claim] of [...each, ...sums].entries()) {
    const proof = proofs[i];
    if (proof === undefined) throw new Refused('questions');
    const ciphertext = ciphertextOf(claim, ciphertexts);
    if (isIdentity(ciphertext.a) || isIdentity(ciphertext.b)) throw new Refused('identity');
    checkOneOf(place, claim.question, claim.messages, ciphertext, proof);
  }
  return ciphertexts;
}
