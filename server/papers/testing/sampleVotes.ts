import type { VoteFile, VoteLine } from '../voteFile.ts';
import { personName } from './sampleNames.ts';

const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+07:00`);

/** Hundredths of a percent, rounded half up; the samples are results as the room stores them. */
const share = (count: number, base: number) => Math.floor((count * 20_000 + base) / (2 * base));

type Count = VoteLine['counts'][number];
const count = (label: string, role: Count['role'], n: number, base: number): Count => ({
  label,
  role,
  count: n,
  share: share(n, base),
});

const MORE_THAN_HALF = { kind: 'moreThan', numerator: 1, denominator: 2 } as const;
const CHARTER = { text: 'Điều lệ Đảng', clause: 'Điều 9', date: null, confirmed: true };

const FORTY_SEVEN = { total: 47, summoned: 47, excluded: 0, present: 43, absent: 4, roll: 43 };

const line = (id: string, title: string, note: string, counts: Count[], outcome: VoteLine['outcome']): VoteLine => ({
  id,
  title,
  note,
  counts,
  notMarked: 0,
  outcome,
  consequence: null,
});

/** 31 of 47 members of a Party committee in favour. */
export const COMMITTEE_VOTE: VoteFile = {
  id: 'v1',
  title: 'Thông qua Nghị quyết về phát triển hạ tầng giao thông đường vành đai',
  itemId: 'a2',
  conduct: 'electronic',
  kind: 'decision',
  rule: {
    name: 'Cấp ủy: thông qua nghị quyết',
    base: 'total',
    majority: MORE_THAN_HALF,
    decimals: 2,
    legalBasis: [CHARTER],
  },
  papers: [{ name: 'Tờ trình về dự thảo Nghị quyết', number: '12-TTr/TU', version: 2 }],
  unit: 1,
  figures: FORTY_SEVEN,
  ballots: null,
  lines: [
    line(
      'question',
      'Thông qua Nghị quyết về phát triển hạ tầng giao thông đường vành đai',
      '',
      [
        count('Tán thành', 'for', 31, 47),
        count('Không tán thành', 'against', 9, 47),
        count('Không biểu quyết', 'abstain', 3, 47),
      ],
      'adopted',
    ),
  ],
  required: 24,
  baseCount: 47,
  takingPart: 43,
  takingPartShare: share(43, 47),
  election: null,
  countingBoard: null,
  openedAt: at('09:15'),
  closedAt: at('09:16'),
  announcedAt: at('09:17'),
  named: null,
  receipts: ['K7QM-2XRT-90AB', 'P3WD-8HJN-44CE', 'T5YV-6BGK-17FZ'],
  checkpoint: {
    origin: 'nghisu/0S3KQ7M2XRT90ABP3WD8HJN44C',
    size: 4711,
    root: 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=',
  },
  keyWords: [],
  revoteOf: null,
};

/** The National Assembly's figures of 10/12/2025 (DOMAIN section 2). */
export const COUNCIL_VOTE: VoteFile = {
  ...COMMITTEE_VOTE,
  id: 'v2',
  title: 'Thông qua Nghị quyết về dự toán ngân sách năm 2027',
  rule: {
    name: 'Quốc hội: thông qua nghị quyết',
    base: 'total',
    majority: MORE_THAN_HALF,
    decimals: 2,
    legalBasis: [{ text: 'Nghị quyết 71/2022/QH15', clause: 'Điều 20', date: '2022-11-15', confirmed: false }],
  },
  figures: { total: 473, summoned: 473, excluded: 0, present: 450, absent: 23, roll: 450 },
  lines: [
    line(
      'question',
      'Thông qua Nghị quyết về dự toán ngân sách năm 2027',
      '',
      [
        count('Tán thành', 'for', 437, 473),
        count('Không tán thành', 'against', 3, 473),
        count('Không biểu quyết', 'abstain', 8, 473),
      ],
      'adopted',
    ),
  ],
  required: 237,
  baseCount: 473,
  takingPart: 448,
  takingPartShare: share(448, 473),
};

const COUNTING_BOARD = { head: 'Trần Quốc Bảo', members: ['Lê Thị Kim Oanh', 'Phạm Văn Thịnh'] };

function rated(index: number): VoteLine {
  const low = index === 40 ? 27 : index === 41 ? 30 : index % 4;
  const middle = index % 7;
  const high = 43 - low - middle;
  return {
    ...line(
      `p${index}`,
      personName(index),
      index % 3 === 0
        ? 'Ủy viên Ban Thường vụ Tỉnh ủy, Giám đốc Sở Nông nghiệp và Môi trường'
        : 'Ủy viên Ban Chấp hành',
      [
        count('Tín nhiệm cao', 'for', high, 43),
        count('Tín nhiệm', 'middle', middle, 43),
        count('Tín nhiệm thấp', 'against', low, 43),
      ],
      'rated',
    ),
    consequence:
      index === 40
        ? 'quá một nửa và dưới hai phần ba số phiếu “tín nhiệm thấp”: đưa ra khỏi quy hoạch chức vụ cao hơn'
        : index === 41
          ? 'từ hai phần ba số phiếu “tín nhiệm thấp” trở lên: miễn nhiệm'
          : null,
  };
}

/** A confidence rating of 44 persons; two of them fall under a threshold. */
export const RATING: VoteFile = {
  ...COMMITTEE_VOTE,
  id: 'v3',
  title: 'lấy phiếu tín nhiệm đối với các chức danh do Ban Chấp hành bầu',
  itemId: null,
  conduct: 'secretBoard',
  kind: 'rating',
  rule: {
    name: 'Lấy phiếu tín nhiệm trong Đảng',
    base: 'returned',
    majority: MORE_THAN_HALF,
    decimals: 2,
    legalBasis: [{ text: 'Quy định 96-QĐ/TW', clause: '', date: '2023-02-02', confirmed: false }],
  },
  ballots: { issued: 43, returned: 43, valid: 43, invalid: 0, invalidReasons: [] },
  lines: Array.from({ length: 44 }, (_, index) => rated(index)),
  required: null,
  baseCount: 43,
  countingBoard: COUNTING_BOARD,
  keyWords: ['sông', 'núi', 'lúa', 'chợ', 'thuyền', 'mây'],
};

/** Five seats, eight candidates: four are elected, two stand equal at the last seat. */
export const ELECTION: VoteFile = {
  ...COMMITTEE_VOTE,
  id: 'v4',
  title: 'bầu bổ sung Ủy viên Ban Thường vụ',
  itemId: null,
  conduct: 'paper',
  kind: 'election',
  rule: {
    name: 'Bầu cử trong Đảng, danh sách có số dư',
    base: 'total',
    majority: MORE_THAN_HALF,
    decimals: 2,
    legalBasis: [{ text: 'Quyết định 190-QĐ/TW', clause: 'Điều 30', date: '2024-10-10', confirmed: true }],
  },
  ballots: {
    issued: 43,
    returned: 42,
    valid: 40,
    invalid: 2,
    invalidReasons: [{ reason: 'bầu nhiều hơn số lượng cần bầu', count: 2 }],
  },
  lines: [26, 39, 31, 12, 35, 26, 38, 20].map((votes, index) =>
    line(
      `c${index}`,
      personName(index),
      'Ủy viên Ban Chấp hành',
      [count('Đồng ý', 'for', votes, 47)],
      [1, 2, 4, 6].includes(index) ? 'elected' : [0, 5].includes(index) ? 'tied' : 'notElected',
    ),
  ),
  election: { seats: 5, elected: ['c1', 'c6', 'c4', 'c2'], tied: ['c0', 'c5'], vacant: 1 },
  countingBoard: COUNTING_BOARD,
  receipts: [],
  checkpoint: null,
};

/** Counted by raised hands and entered by the secretary. */
export const HAND_VOTE: VoteFile = {
  ...COMMITTEE_VOTE,
  id: 'v5',
  title: 'Thông qua chương trình hội nghị',
  itemId: 'a1',
  conduct: 'hand',
  lines: [
    line(
      'question',
      'Thông qua chương trình hội nghị',
      '',
      [
        count('Tán thành', 'for', 43, 47),
        count('Không tán thành', 'against', 0, 47),
        count('Không biểu quyết', 'abstain', 0, 47),
      ],
      'adopted',
    ),
  ],
  openedAt: at('08:05'),
  closedAt: at('08:06'),
  receipts: [],
  checkpoint: null,
};

/** A decision on paper ballots, one of them blank. */
export const PAPER_COUNT: VoteFile = {
  ...COMMITTEE_VOTE,
  id: 'v6',
  title: 'giới thiệu nhân sự ứng cử chức danh Chủ tịch Hội đồng nhân dân',
  itemId: null,
  conduct: 'paper',
  ballots: {
    issued: 43,
    returned: 43,
    valid: 42,
    invalid: 1,
    invalidReasons: [{ reason: 'phiếu để trống', count: 1 }],
  },
  lines: [
    line(
      'question',
      'Giới thiệu nhân sự',
      '',
      [count('Đồng ý', 'for', 40, 47), count('Không đồng ý', 'against', 2, 47)],
      'adopted',
    ),
  ],
  takingPart: 43,
  countingBoard: COUNTING_BOARD,
  receipts: [],
  checkpoint: null,
};
