import { formatCount } from '../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** "đại biểu" needs no second "đại biểu" behind it. */
const guests = (address: string) => (address === 'đại biểu' ? 'các vị đại biểu' : `các ${address} đại biểu`);

/** What the hall reads; also the captions of the result board, which seat and chair share. */
export const wall = {
  screen: 'Màn hình hội trường',
  idle: 'Hội trường chưa có cuộc họp',
  greeting: (address: string) => `Nhiệt liệt chào mừng ${guests(address)}`,
  startsIn: 'Khai mạc sau',
  startsAt: (time: string) => `Khai mạc lúc ${time}`,
  startsSoon: 'Sắp khai mạc',
  presentCount: (present: number, total: number, noun: string) => `Đã có mặt ${n(present)} / ${n(total)} ${noun}`,
  onTheTable: 'Đang họp',
  item: (number: string) => (number === '' ? 'Chương trình' : `Mục ${number}`),
  presenter: (name: string) => `Trình bày: ${name}`,
  itemSince: (time: string) => `Bắt đầu lúc ${time}`,
  recess: 'Giải lao',
  recessLine: (address: string) => `Mời ${guests(address)} nghỉ giải lao`,
  recessSince: (time: string) => `Tạm nghỉ từ ${time}`,
  ended: 'Cuộc họp đã kết thúc',
  endedLine: (address: string) => `Trân trọng cảm ơn ${guests(address)}`,
  voting: {
    decision: 'Đang biểu quyết',
    rating: 'Đang lấy phiếu tín nhiệm',
    confidence: 'Đang bỏ phiếu tín nhiệm',
    election: 'Đang bầu cử',
  },
  revoting: 'Đang biểu quyết lại',
  paused: 'Tạm dừng',
  pausedLine: 'Biểu quyết đang tạm dừng. Phiếu đã gửi được giữ nguyên; thời gian không trôi.',
  /** How the hall is asked to vote. */
  invite: {
    electronic: (address: string) => `Mời các ${address} chọn trên màn hình tại chỗ ngồi.`,
    secretBoard: (address: string) =>
      `Mời các ${address} chọn trên màn hình tại chỗ ngồi. Phiếu được mã hóa ngay tại ghế.`,
    secretServer: (address: string) =>
      `Mời các ${address} chọn trên màn hình tại chỗ ngồi. Phiếu được mã hóa ngay tại ghế.`,
    hand: (address: string) => `Mời các ${address} giơ tay theo điều hành của chủ tọa.`,
    card: (address: string) => `Mời các ${address} giơ thẻ theo điều hành của chủ tọa.`,
    paper: (address: string) => `Mời các ${address} nhận phiếu và bỏ phiếu vào hòm phiếu.`,
  },
  soFar: 'Số phiếu đến lúc này',
  left: 'còn lại',
  noDeadline: 'Chủ tọa đóng biểu quyết khi mọi người đã chọn xong',
  votedOf: (roll: number, noun: string) => `/ ${n(roll)} ${noun} đã biểu quyết`,
  receivedOf: (roll: number) => `/ ${n(roll)} phiếu đã nhận`,
  entitled: (noun: string) => `${noun} được biểu quyết`,
  participation: 'Tỷ lệ đã biểu quyết',
  counting: 'Đã đóng biểu quyết',
  countingLine: 'Đang chờ chủ tọa công bố kết quả',
  opening: 'Đang kiểm phiếu',
  openingParts: (posted: number, needed: number) => `${n(posted)}/${n(needed)} phần`,
  openingLine: (needed: number) =>
    `Ban kiểm phiếu cùng mở tổng số phiếu: cần ${n(needed)} người. Không phiếu riêng nào được giải mã.`,
  openingServer: 'Máy chủ đang cộng và mở tổng số phiếu',
  noResult: 'Lần bỏ phiếu này không có kết quả, sẽ bỏ phiếu lại',
  opened: 'đã mở phần của mình',
  notOpened: 'chưa mở',
  ceremony: {
    title: 'Tạo khóa của ban kiểm phiếu',
    working: 'Máy của các thành viên đang cùng tạo khóa. Không ai, kể cả máy chủ, giữ được khóa một mình.',
    compare: 'Trưởng ban đọc to sáu từ. Mỗi thành viên so với màn hình của mình và xác nhận.',
    words: 'Sáu từ của khóa',
    confirmed: 'đã xác nhận',
    ready: 'đã xong',
    waiting: 'đang làm',
    notConfirmed: 'chưa xác nhận',
    head: 'Trưởng ban',
  },
  connecting: 'Đang kết nối với máy chủ của phòng họp',
  linkLost: 'Mất kết nối, đang kết nối lại',
  boardWords: {
    caption: 'Bảng kết quả',
    number: 'Số thứ tự',
    line: 'Nội dung',
    count: 'Số lượng',
    share: 'Tỷ lệ',
    bar: 'Biểu đồ',
    goldMark: 'vạch vàng: ngưỡng thông qua',
    closedAt: (time: string, date: string) => `Biểu quyết lúc ${time}, ngày ${date}`,
    revote: 'Biểu quyết lại',
    /** Figures as they are printed. */
    barLabel: (count: string, base: string) => `${count} trên ${base}`,
    barWithMark: (count: string, base: string, required: string) => `${count} trên ${base}, cần ít nhất ${required}`,
  },
};
