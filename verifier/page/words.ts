import type { PollReport } from '../recount/report.ts';
import type { LineResult, Result } from '../recount/result.ts';
import type { Words } from './element.ts';

/** How ballots were given. */
export const CONDUCTS: { readonly [conduct in PollReport['conduct']]: Words } = {
  electronic: { vi: 'Biểu quyết điện tử, phiếu có ký', en: 'signed electronic ballots' },
  secretBoard: { vi: 'Bỏ phiếu kín, ban kiểm phiếu giữ khóa', en: 'secret, opened by the counting board' },
  secretServer: {
    vi: 'Kín với đại biểu khác – quản trị máy chủ có thể biết',
    en: 'secret from other delegates only: the server held the key',
  },
  hand: { vi: 'Giơ tay, số liệu nhập tay', en: 'show of hands, entered by hand' },
  card: { vi: 'Giơ thẻ, số liệu nhập tay', en: 'cards, entered by hand' },
  paper: { vi: 'Phiếu giấy, hai người nhập số liệu', en: 'paper, entered by two people' },
};

/** What percentages stand on. */
export const BASES: { readonly [base in PollReport['base']]: Words } = {
  total: { vi: 'tổng số thành viên', en: 'all members' },
  summoned: { vi: 'số được triệu tập, không tính người được trừ', en: 'those summoned, less those excluded' },
  present: { vi: 'số có mặt', en: 'those present' },
  takingPart: { vi: 'số tham gia', en: 'those taking part' },
  returned: { vi: 'số phiếu thu về', en: 'ballots returned' },
  valid: { vi: 'số phiếu hợp lệ', en: 'valid ballots' },
};

const OUTCOMES: { readonly [outcome in LineResult['outcome']]: Words } = {
  rated: { vi: 'Đã lấy phiếu', en: 'rated' },
  adopted: { vi: 'Được thông qua', en: 'adopted' },
  notAdopted: { vi: 'Không được thông qua', en: 'not adopted' },
  elected: { vi: 'Trúng cử', en: 'elected' },
  tied: { vi: 'Bằng phiếu ở suất cuối', en: 'tied at the last seat' },
  notElected: { vi: 'Không trúng cử', en: 'not elected' },
};

const CONFIDENCE: { readonly [outcome: string]: Words } = {
  adopted: { vi: 'Được tín nhiệm', en: 'confidence expressed' },
  notAdopted: { vi: 'Không được tín nhiệm', en: 'no confidence' },
};

/** What follows for a line. */
export function outcomeWords(kind: PollReport['kind'], outcome: LineResult['outcome']): Words {
  return (kind === 'confidence' ? CONFIDENCE[outcome] : undefined) ?? OUTCOMES[outcome];
}

/** Where a poll is. */
export function stateWords({ state, isGivenUp, result }: PollReport): Words {
  if (isGivenUp) return { vi: 'Không mở phiếu', en: 'sum given up' };
  if (state === 'open') return { vi: 'Đang mở', en: 'open' };
  if (state === 'announced') return { vi: 'Đã công bố', en: 'announced' };
  return result === null
    ? { vi: 'Chờ mở phiếu', en: 'sum not opened yet' }
    : { vi: 'Chưa công bố', en: 'not announced' };
}

/** A whole number as it is written in Vietnamese: a point after thousands. */
export function wholeNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** A count of ballots, or of weight in thousandths, without rounding. */
export function countText(count: number, { unit }: Pick<Result, 'unit'>): string {
  if (unit === 1) return wholeNumber(count);
  const rest = String(count % unit)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${wholeNumber(Math.floor(count / unit))}${rest === '' ? '' : `,${rest}`}`;
}

/** Hundredths of a percent with the rule's decimals and a decimal comma. */
export function shareText(share: number | null, decimals: number): string {
  if (share === null) return '–';
  const digits = String(share % 100)
    .padStart(2, '0')
    .slice(0, decimals);
  return `${wholeNumber(Math.floor(share / 100))}${digits === '' ? '' : `,${digits}`}%`;
}
