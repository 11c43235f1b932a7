import { requireUploader } from '../caller.ts';
import { requireContentType } from '../contentType.ts';
import type { Exchange } from '../Exchange.ts';
import { requiredQueryText } from '../queryText.ts';
import { readBody } from '../readBody.ts';
import { sendJson } from '../sendJson.ts';

/** What browsers call an XLSX or CSV file; some know neither. */
const SHEET_TYPES = [
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
  'text/csv',
  'application/octet-stream',
];

/** Hands a sheet (`?name=…`, raw body, any further query) to the room for a preview; writes nothing. */
export async function postImport(exchange: Exchange): Promise<void> {
  const { request, response, url, ports, limits } = exchange;
  const caller = requireUploader(exchange);
  requireContentType(request, SHEET_TYPES);
  const fileName = requiredQueryText(url, 'name', limits.nameLength);
  const { name: _, ...query } = Object.fromEntries(url.searchParams);
  const bytes = await readBody(request, limits.importBytes, limits);
  const answer = await ports.importPreview(caller, { fileName, query, bytes });
  sendJson(response, answer.status, answer.body);
}
