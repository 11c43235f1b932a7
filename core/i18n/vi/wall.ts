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
  voting: 'Đang biểu quyết',
  revoting: 'Đang biểu quyết lại',
  invite: (address: string) => `Mời các ${address} chọn trên màn hình tại chỗ ngồi.`,
  left: 'còn lại',
  noDeadline: 'Chủ tọa đóng biểu quyết khi mọi người đã chọn xong',
  votedOf: (roll: number, noun: string) => `/ ${n(roll)} ${noun} đã biểu quyết`,
  participation: 'Tỷ lệ đã biểu quyết',
  counting: 'Đã đóng biểu quyết',
  countingLine: 'Đang chờ chủ tọa công bố kết quả',
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
