import { formatCount, formatLength } from '../format.ts';
import { enrol } from './shell/enrol.ts';
import { keyboard } from './shell/keyboard.ts';
import { recall } from './shell/recall.ts';
import { screen } from './shell/screen.ts';

/** What a terminal says of itself: before it knows its room, and to the technician who stands before it. */
export const shell = {
  title: 'Thiết bị chưa được cấu hình',
  wrong: (path: string) => `Tệp cấu hình ${path} có chỗ sai:`,
  enrol,
  keyboard,
  recall,
  screen,
  revoked: {
    title: 'Thiết bị đã bị thu hồi',
    text: 'Cán bộ kỹ thuật đã thu hồi đăng ký của thiết bị này, máy chủ không nhận nó nữa. Muốn dùng lại: mở màn hình của thiết bị, chạm năm lần vào góc trên bên trái, nhập mã bảo trì rồi chọn Đăng ký lại với phòng họp.',
    toScreen: 'Mở màn hình của thiết bị',
  },
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
      update: 'Cài phiên bản máy chủ cung cấp',
      enrolAgain: 'Ghi danh lại với phòng họp',
      leave: 'Thoát chương trình',
    },
    sureToEnrol: 'Máy quên chứng thư và phòng họp của mình. Muốn dùng lại phải ghi danh từ đầu với màn hình Kỹ thuật.',
    sureToEnrolYes: 'Quên phòng này và ghi danh lại',
    done: 'Đã thực hiện',
    failed: 'Không thực hiện được',
    facts: {
      version: 'Phiên bản',
      keys: 'Nơi giữ khóa',
      fault: 'Kết nối',
      documents: 'Tài liệu trên thiết bị',
      displays: 'Màn hình',
      certificate: 'Chứng thư của thiết bị có hạn đến',
      server: 'Tên máy chủ',
      clock: 'Lệch đồng hồ so với máy chủ',
      offer: 'Phiên bản máy chủ cung cấp',
      recoveries: 'Tự phục hồi',
    },
    keys: {
      osStore: (backend: string) => `Kho khóa của hệ điều hành (${backend})`,
      noKeyring: 'Tệp chỉ tài khoản này đọc được: hệ điều hành không có kho khóa',
      unavailable: 'Tệp chỉ tài khoản này đọc được: không mở được kho khóa của hệ điều hành',
    },
    skew: (milliseconds: number) =>
      Math.abs(milliseconds) < 1_000
        ? 'Dưới 1 giây'
        : milliseconds > 0
          ? `Chạy nhanh ${formatLength(milliseconds)}`
          : `Chạy chậm ${formatLength(-milliseconds)}`,
    noSkew: 'Chưa đo được',
    noCertificate: 'Chưa có chứng thư',
    certificateOver: (day: string) => `${day} – đã hết hạn`,
    noOffer: 'Không có bản mới',
    recoveries: (count: number) => `${formatCount(count, 'vi')} lần tự phục hồi từ khi bật`,
    connected: 'Không có lỗi',
    faults: {
      unreachable: 'Không tới được máy chủ',
      refusedConnection: 'Máy chủ chưa chạy hoặc sai cổng',
      wrongName: 'Chứng thư của máy chủ mang tên khác',
      foreignAuthority: 'Máy chủ không thuộc phòng họp này',
      certificateOver: 'Chứng thư của máy chủ đã hết hạn, hoặc đồng hồ thiết bị chạy nhanh',
      clockBehind: 'Đồng hồ thiết bị chạy chậm',
      noCommonTls: 'Máy chủ không dùng TLS 1.3',
      notEnrolled: 'Thiết bị chưa được ghi danh với phòng họp',
      revoked: 'Cán bộ kỹ thuật đã thu hồi thiết bị này',
      unknownCertificate: 'Máy chủ không nhận ra chứng thư của thiết bị',
      ownCertificateOver: 'Chứng thư của thiết bị đã hết hạn',
      other: 'Lỗi khác, xem nhật ký của thiết bị',
    },
  },
};
