import { formatCount } from '../../format.ts';

/** The journal in words. */
export const auditList = {
  title: 'Nhật ký hệ thống',
  entry: 'Mục',
  time: 'Giờ',
  who: 'Người thực hiện',
  event: 'Sự kiện',
  search: 'Lọc theo nội dung, người',
  older: 'Tải thêm mục cũ hơn',
  newer: (n: number) => `Có ${formatCount(n, 'vi')} mục mới – tải lại`,
  shown: (shown: number, loaded: number) => `${formatCount(shown, 'vi')} / ${formatCount(loaded, 'vi')} dòng đã tải`,
  whole: 'Đã tải hết nhật ký',
  csv: 'Xuất CSV',
  empty: 'Không có dòng nào phù hợp',
  place: 'Ghế',
  file: 'nhat-ky',
};
