import { requireUploader } from '../caller.ts';
import { requireContentType } from '../contentType.ts';
import type { Exchange } from '../Exchange.ts';
import { readJson } from '../readJson.ts';
import { sendJson } from '../sendJson.ts';

/** Hands the secretary's decision on a previewed import (JSON) to the room. */
export async function commitImport(exchange: Exchange): Promise<void> {
  const { request, response, params, ports, limits } = exchange;
  const caller = requireUploader(exchange);
  requireContentType(request, ['application/json']);
  const body = await readJson(request, limits.jsonBytes, limits);
  const answer = await ports.importCommit(caller, { id: params.id ?? '', body });
  sendJson(response, answer.status, answer.body);
}
