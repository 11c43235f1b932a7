/** Why something secret was refused. The words are part of the protocol: both verifiers use them. */
export const REFUSALS = [
  'malformed',
  'point',
  'identity',
  'scalar',
  'branches',
  'questions',
  'proof',
  'possession',
  'election key',
  'twice',
  'too few',
  'too many',
  'trustee',
  'aggregate',
  'undecodable',
  'opened',
] as const;

export type Refusal = (typeof REFUSALS)[number];

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly reason: Refusal;

  constructor(reason: Refusal) {
    super(reason);
    this.reason = reason;
  }
}

/** What a check says: `valid`, or the first thing that was wrong. */
export type Verdict = 'valid' | { readonly invalid: Refusal };

/** Runs a check that throws Refused; anything else thrown is a fault of the program and stays one. */
export function verdictOf(check: () => void): Verdict {
  try {
    check();
    return 'valid';
  } catch (error) {
    if (error instanceof Refused) return { invalid: error.reason };
    throw error;
  }
}
