import { MEDIA_TYPES } from '../../intake/fileKinds.ts';
import type { Kept } from '../../intake/Intake.ts';
import { requireUploader } from '../caller.ts';
import { requireContentType } from '../contentType.ts';
import type { Exchange } from '../Exchange.ts';
import type { AttachAnswer, Caller, StoredPdf } from '../ports.ts';
import { queryText, requiredQueryText } from '../queryText.ts';
import { refuseTooLarge } from '../readBody.ts';
import { requestBody } from '../requestBody.ts';
import { sendJson } from '../sendJson.ts';

/** What browsers say of the files that become papers, and of those that they do not know. What a file is says its content. */
const UPLOAD_TYPES = [...Object.values(MEDIA_TYPES), 'application/octet-stream'];

/**
 * Takes a file in (raw body) and hands it to the room, which attaches it: to a meeting
 * (`?name=…&meeting=…[&item=…][&kind=…][&number=…][&paper=…][&file=…]`) or to the library
 * (`?target=library&name=…&setup=…[&id=…][&entryId=…][&file=…]`). The answer to a PDF is the room's, when the paper is on disk and its viewing copy is made. Another file is
 * answered with 202 and a ticket, `{intake}`: `GET /documents/intake/:id` tells what becomes of it.
 */
export async function postDocument(exchange: Exchange): Promise<void> {
  const { request, response, url, intake, limits, log } = exchange;
  const caller = requireUploader(exchange);
  requireContentType(request, UPLOAD_TYPES);
  const name = requiredQueryText(url, 'name', limits.nameLength);
  const attachTo = destinationOf(exchange, caller, name);
  // The paper's name is not its file's, under which the original is given out.
  const fileName = queryText(url, 'file', limits.nameLength) ?? name;
  refuseTooLarge(request, limits.documentBytes);

  const attach = ({ file, source, warnings }: Kept) => {
    const { sha256, servedSize: size, pages, viewingCopy } = file;
    log.info({ sha256, size: file.size, session: caller.session }, 'paper stored');
    return attachTo({ sha256, size, pages, viewingCopy, source, warnings });
  };
  const answer = await intake.take({
    session: caller.session,
    name: fileName,
    body: requestBody(request, limits),
    limit: limits.documentBytes,
    attach,
  });
  sendJson(response, answer.status, answer.body);
}

/** Where the room puts what comes in; the query is read before the body is. */
function destinationOf(
  { url, ports, limits }: Exchange,
  caller: Caller,
  name: string,
): (pdf: StoredPdf) => Promise<AttachAnswer> {
  const text = (key: string) => queryText(url, key, limits.nameLength);
  if (text('target') === 'library') {
    const setup = requiredQueryText(url, 'setup', limits.headerBytes);
    const [id, entryId] = [text('id'), text('entryId')];
    return (pdf) => ports.attachEntry(caller, { ...pdf, id, entryId, setup });
  }
  const meeting = requiredQueryText(url, 'meeting', limits.nameLength);
  const [item, kind, number, paper] = [text('item'), text('kind'), text('number'), text('paper')];
  return (pdf) => ports.attach(caller, { ...pdf, name, meeting, item, kind, number, paper });
}
