import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import { voting } from '../../../core/i18n/vi/voting.ts';
import type { MeetingFile } from '../meetingFile.ts';
import { ballotCounts } from '../voteBlocks.ts';
import type { VoteFile } from '../voteFile.ts';
import { actOf } from '../voteReport.ts';
import { CONDUCT_WORDS, capital, nounOf, OUTCOME_WORDS, presenceText, STANDING_WORDS } from '../words.ts';

/** A cell: text, a count, or a share in hundredths of a percent, to be shown at its rule's decimals. */
export type Cell = string | number | { readonly share: number | null; readonly decimals: number };
export interface SheetRows {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

const column = (title: string, width: number) => ({ title, width });

/** What stands for a row of ballots instead of a line: so it can be filtered. */
const BALLOTS = 'Phiếu';

/** One row for every count of ballots, and for every option of every line: what a spreadsheet sums and filters. */
export function resultRows(file: MeetingFile): SheetRows {
  return {
    name: 'Tổng hợp',
    columns: [
      column('TT', 5),
      column('Nội dung', 50),
      column('Loại', 20),
      column('Hình thức', 36),
      column('Ngày', 12),
      column('Bắt đầu', 9),
      column('Kết thúc', 9),
      column('Đối tượng', 34),
      column('Phương án', 20),
      column('Số phiếu', 10),
      column('Tỷ lệ', 10),
      column('Tỷ lệ tính trên', 28),
      column('Số được tính', 12),
      column('Kết quả', 24),
    ],
    rows: file.votes.flatMap((vote, at) => {
      const head = [
        at + 1,
        capital(vote.title),
        actOf(vote),
        CONDUCT_WORDS[vote.conduct].name,
        formatDate(vote.openedAt),
        formatTime(vote.openedAt),
        formatTime(vote.closedAt),
      ];
      const none: Cell = { share: null, decimals: vote.rule.decimals };
      return [
        ...ballotCounts(vote).map(([name, count]): readonly Cell[] => [
          ...head,
          BALLOTS,
          name,
          count / vote.unit,
          none,
          '',
          '',
          '',
        ]),
        ...vote.lines.flatMap((line) =>
          line.counts.map(({ label, count, share }): readonly Cell[] => [
            ...head,
            vote.lines.length === 1 ? '' : line.title,
            label,
            count / vote.unit,
            { share, decimals: vote.rule.decimals },
            voting.base(vote.rule.base, nounOf(file.body)),
            vote.baseCount / vote.unit,
            OUTCOME_WORDS[line.outcome],
          ]),
        ),
      ];
    }),
  };
}

export function attendanceRows({ attendance }: MeetingFile): SheetRows {
  return {
    name: 'Điểm danh',
    columns: [
      column('TT', 5),
      column('Mã', 12),
      column('Họ và tên', 32),
      column('Chức vụ', 34),
      column('Đơn vị', 34),
      column('Tư cách', 14),
      column('Điểm danh', 34),
    ],
    rows: attendance.map(({ code, name, position, unit, standing, presence }, at) => [
      at + 1,
      code,
      name,
      position,
      unit,
      STANDING_WORDS[standing],
      presenceText(presence),
    ]),
  };
}

/** Who chose what, of the votes that may print it; null where none does. */
export function namedRows({ votes }: MeetingFile): SheetRows | null {
  const rows = votes.flatMap((vote: VoteFile, at) =>
    (vote.named ?? []).map(({ code, name, choice }): readonly Cell[] => [
      at + 1,
      capital(vote.title),
      code,
      name,
      choice,
    ]),
  );
  if (rows.length === 0) return null;
  return {
    name: 'Chi tiết',
    columns: [
      column('TT', 5),
      column('Nội dung', 50),
      column('Mã', 12),
      column('Họ và tên', 32),
      column('Lựa chọn', 20),
    ],
    rows,
  };
}
