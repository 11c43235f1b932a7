import { formatCount } from '../../format.ts';

/** Choosing terminals by name. */
export const picker = {
  label: 'Chọn máy',
  search: 'Tìm máy, ghế',
  columns: { terminal: 'Máy', state: 'Kết nối', version: 'Phiên bản' },
  connected: 'Đang kết nối',
  away: 'Mất kết nối',
  all: 'Chọn tất cả máy đang hiện',
  empty: 'Không có máy nào phù hợp',
  chosen: (n: number) => `Đã chọn ${formatCount(n, 'vi')} máy`,
};
