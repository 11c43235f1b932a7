import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** The plan of the room's places. */
export const places = {
  title: 'Sơ đồ chỗ ngồi',
  summary: (seated: number, all: number, places: number) =>
    `${n(seated)}/${n(all)} người đã có chỗ · phòng có ${n(places)} ghế`,
  plan: 'Sơ đồ ghế của phòng',
  hint: 'Chọn một người rồi bấm vào ghế, hoặc kéo thả. Bấm hai ghế để đổi chỗ.',
  holding: (name: string) => `Đang xếp chỗ cho ${name}: bấm vào ghế.`,
  drop: 'Bỏ chọn',
  free: 'trống',
  seat: (label: string, name: string | null) => (name === null ? `Ghế ${label}, trống` : `Ghế ${label}, ${name}`),
  waiting: 'Chưa có chỗ',
  waitingNone: 'Mọi người đã có chỗ.',
  waitingFilter: 'Tìm người chưa có chỗ',
  auto: 'Xếp tự động',
  autoHint: 'theo thứ tự danh sách',
  autoDone: (count: number) => `Đã xếp chỗ cho ${n(count)} người.`,
  autoNone: 'Không còn ghế trống hoặc không còn ai chưa có chỗ.',
  clear: 'Bỏ chỗ',
  clearHere: 'Bấm hoặc thả vào đây để bỏ chỗ',
  clearAll: 'Bỏ xếp tất cả',
  clearAsk: 'Bỏ xếp chỗ của mọi người?',
  clearText: 'Mọi ghế trở thành trống. Có thể xếp tự động lại.',
  cleared: 'Đã bỏ xếp chỗ.',
  noPlaces: 'Phòng chưa có ghế nào',
  noPlacesText: 'Cán bộ kỹ thuật khai báo ghế của phòng trước khi xếp chỗ.',
  standIn: 'đi thay',
};
