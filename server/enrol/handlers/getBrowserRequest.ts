import { browserKeyCookie } from '../../http/browserKey.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { addressOf, answerEnrol, goneSignal, waitProofOf } from './answerEnrol.ts';

/** What was decided on a browser's request, as for a machine; the answer to an admitted one puts its key into the jar. */
export async function getBrowserRequest(exchange: Exchange): Promise<void> {
  const { enrol, params, response } = exchange;
  await answerEnrol(exchange, async () => {
    const { body, key } = await enrol.waitAsBrowser({
      requestId: params.id ?? '',
      proof: waitProofOf(exchange),
      address: addressOf(exchange),
      gone: goneSignal(exchange),
    });
    if (key !== null) response.setHeader('Set-Cookie', browserKeyCookie(key));
    return body;
  });
}
