import { formatCount, formatLength } from '../../format.ts';

/** The copies of the room on another disk. */
export const backup = {
  title: 'Sao lưu',
  name: 'Bản sao lưu gần nhất',
  ago: 'trước',
  none: 'Chưa có sao lưu',
  noneHint: 'Hỏng ổ đĩa là mất dữ liệu. Khởi động máy chủ với --backup và một thư mục trên ổ đĩa khác.',
  waiting: 'Đang tạo',
  waitingHint: 'Chưa có bản nào từ khi máy chủ chạy.',
  ok: 'Đạt',
  old: 'Quá cũ',
  sameDisk: 'Cùng ổ đĩa',
  sameDiskHint: 'Bản sao nằm cùng ổ đĩa với dữ liệu: hỏng ổ đĩa là mất cả hai.',
  failed: 'Không sao lưu được',
  failedAt: (time: string) => `Lần thử lúc ${time}`,
  checked: (size: string, entries: number) => `${size}, ${formatCount(entries, 'vi')} mục, đã đối chiếu`,
  damagedPapers: (n: number) =>
    `${formatCount(n, 'vi')} tài liệu trong kho bị hỏng nên không có trong bản sao. Hãy tải lên lại.`,
  faults: {
    full: 'Ổ đĩa sao lưu đã đầy.',
    gone: 'Không tìm thấy thư mục sao lưu. Kiểm tra ổ đĩa đã được gắn chưa.',
    readOnly: 'Không được ghi vào thư mục sao lưu.',
    damaged: 'Bản sao không qua được kiểm chứng.',
    failed: 'Sao lưu bị lỗi.',
  },
  /** What the state means, in one sentence. */
  means: {
    none: 'Dữ liệu của phòng chỉ nằm trên một ổ đĩa: hỏng ổ đĩa là mất dữ liệu. Làm việc đầu tiên ở bên phải.',
    failed: 'Bản sao mới nhất không thành công; dữ liệu mới chưa có ở nơi thứ hai.',
    waiting: 'Máy chủ đang tạo bản sao đầu tiên.',
    old: `Đang họp mà đã quá lâu chưa có bản sao mới. Bình thường mỗi phút có một bản.`,
    sameDisk:
      'Bản sao đã được kiểm chứng, nhưng nằm cùng ổ đĩa với dữ liệu: hỏng ổ đĩa là mất cả hai. Hãy chọn thư mục trên ổ đĩa khác.',
    ok: 'Mọi việc đã ghi nhận đều có trong bản sao đã kiểm chứng, trừ những gì vừa xảy ra sau đó.',
  },
  behindCount: (n: number) => (n === 0 ? 'Không thiếu mục nào' : `${formatCount(n, 'vi')} mục mới nhất chưa có`),
  age: 'Cách đây',
  ageValue: (milliseconds: number) => formatLength(milliseconds),
  checkedWord: 'Đã đối chiếu từ đầu',
  size: 'Dung lượng',
  entries: 'Mục nhật ký',
  folder: 'Thư mục',
  generation: 'Bản',
  systemWords: 'Hệ thống báo',
  how: 'Cách hoạt động',
  rules: [
    'Khi đang họp: mỗi phút một bản, và ngay sau khi đóng mỗi lần biểu quyết.',
    'Ngoài giờ họp: khi có thay đổi.',
    'Mỗi bản được đối chiếu lại từ đầu; chỉ bản đạt mới được tính, bản cũ chỉ bị xóa khi bản mới đã chứa đủ.',
  ],
  todo: 'Việc cần làm',
  commands: {
    start: 'Đặt nơi sao lưu: khởi động máy chủ với một thư mục có sẵn trên ổ đĩa khác',
    backup: 'Tự tạo một bản sao khi máy chủ đang tắt',
    restore: 'Dựng lại phòng họp từ bản sao, trên máy mới cũng vậy',
    restoreHint:
      'Lệnh này kiểm chứng bản sao trước, rồi tạo thư mục dữ liệu mới. Các máy đã ghi danh không phải ghi danh lại.',
    verify: 'Kiểm chứng một thư mục dữ liệu',
  },
  copy: 'Sao chép lệnh',
  copied: 'Đã sao chép lệnh',
};
