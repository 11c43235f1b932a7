import { parentPort } from 'node:worker_threads';
import { ready } from '../../proof/sign/sodium.ts';
import { makeSumming } from './summing.ts';
import type { SumAnswer, SumCall, SumCalls } from './sumProtocol.ts';

await ready();
type Summing = { readonly [K in keyof SumCalls]: (...args: Parameters<SumCalls[K]>) => ReturnType<SumCalls[K]> };
const summing: Summing = makeSumming();

function run<K extends keyof SumCalls>(call: K, args: Parameters<SumCalls[K]>): ReturnType<SumCalls[K]> {
  return summing[call](...args);
}

/** Sums and opens away from the room's loop, until it is ended. */
parentPort?.on('message', ({ id, call, args }: SumCall) => {
  let answer: SumAnswer;
  try {
    answer = { id, result: run(call, args) };
  } catch (error) {
    answer = { id, error: String(error) };
  }
  parentPort?.postMessage(answer);
});
