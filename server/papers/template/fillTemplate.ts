import type { MeetingFile } from '../meetingFile.ts';
import { PapersRefused } from '../PapersRefused.ts';
import { checkTemplate } from './checkTemplate.ts';
import { openTemplate } from './openTemplate.ts';
import { templateData } from './templateData.ts';

/** The office's own template with a meeting's values in it, as DOCX. Throws PapersRefused `badTemplate` with its faults. */
export function fillTemplate(bytes: Buffer, file: MeetingFile): Buffer {
  const faults = checkTemplate(bytes);
  if (faults.length > 0) throw new PapersRefused('badTemplate', 'the template has faults', faults);
  const template = openTemplate(bytes);
  template.render(templateData(file));
  return template.toBuffer();
}
