import { pipeline } from 'node:stream/promises';
import { requireCaller } from '../caller.ts';
import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';

/** A machine's logs, as it sent them, for a technician of its room. */
export async function getTerminalLogs(exchange: Exchange): Promise<void> {
  const { request, response, params, logs } = exchange;
  const caller = requireCaller(exchange);
  if (caller.role !== 'technician') throw new HttpError(403, 'not-allowed', 'logs are for the technician');
  const found = await logs.open(caller, params.id ?? '');
  if (found === null) throw new HttpError(404, 'not-found', 'there are no such logs');
  const { file, bytes, terminal } = found;
  // A place is called "1.4" or "B-07"; what is no plain letter of a file name is left out.
  const name = `logs-${terminal.replace(/[^\w.-]/g, '')}.zip`;
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Length': bytes,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  });
  if (request.method === 'HEAD') {
    await file.close();
    response.end();
  } else await pipeline(file.createReadStream(), response);
}
