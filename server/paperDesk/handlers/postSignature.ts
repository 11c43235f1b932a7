import { z } from 'zod';
import { OptionalLine } from '../../../core/base/fields.ts';
import { readJson } from '../../http/readJson.ts';
import { sendJson } from '../../http/sendJson.ts';
import { PaperFault } from '../PaperFault.ts';
import { addressOf, answering, meetingOf } from './answering.ts';

/** A P12 file of 1 MB in base64, and the rest. */
const BODY_BYTES = 1_500_000;
const PASSWORD_CHARS = 256;

const Wish = z.strictObject({
  p12: z.base64().min(1),
  password: z.string().max(PASSWORD_CHARS),
  reason: OptionalLine.default(''),
});

/** Signs a paper with a P12 file (`{p12: base64, password, reason?}`); neither is kept or written anywhere. */
export const postSignature = answering(async (exchange) => {
  const { request, response, papers, caller, limits } = exchange;
  const address = addressOf(exchange);
  const wish = Wish.safeParse(await readJson(request, BODY_BYTES, limits));
  if (!wish.success) throw new PaperFault('passwordMissing');
  const { p12, password, reason } = wish.data;
  const signed = await papers.sign(caller, meetingOf(exchange), address, {
    p12: Buffer.from(p12, 'base64'),
    password,
    reason,
  });
  sendJson(response, 201, signed);
});
