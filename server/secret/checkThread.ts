import { parentPort } from 'node:worker_threads';
import { verifyBallot } from '../../proof/secret/verifyBallot.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { CheckAnswer, CheckRequest } from './checkProtocol.ts';

await ready();

/** Checks ballots away from the room's loop, one after another, until it is ended. */
parentPort?.on('message', ({ form, context, ballot }: CheckRequest) => {
  const answer: CheckAnswer = verifyBallot(form, context, ballot);
  parentPort?.postMessage(answer);
});
