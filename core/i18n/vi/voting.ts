import type { BaseKind, Majority } from '../../voting/rule.ts';
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

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** Words of the vote, the same on seat, chair, wall and paper. `noun` is what the body calls a member. */
export const voting = {
  board: 'Kết quả biểu quyết',
  total: (noun: string) => `Tổng số ${noun}`,
  present: 'Có mặt',
  takingPart: 'Tham gia biểu quyết',
  notVoted: 'Chưa biểu quyết',
  verdict: { adopted: 'Được thông qua', notAdopted: 'Không được thông qua' },
  conclusion: 'Kết luận',
  majority: majorityWords,
  base: baseWords,
  /** "Tỷ lệ tính trên tổng số 47 ủy viên" */
  countedOn: (base: BaseKind, noun: string, count: number) =>
    `Tỷ lệ tính trên ${baseWords(base, noun)}: ${formatCount(count, 'vi')}`,
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
  /** "Thông qua khi quá nửa tổng số 47 ủy viên tán thành." */
  passesWhen: (rule: { readonly base: BaseKind; readonly majority: Majority }, noun: string) =>
    `Thông qua khi ${majorityWords(rule.majority)} ${baseWords(rule.base, noun)} tán thành.`,
  voted: (n: number, of: number) => `Đã biểu quyết: ${formatCount(n, 'vi')}/${formatCount(of, 'vi')}`,
};
