import type { InvalidCause } from '../../voting/invalidReasons.ts';
import type { BaseKind, Conduct, Majority, RuleKind } from '../../voting/rule.ts';
import type { LineOutcome } from '../../voting/tally.ts';
import { formatCount } from '../format.ts';

const majorityWords = ({ kind, numerator, denominator }: Majority): string => {
  const known: Readonly<Record<string, string>> = {
    '1/2': 'một nửa',
    '2/3': 'hai phần ba',
    '3/4': 'ba phần tư',
    '1/1': 'toàn bộ',
  };
  const fraction = `${numerator}/${denominator}`;
  if (kind === 'atLeast') return fraction === '1/1' ? 'nhất trí (100%)' : `ít nhất ${known[fraction] ?? fraction}`;
  return fraction === '1/2' ? 'quá nửa' : `quá ${known[fraction] ?? fraction}`;
};

const baseWords = (base: BaseKind, noun: string): string =>
  ({
    total: `tổng số ${noun}`,
    summoned: `số ${noun} được triệu tập`,
    present: `số ${noun} có mặt`,
    takingPart: `số ${noun} tham gia biểu quyết`,
    returned: 'số phiếu thu về',
    valid: 'số phiếu hợp lệ',
  })[base];

/** "tổng số 47 ủy viên": the base by name with its count in it. */
const countedBase = (base: BaseKind, noun: string, count: string): string =>
  ({
    total: `tổng số ${count} ${noun}`,
    summoned: `số ${count} ${noun} được triệu tập`,
    present: `số ${count} ${noun} có mặt`,
    takingPart: `số ${count} ${noun} tham gia biểu quyết`,
    returned: `số ${count} phiếu thu về`,
    valid: `số ${count} phiếu hợp lệ`,
  })[base];

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const CONFIDENCE: Readonly<Partial<Record<LineOutcome, string>>> = {
  adopted: 'Được tín nhiệm',
  notAdopted: 'Không được tín nhiệm',
};

const verdict: Readonly<Record<LineOutcome, string>> = {
  adopted: 'Được thông qua',
  notAdopted: 'Không được thông qua',
  rated: 'Đã lấy phiếu',
  elected: 'Trúng cử',
  notElected: 'Không trúng cử',
  tied: 'Bằng phiếu – chưa xác định',
};

/** Words of the vote, the same on seat, chair, wall and paper. `noun` is what the body calls a member. */
export const voting = {
  board: 'Kết quả biểu quyết',
  /** What the result of a vote of this kind is called. */
  boardOf: {
    decision: 'Kết quả biểu quyết',
    rating: 'Kết quả lấy phiếu tín nhiệm',
    confidence: 'Kết quả bỏ phiếu tín nhiệm',
    election: 'Kết quả bầu cử',
  } satisfies Readonly<Record<RuleKind, string>>,
  kind: {
    decision: 'Biểu quyết',
    rating: 'Lấy phiếu tín nhiệm',
    confidence: 'Bỏ phiếu tín nhiệm',
    election: 'Bầu cử',
  } satisfies Readonly<Record<RuleKind, string>>,
  conduct: {
    electronic: 'Biểu quyết điện tử',
    secretBoard: 'Bỏ phiếu kín điện tử, ban kiểm phiếu mở',
    secretServer: 'Bỏ phiếu kín điện tử, máy chủ mở',
    hand: 'Biểu quyết giơ tay',
    card: 'Biểu quyết giơ thẻ',
    paper: 'Bỏ phiếu giấy',
  } satisfies Readonly<Record<Conduct, string>>,
  /** What a conduct does and does not protect (V-15); stands wherever the mode is offered. */
  conductNote: {
    electronic: 'Phiếu ghi tên, ký bằng khóa của đại biểu.',
    secretBoard: 'Chỉ tổng số phiếu được mở, do quá nửa ban kiểm phiếu cùng mở; không phiếu riêng nào được giải mã.',
    secretServer:
      'Phiếu kín với mọi người dùng, nhưng không được bảo vệ trước người quản trị máy chủ. Muốn được bảo vệ, hãy lập ban kiểm phiếu.',
    hand: 'Thư ký đếm và nhập số liệu.',
    card: 'Thư ký đếm và nhập số liệu.',
    paper: 'Ban kiểm phiếu đếm; hai người nhập độc lập, hệ thống đối chiếu.',
  } satisfies Readonly<Record<Conduct, string>>,
  /** Where the figures come from, when nobody cast them at a terminal (V-14); empty otherwise. */
  source: {
    electronic: '',
    secretBoard: '',
    secretServer: '',
    hand: 'Giơ tay · Số liệu nhập tay',
    card: 'Giơ thẻ · Số liệu nhập tay',
    paper: 'Phiếu giấy · Số liệu nhập tay',
  } satisfies Readonly<Record<Conduct, string>>,
  total: (noun: string) => `Tổng số ${noun}`,
  present: 'Có mặt',
  takingPart: 'Tham gia biểu quyết',
  notVoted: 'Chưa biểu quyết',
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ',
  /** Why paper ballots were invalid, as the counting minutes name it. */
  invalidCause: {
    tooMany: 'Nhiều hơn số được bầu',
    nobody: 'Không bầu ai',
    notIssued: 'Không do ban kiểm phiếu phát',
    bothBoxes: 'Đánh dấu cả hai ô',
    strangers: 'Ghi tên ngoài danh sách',
    marked: 'Có dấu hiệu hoặc ký tên',
    other: 'Lý do khác',
  } satisfies Readonly<Record<InvalidCause, string>>,
  /** The same figures where they stand in one line. */
  short: { issued: 'Phát ra', returned: 'Thu về', valid: 'Hợp lệ', invalid: 'Không hợp lệ' },
  weighted: 'Tính theo trọng số phiếu',
  verdict,
  /** The verdict of a line, in the words of its kind. */
  outcome: (kind: RuleKind, outcome: LineOutcome): string =>
    kind === 'confidence' ? (CONFIDENCE[outcome] ?? verdict[outcome]) : verdict[outcome],
  conclusion: 'Kết luận',
  majority: majorityWords,
  base: baseWords,
  /** "Tỷ lệ tính trên tổng số 47 ủy viên"; the count as it is printed, weights included. */
  countedOnBase: (base: BaseKind, noun: string, count: string) => `Tỷ lệ tính trên ${countedBase(base, noun, count)}`,
  /** "Quá nửa tổng số ủy viên: cần ít nhất 24 phiếu tán thành trên 47"; without the number while the base still grows. */
  rule: (
    rule: { readonly base: BaseKind; readonly majority: Majority },
    noun: string,
    required: number | null,
    count: number | null,
  ) => {
    const words = capital(`${majorityWords(rule.majority)} ${baseWords(rule.base, noun)}`);
    return required === null || count === null
      ? words
      : `${words}: cần ít nhất ${formatCount(required, 'vi')} phiếu tán thành trên ${formatCount(count, 'vi')}`;
  },
  /** "Quá nửa tổng số 47 ủy viên: cần 24, đạt 31"; figures as they are printed, `reached` null where several lines share the rule. */
  ruleReached: (
    rule: { readonly base: BaseKind; readonly majority: Majority },
    noun: string,
    figures: { readonly base: string; readonly required: string; readonly reached: string | null },
  ) =>
    `${capital(`${majorityWords(rule.majority)} ${countedBase(rule.base, noun, figures.base)}`)}: cần ${figures.required}${
      figures.reached === null ? '' : `, đạt ${figures.reached}`
    }`,
  /** "Thông qua khi quá nửa tổng số 47 ủy viên tán thành." */
  passesWhen: (
    rule: { readonly kind: RuleKind; readonly base: BaseKind; readonly majority: Majority },
    noun: string,
  ): string => {
    const share = `${majorityWords(rule.majority)} ${baseWords(rule.base, noun)}`;
    switch (rule.kind) {
      case 'decision':
        return `Thông qua khi ${share} tán thành.`;
      case 'confidence':
        return `Được tín nhiệm khi ${share} tín nhiệm.`;
      case 'election':
        return `Trúng cử khi được ${share} bầu.`;
      case 'rating':
        return `Tỷ lệ từng mức tính trên ${baseWords(rule.base, noun)}.`;
    }
  },
  voted: (n: number, of: number) => `Đã biểu quyết: ${formatCount(n, 'vi')}/${formatCount(of, 'vi')}`,
  seats: (count: number) => `Số lượng cần bầu: ${formatCount(count, 'vi')}`,
  round: (round: number) => `Vòng ${formatCount(round, 'vi')}`,
  electedCount: (elected: number, seats: number) =>
    `Trúng cử ${formatCount(elected, 'vi')}/${formatCount(seats, 'vi')} người cần bầu`,
  vacant: (count: number) => `còn thiếu ${formatCount(count, 'vi')} người`,
  tiedNames: (names: string) => `Bằng phiếu – chưa xác định: ${names}`,
  ratedCount: (count: number) => `Đã lấy phiếu với ${formatCount(count, 'vi')} người`,
  reachedThreshold: (count: number) => `${formatCount(count, 'vi')} người thuộc diện xem xét theo quy định`,
  noThreshold: 'không ai thuộc diện xem xét theo quy định',
  adoptedCount: (adopted: number, lines: number) =>
    `Thông qua ${formatCount(adopted, 'vi')}/${formatCount(lines, 'vi')} nội dung`,
  trustedCount: (trusted: number, lines: number) =>
    `Được tín nhiệm ${formatCount(trusted, 'vi')}/${formatCount(lines, 'vi')} người`,
  unmarked: (count: string) => `Không đánh dấu: ${count}`,
  person: 'Họ và tên',
  question: 'Nội dung',
  votes: 'Số phiếu',
  result: 'Kết quả',
  names: 'Danh sách biểu quyết',
  page: (page: number, pages: number) => `Trang ${formatCount(page, 'vi')}/${formatCount(pages, 'vi')}`,
};
