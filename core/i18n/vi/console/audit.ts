import { formatCount } from '../../format.ts';

/** The journal in words. */
export const auditList = {
  title: 'Nhật ký hệ thống',
  entry: 'Mục',
  time: 'Giờ',
  who: 'Người thực hiện',
  terminal: 'Từ máy',
  event: 'Sự kiện',
  search: 'Lọc theo nội dung, người',
  kind: 'Loại việc',
  kinds: {
    all: 'Mọi việc',
    terminals: 'Máy và ghi danh',
    sessions: 'Đăng nhập',
    meeting: 'Cuộc họp, chương trình',
    papers: 'Tài liệu',
    polls: 'Biểu quyết',
    setup: 'Thiết lập',
  },
  anyTerminal: 'Mọi máy',
  noTerminal: 'Không từ máy đã ghi danh',
  older: 'Tải thêm mục cũ hơn',
  newer: (n: number) => `Có ${formatCount(n, 'vi')} mục mới – tải lại`,
  shown: (shown: number, loaded: number) => `${formatCount(shown, 'vi')} / ${formatCount(loaded, 'vi')} dòng đã tải`,
  whole: 'Đã tải hết nhật ký',
  csv: 'Xuất CSV',
  empty: 'Không có dòng nào phù hợp',
  file: 'nhat-ky',
};
