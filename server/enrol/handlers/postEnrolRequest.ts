import { ENROL_LIMITS, EnrolRequest, EXPORTER_LABEL } from '../../../core/enrolment/protocol.ts';
import { requireContentType } from '../../http/contentType.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { readJson } from '../../http/readJson.ts';
import { addressOf, answerEnrol, tlsOf } from './answerEnrol.ts';

const EXPORTER_BYTES = 32;
const NO_CONTEXT = Buffer.alloc(0);

/** A machine with an invitation asks for a certificate (JSON, `EnrolRequest`); answered by `EnrolAnswer`. */
export async function postEnrolRequest(exchange: Exchange): Promise<void> {
  const { request, limits, enrol } = exchange;
  requireContentType(request, ['application/json']);
  const body = EnrolRequest.safeParse(await readJson(request, ENROL_LIMITS.bodyBytes, limits));
  await answerEnrol(exchange, async () => {
    if (!body.success) throw enrol.malformed(addressOf(exchange), request.url ?? '');
    const exporter = tlsOf(exchange).exportKeyingMaterial(EXPORTER_BYTES, EXPORTER_LABEL, NO_CONTEXT);
    return enrol.ask(body.data, { address: addressOf(exchange), exporter });
  });
}
