import { canonicalJson } from '../../core/base/canonicalJson.ts';
import { MIN_BALLOTS } from '../../proof/secret/opening.ts';
import { Recount, RecountStopped } from '../../proof/secret/Recount.ts';
import { Refused } from '../../proof/secret/Refused.ts';
import { ready } from '../../proof/sign/sodium.ts';
import type { RecountAnswer, RecountRequest } from './recountProtocol.ts';

/** Counts a closed poll away from the screen: some 50 ms for a ballot about many persons. */
let recount: Recount | null = null;

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

function begun(): Recount {
  if (recount === null) throw new Error('no count was begun');
  return recount;
}

function answer(request: RecountRequest): RecountAnswer {
  switch (request.kind) {
    case 'begin':
      recount = new Recount(request.hash, request.definition, request.registrar);
      return { kind: 'taken' };
    case 'put':
      for (const ballot of request.ballots) begun().put(ballot);
      return { kind: 'taken' };
    case 'finish': {
      const { summary } = begun();
      return { kind: 'counted', summary, aggregate: summary.counted < MIN_BALLOTS ? null : begun().aggregate };
    }
    case 'open': {
      const { key, share, opened } = request;
      return { kind: 'part', body: canonicalJson(begun().open(key, share, { random, opened })) };
    }
  }
}

function answerOrFault(request: RecountRequest): RecountAnswer {
  try {
    return answer(request);
  } catch (error) {
    if (error instanceof RecountStopped) return { kind: 'fault', fault: error.fault };
    if (error instanceof Refused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}

// Listens at once: what arrives while libsodium is being compiled is not lost.
addEventListener('message', ({ data }: MessageEvent<RecountRequest>) => {
  void ready().then(() => postMessage(answerOrFault(data)));
});
