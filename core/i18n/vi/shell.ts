import { formatLength } from '../format.ts';

/** What a terminal says of itself: before it knows its room, and to the technician who stands before it. */
export const shell = {
  title: 'Thiết bị chưa được cấu hình',
  missing: (path: string) => `Chưa có tệp cấu hình ${path}. Cán bộ kỹ thuật cài đặt thiết bị này vào phòng họp.`,
  wrong: (path: string) => `Tệp cấu hình ${path} có chỗ sai:`,
  service: {
    title: 'Bảo trì thiết bị',
    hint: 'Nhập mã bảo trì của thiết bị này.',
    pad: 'Bàn phím nhập mã bảo trì',
    next: 'Tiếp tục',
    wrongPin: 'Mã bảo trì không đúng',
    locked: (milliseconds: number) => `Nhập sai nhiều lần. Thử lại sau ${formatLength(milliseconds)}.`,
    acts: {
      restart: 'Khởi động lại chương trình',
      wipeDocuments: 'Xóa tài liệu trên thiết bị',
      leave: 'Thoát chương trình',
    },
    done: 'Đã thực hiện',
    failed: 'Không thực hiện được',
    facts: {
      version: 'Phiên bản',
      keys: 'Nơi giữ khóa',
      fault: 'Kết nối',
      documents: 'Tài liệu trên thiết bị',
      displays: 'Màn hình',
    },
    keys: {
      osStore: (backend: string) => `Kho khóa của hệ điều hành (${backend})`,
      noKeyring: 'Tệp chỉ tài khoản này đọc được: hệ điều hành không có kho khóa',
      unavailable: 'Tệp chỉ tài khoản này đọc được: không mở được kho khóa của hệ điều hành',
    },
    connected: 'Không có lỗi',
    faults: {
      unreachable: 'Không tới được máy chủ',
      refusedConnection: 'Máy chủ chưa chạy hoặc sai cổng',
      wrongName: 'Chứng thư của máy chủ mang tên khác',
      foreignAuthority: 'Máy chủ không thuộc phòng họp này',
      certificateOver: 'Chứng thư của máy chủ đã hết hạn, hoặc đồng hồ thiết bị chạy nhanh',
      clockBehind: 'Đồng hồ thiết bị chạy chậm',
      noCommonTls: 'Máy chủ không dùng TLS 1.3',
      notEnrolled: 'Thiết bị chưa được đăng ký với phòng họp',
      other: 'Lỗi khác, xem nhật ký của thiết bị',
    },
  },
};
