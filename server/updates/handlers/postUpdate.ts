import { requireCaller } from '../../http/caller.ts';
import type { Exchange } from '../../http/Exchange.ts';
import { HttpError } from '../../http/HttpError.ts';
import { requiredQueryText } from '../../http/queryText.ts';
import { refuseTooLarge } from '../../http/readBody.ts';
import { requestBody } from '../../http/requestBody.ts';
import { sendJson } from '../../http/sendJson.ts';
import { UPDATE_BYTES, UpdateRefused } from '../openUpdateStore.ts';

const STATUS: { readonly [code in UpdateRefused['code']]: number } = {
  'bad-name': 400,
  'too-large': 413,
  empty: 400,
  'too-many': 409,
  'disk-full': 507,
};

/** Takes a package of the seat (`?name=FILE`, raw body) from the technician. The answer comes when it is on disk. */
export async function postUpdate(exchange: Exchange): Promise<void> {
  const { request, response, url, updates, limits, log } = exchange;
  const caller = requireCaller(exchange);
  if (caller.role !== 'technician') throw new HttpError(403, 'not-allowed', 'updates are the technician’s to bring');
  const name = requiredQueryText(url, 'name', limits.nameLength);
  refuseTooLarge(request, UPDATE_BYTES);
  try {
    const update = await updates.receive(name, requestBody(request, limits));
    log.info({ file: update.file, size: update.size, session: caller.session }, 'package of the seat stored');
    sendJson(response, 201, { update });
  } catch (error) {
    throw error instanceof UpdateRefused ? new HttpError(STATUS[error.code], error.code, error.message) : error;
  }
}
