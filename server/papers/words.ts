import { formatDate, formatShare, formatTime, formatVotes } from '../../core/i18n/format.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import type { Conduct } from '../../core/voting/rule.ts';
import type { Attendee, BodyFile, Presence } from './meetingFile.ts';
import type { VoteFile } from './voteFile.ts';

/** Where somebody will write by hand. */
export const DOTS = '……………………';

export const upper = (text: string): string => text.toLocaleUpperCase('vi');
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
export const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
/** A sentence's last words with their full stop, or dots to write on. */
export const fullStop = (text: string): string => (text === '' ? DOTS : `${text}.`);
export const orDots = (text: string): string => (text === '' ? DOTS : text);

/** Votes as people read them; weights in thousandths as decimals without trailing zeros ("12,5"). */
export const votesText = (count: number, unit: VoteFile['unit']): string => formatVotes(count, unit, 'vi');

/** A share of the vote's base at its rule's decimals. */
export const shareText = (share: number | null, { rule }: Pick<VoteFile, 'rule'>): string =>
  formatShare(share, 'vi', rule.decimals);

/** "Tỷ lệ tính trên tổng số 47 ủy viên" */
export const countedOnText = ({ rule, baseCount, unit }: VoteFile, body: BodyFile): string =>
  voting.countedOnBase(rule.base, nounOf(body), votesText(baseCount, unit));

const dateParts = (at: number): readonly string[] => formatDate(at).split('/');

/** "hồi 08 giờ 30 phút, ngày 25 tháng 11 năm 2026" */
export function momentText(at: number): string {
  const [hour, minute] = formatTime(at).split(':');
  return `${hour} giờ ${minute} phút, ${dayText(at)}`;
}

/** "ngày 05 tháng 02 năm 2026": days under ten and the first two months keep their zero, as the layouts demand. */
export function dayText(at: number): string {
  const [day, month, year] = dateParts(at);
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

export const CONDUCT_WORDS: Readonly<Record<Conduct, { readonly name: string; readonly note: string }>> = {
  electronic: { name: 'Biểu quyết bằng hệ thống biểu quyết điện tử', note: '' },
  secretBoard: {
    name: 'Bỏ phiếu kín bằng phiếu điện tử đã mã hóa',
    note: 'Chỉ tổng số phiếu được mở, do ban kiểm phiếu cùng giữ khóa; không phiếu riêng nào được giải mã.',
  },
  secretServer: {
    name: 'Bỏ phiếu kín điện tử, không có ban kiểm phiếu giữ khóa',
    note: 'Hình thức này không bảo vệ bí mật của phiếu trước người quản trị máy chủ.',
  },
  hand: { name: 'Biểu quyết giơ tay', note: 'Số liệu do thư ký đếm và nhập.' },
  card: { name: 'Biểu quyết giơ thẻ', note: 'Số liệu do thư ký đếm và nhập.' },
  paper: {
    name: 'Bỏ phiếu kín bằng phiếu giấy',
    note: 'Số liệu do ban kiểm phiếu đếm, hai người nhập độc lập và đối chiếu.',
  },
};

export const STANDING_WORDS: Readonly<Record<Attendee['standing'], string>> = {
  official: 'Chính thức',
  alternate: 'Dự khuyết',
  invited: 'Mời dự',
  standIn: 'Đi thay',
};

export const OUTCOME_WORDS: Readonly<Record<VoteFile['lines'][number]['outcome'], string>> = {
  adopted: voting.verdict.adopted,
  notAdopted: voting.verdict.notAdopted,
  rated: '',
  elected: 'Trúng cử',
  notElected: 'Không trúng cử',
  tied: 'Bằng phiếu, chưa xác định',
};

/** "07:55–11:30", "Từ 07:55", "Vắng có lý do: đi công tác" */
export function presenceText(presence: Presence): string {
  switch (presence.kind) {
    case 'present':
      return presence.until === null
        ? `Từ ${formatTime(presence.since)}`
        : `${formatTime(presence.since)}–${formatTime(presence.until)}`;
    case 'absent': {
      const absence = presence.excused ? 'Vắng có lý do' : 'Vắng không lý do';
      return presence.reason === '' ? absence : `${absence}: ${presence.reason}`;
    }
    case 'unchecked':
      return 'Chưa điểm danh';
  }
}

/** "đồng chí" before a name; in a body that says "ông/bà" or "đại biểu", that. */
export const addressed = (body: BodyFile, name: string): string => `${body.address} ${name}`;

export const nounOf = (body: BodyFile): string => (body.fullMemberNoun === '' ? body.memberNoun : body.fullMemberNoun);

/** "Điều lệ Đảng, Điều 9"; with the day it is from where one is known, and that nobody has held it against the text. */
export function basisText({ text, clause, date, confirmed }: VoteFile['rule']['legalBasis'][number]): string {
  const day = date === null ? '' : `, ngày ${date.split('-').reverse().join('/')}`;
  return `${text}${clause === '' ? '' : `, ${clause}`}${day}${confirmed ? '' : ' (chưa đối chiếu văn bản)'}`;
}

/** "Quá nửa tổng số ủy viên: cần ít nhất 24 phiếu tán thành trên 47" */
export function ruleText({ rule, required, baseCount, unit }: VoteFile, body: BodyFile): string {
  const words = voting.rule(rule, nounOf(body), null, null);
  return required === null
    ? words
    : `${words}: cần ít nhất ${votesText(required, unit)} phiếu tán thành trên ${votesText(baseCount, unit)}`;
}

/** "từ 09 giờ 15 phút đến 09 giờ 16 phút"; only the start while there is no end. */
export function timeSpan(from: number, until: number | null): string {
  const clock = (at: number) => formatTime(at).split(':').join(' giờ ').concat(' phút');
  return until === null ? `từ ${clock(from)}` : `từ ${clock(from)} đến ${clock(until)}`;
}
