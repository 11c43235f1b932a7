import { foldVietnamese } from '../../core/base/foldVietnamese.ts';
import { annex } from './annex.ts';
import { countMinutes } from './countMinutes.ts';
import { writeDocx } from './docx/writeDocx.ts';
import type { MeetingFile } from './meetingFile.ts';
import { minutes } from './minutes.ts';
import { PapersRefused } from './PapersRefused.ts';
import type { PaperDocument } from './paperDocument.ts';
import type { MadePaper, PaperOrder } from './paperOrder.ts';
import { writePdf } from './pdf/writePdf.ts';
import { writeCsv } from './sheets/writeCsv.ts';
import { writeXlsx } from './sheets/writeXlsx.ts';
import { fillTemplate } from './template/fillTemplate.ts';
import { verdictPage } from './verdictPage.ts';
import type { VoteFile } from './voteFile.ts';
import { voteReport } from './voteReport.ts';

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
type Format = keyof typeof MEDIA_TYPES;

const LONGEST_NAME = 60;

/** One paper of a meeting, in this thread; makePapers keeps it off the room's. Throws PapersRefused. */
export async function makePaper(file: MeetingFile, order: PaperOrder): Promise<MadePaper> {
  switch (order.kind) {
    case 'voteReport': {
      const vote = voteOf(file, order.voteId);
      return written(voteReport(file, vote), order.format, `ket-qua ${vote.title}`);
    }
    case 'countMinutes': {
      const vote = voteOf(file, order.voteId);
      return written(countMinutes(file, vote), order.format, `bien-ban-kiem-phieu ${vote.title}`);
    }
    case 'minutes':
      return written(minutes(file), order.format, `bien-ban ${file.meeting.title}`);
    case 'annex':
      return written(annex(file), order.format, `phu-luc-so-lieu ${file.meeting.title}`);
    case 'verdict':
      return written(verdictPage(file, order.checked), 'pdf', `kiem-tra-chu-ky ${order.checked.paper}`);
    case 'results':
      return order.format === 'xlsx'
        ? named('xlsx', `ket-qua-bieu-quyet ${file.meeting.title}`, await writeXlsx(file))
        : named('csv', `ket-qua-bieu-quyet ${file.meeting.title}`, writeCsv(file));
    case 'ownMinutes':
      return named('docx', `bien-ban ${file.meeting.title}`, fillTemplate(Buffer.from(order.template), file));
  }
}

function voteOf(file: MeetingFile, id: string): VoteFile {
  const vote = file.votes.find((each) => each.id === id);
  if (vote === undefined) throw new PapersRefused('unknownVote', `no vote ${id}`);
  return vote;
}

const written = async (paper: PaperDocument, format: 'pdf' | 'docx', name: string): Promise<MadePaper> =>
  named(format, name, format === 'pdf' ? await writePdf(paper) : await writeDocx(paper));

function named(format: Format, name: string, bytes: Uint8Array): MadePaper {
  const plain = foldVietnamese(name)
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/gu, '');
  return { fileName: `${plain}.${format}`, mediaType: MEDIA_TYPES[format], bytes };
}
