import { Worker } from 'node:worker_threads';
import { SigningError } from '../signing/SigningError.ts';
import type { SignatureVerdict } from '../signing/verify/signatureVerdict.ts';
import type { SigningAnswer, SigningRequest } from './signingRequest.ts';

/** Bounds of the signing thread; time in milliseconds. A P12 file may ask for a million rounds. */
export const SIGNING_LIMITS = { heapMb: 768, milliseconds: 60_000 } as const;

type SealRequest = Extract<SigningRequest, { kind: 'seal' }>;
type SignRequest = Extract<SigningRequest, { kind: 'p12' }>;
type CompareRequest = Extract<SigningRequest, { kind: 'compare' }>;
type VerifyRequest = Extract<SigningRequest, { kind: 'verify' }>;

/** Papers with the room's seal, in their order, in a thread of its own. Throws SigningError. */
export async function sealInThread(request: SealRequest): Promise<readonly Uint8Array[]> {
  const answer = await ask(request);
  if (answer.kind === 'sealed') return answer.pdfs;
  throw faultOf(answer);
}

/** The paper with one signature more, and the name in the signer's certificate, in a thread of its own. Throws SigningError. */
export async function signInThread(request: SignRequest): Promise<{ readonly pdf: Buffer; readonly signer: string }> {
  const answer = await ask(request);
  if (answer.kind === 'signed') return { pdf: Buffer.from(answer.pdf), signer: answer.signer };
  throw faultOf(answer);
}

/** A verdict for each signature of a paper, found in a thread of its own. */
export async function verifyInThread(request: VerifyRequest): Promise<readonly SignatureVerdict[]> {
  const answer = await ask(request);
  if (answer.kind === 'verdicts') return answer.verdicts;
  throw faultOf(answer);
}

/** What a paper has more than the one it comes from, found in a thread of its own. */
export async function compareInThread(request: CompareRequest): Promise<Extract<SigningAnswer, { kind: 'compared' }>> {
  const answer = await ask(request);
  if (answer.kind === 'compared') return answer;
  throw faultOf(answer);
}

function faultOf(answer: SigningAnswer): Error {
  return answer.kind === 'refused'
    ? new SigningError(answer.fault, answer.message)
    : new Error(`the signing thread answered ${answer.kind}`);
}

async function ask(request: SigningRequest): Promise<SigningAnswer> {
  const thread = new Worker(new URL('./signingThread.ts', import.meta.url), {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: SIGNING_LIMITS.heapMb },
  });
  const { promise, resolve, reject } = Promise.withResolvers<SigningAnswer>();
  const timer = setTimeout(() => reject(new Error('the signing thread took too long')), SIGNING_LIMITS.milliseconds);
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('the signing thread ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
