import { formatCount } from '../../format.ts';

/** The server's own figures. */
export const server = {
  title: 'Máy chủ',
  running: 'Đang chạy',
  stale: 'Số liệu cũ',
  fault: 'Không ghi được nhật ký',
  faultText:
    'Phòng họp từ chối mọi thay đổi cho đến khi sự cố được khắc phục. Kiểm tra ổ đĩa rồi khởi động lại máy chủ.',
  commit: 'Thời gian ghi sổ (p99)',
  commitHint: (p50: string, commits: number) => `Trung vị ${p50} ms · ${formatCount(commits, 'vi')} lần ghi`,
  commitChart: (n: number) => `${n} lần ghi gần nhất`,
  seats: 'Ghế đã kết nối',
  missing: (n: number) => `Thiếu ${formatCount(n, 'vi')}`,
  complete: 'Đủ',
  sessions: (n: number) => `${formatCount(n, 'vi')} thiết bị đang kết nối`,
  disk: 'Ổ đĩa dữ liệu',
  diskFree: (free: string, total: string) => `còn ${free} / ${total}`,
  diskLow: 'Sắp đầy',
  journal: 'Nhật ký',
  entries: (n: number) => `${formatCount(n, 'vi')} mục`,
  head: 'Mã băm cuối',
  loop: 'Độ trễ xử lý',
  memory: 'Bộ nhớ',
  version: 'Phiên bản',
  upSince: (time: string) => `Chạy từ ${time}`,
};
