import { foldVietnamese } from '../../core/base/foldVietnamese.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { PaperAddress, PaperKind } from './paperAddress.ts';

const TITLES: Readonly<Record<PaperKind, string>> = {
  voteReport: 'Báo cáo kết quả',
  countMinutes: 'Biên bản kiểm phiếu',
  press: 'Câu thông cáo',
  minutes: 'Biên bản',
  annex: 'Phụ lục số liệu',
  results: 'Kết quả biểu quyết',
  ownMinutes: 'Biên bản',
};
const LONGEST_NAME = 60;

/** "Biên bản kiểm phiếu: Bầu bổ sung …" */
export function paperTitle({ kind, pollId }: PaperAddress, { setup, polls }: Pick<Meeting, 'setup' | 'polls'>): string {
  const vote = polls.find((poll) => poll.setup.id === pollId);
  return `${TITLES[kind]}: ${vote?.setup.title ?? setup.title}`;
}

/** The same as a file's name that every system keeps, without its ending. */
export function plainTitle(address: PaperAddress, meeting: Pick<Meeting, 'setup' | 'polls'>): string {
  return foldVietnamese(paperTitle(address, meeting))
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/gu, '');
}
