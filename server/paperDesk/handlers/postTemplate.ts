import { requireContentType } from '../../http/contentType.ts';
import { requiredQueryText } from '../../http/queryText.ts';
import { readBody } from '../../http/readBody.ts';
import { sendJson } from '../../http/sendJson.ts';
import { PaperFault } from '../PaperFault.ts';
import { answering } from './answering.ts';

const DOCX_TYPES = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
];

/** Takes the office's own template of the minutes (`?name=…`, raw DOCX) from the secretary; refused with the list of its faults. */
export const postTemplate = answering(async ({ request, response, url, papers, caller, limits, language }) => {
  if (caller.role !== 'secretary') throw new PaperFault('notAllowed');
  requireContentType(request, DOCX_TYPES);
  const name = requiredQueryText(url, 'name', limits.nameLength);
  const faults = await papers.takeTemplate(name, await readBody(request, limits.importBytes, limits));
  if (faults.length === 0) {
    sendJson(response, 201, { name });
    return;
  }
  const fault = new PaperFault('badTemplate');
  sendJson(response, fault.status, { error: { code: fault.code, message: fault.sentence(language), faults } });
});
