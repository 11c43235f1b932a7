import type { Exchange } from '../../http/Exchange.ts';
import { addressOf, answerEnrol, goneSignal, waitProofOf } from './answerEnrol.ts';

/** What was decided on a machine's request; held open for a while when nothing was yet. Answered by `EnrolState`. */
export async function getEnrolRequest(exchange: Exchange): Promise<void> {
  const { enrol, params } = exchange;
  await answerEnrol(exchange, () =>
    enrol.wait({
      requestId: params.id ?? '',
      proof: waitProofOf(exchange),
      address: addressOf(exchange),
      gone: goneSignal(exchange),
    }),
  );
}
