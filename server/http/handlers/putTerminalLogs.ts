import { MACHINE_LIMITS } from '../../../core/machine/protocol.ts';
import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';
import { refuseTooLarge } from '../readBody.ts';
import { requestBody } from '../requestBody.ts';
import { sendJson } from '../sendJson.ts';

/** Logs and diagnostics of a machine, as one zip: only of the terminal that was told to send them, for that order, once. */
export async function putTerminalLogs({ request, response, params, terminal, logs, limits }: Exchange): Promise<void> {
  if (terminal === null) throw new HttpError(403, 'noCertificate', 'this address is for enrolled terminals only');
  refuseTooLarge(request, MACHINE_LIMITS.logBytes);
  if (!(await logs.take(terminal, params.orderId ?? '', requestBody(request, limits)))) {
    throw new HttpError(409, 'not-asked', 'nobody asked this terminal for its logs');
  }
  sendJson(response, 201, {});
}
