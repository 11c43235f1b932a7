import { requireUploader } from '../caller.ts';
import { requireContentType } from '../contentType.ts';
import type { Exchange } from '../Exchange.ts';
import { HttpError } from '../HttpError.ts';
import { readBody } from '../readBody.ts';
import { sendJson } from '../sendJson.ts';

/** Hands the secretary's decision on a previewed import (JSON) to the room. */
export async function commitImport({ request, response, params, ports, limits }: Exchange): Promise<void> {
  const caller = requireUploader(request, ports);
  requireContentType(request, ['application/json']);
  const body = parseJson(await readBody(request, limits.jsonBytes, limits));
  const answer = await ports.importCommit(caller, { id: params.id ?? '', body });
  sendJson(response, answer.status, answer.body);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new HttpError(400, 'bad-json', 'the body is not JSON');
  }
}
