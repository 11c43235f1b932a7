import { attendanceTable } from './attendanceBlocks.ts';
import { electionBlocks } from './electionBlocks.ts';
import { factsHash } from './facts.ts';
import { familyOf } from './letterhead.ts';
import type { MeetingFile } from './meetingFile.ts';
import { type Block, heading, type PaperDocument, paragraph } from './paperDocument.ts';
import {
  ballotRows,
  checkpointBlocks,
  namedBlocks,
  peopleRows,
  proofBlocks,
  resultBlocks,
  ruleBlocks,
} from './voteBlocks.ts';
import { actTitle } from './voteReport.ts';
import { capital, dayText, momentText, timeSpan } from './words.ts';

/** The annex begins at the paragraph with exactly this text; checkAnnex looks for it. */
export const ANNEX_TITLE = 'PHỤ LỤC SỐ LIỆU';

/** The facts of a meeting, generated whole: what stands behind this title belongs to `factsHash`. */
export function annexBlocks(file: MeetingFile): Block[] {
  const { body, meeting } = file;
  const ended = meeting.endedAt === null ? 'chưa kết thúc' : `kết thúc hồi ${momentText(meeting.endedAt)}`;
  return [
    { kind: 'title', name: ANNEX_TITLE, abstract: meeting.title },
    paragraph(
      `${[body.parent, body.name].filter((text) => text !== '').join(' – ')}. Khai mạc hồi ${momentText(meeting.openedAt)}; ${ended}.`,
    ),
    heading(1, 'A. Điểm danh'),
    attendanceTable(file.attendance),
    heading(1, 'B. Biểu quyết, bầu cử, bỏ phiếu'),
    ...(file.votes.length === 0 ? [paragraph('Không có.')] : []),
    ...file.votes.flatMap((vote, at): Block[] => [
      heading(2, `${at + 1}. ${capital(actTitle(vote))}`),
      paragraph(`Tiến hành ${timeSpan(vote.openedAt, vote.closedAt)}, ${dayText(vote.openedAt)}.`),
      ...ruleBlocks(vote, body),
      ...resultBlocks(vote, body, [...peopleRows(vote, body), ...ballotRows(vote)]),
      ...electionBlocks(vote, body),
      ...namedBlocks(vote),
      ...proofBlocks(vote),
    ]),
    heading(1, 'C. Kiểm chứng'),
    ...checkpointBlocks(file.checkpoint),
    heading(1, 'D. Mã băm của số liệu'),
    paragraph(
      'Phụ lục này do hệ thống lập từ kết quả đã lưu. Sửa một số liệu trong phụ lục thì mã băm không còn khớp.',
    ),
    paragraph(`SHA-256: ${factsHash(file)}`, 'left', false),
  ];
}

/** The annex as a paper of its own. */
export function annex(file: MeetingFile): PaperDocument {
  return {
    title: `Phụ lục số liệu: ${file.meeting.title}`,
    author: file.body.name,
    family: familyOf(file),
    factsHash: factsHash(file),
    keywords: [],
    madeAt: file.madeAt,
    blocks: annexBlocks(file),
  };
}
