/** A technician at a machine that has no room yet. Each trouble: what is the matter, and what to do next. */
export const enrol = {
  title: 'Ghi danh máy này vào phòng họp',
  over: 'Máy chưa thuộc phòng họp nào',
  forTerminals: 'Trang này dành cho máy của phòng họp',
  forTerminalsText: 'Trình duyệt không ghi danh ở đây. Hãy mở màn hình cần dùng, hoặc hỏi cán bộ kỹ thuật.',
  toStart: 'Đến trang chọn màn hình',
  how: 'Chọn phòng họp',
  howText: 'Tạo mã ghi danh ở màn hình Kỹ thuật trước, rồi chọn phòng họp tìm thấy trong mạng.',
  looking: 'Đang tìm phòng họp trong mạng…',
  noRooms: 'Chưa tìm thấy phòng họp nào',
  noRoomsText: 'Kiểm tra dây mạng và máy chủ, hoặc dùng một trong các cách bên cạnh.',
  lookAgain: 'Tìm lại',
  roomId: (authority: string) => `Khóa phòng ${authority}`,
  otherWays: 'Cách khác',
  byAddress: 'Gõ địa chỉ',
  byAddressNote: 'Khi biết địa chỉ máy chủ',
  byStick: 'Tệp trên USB',
  byStickNote: 'Cắm USB có tệp ghi danh',
  scan: 'Mã QR',
  scanNote: 'Cắm máy quét vào máy này rồi quét mã ở màn hình Kỹ thuật',
  addressTitle: 'Địa chỉ máy chủ',
  addressHint: 'Ví dụ 192.168.1.10 hoặc nghi-su.local; thêm :cổng nếu không phải 8443',
  addressWrong: 'Địa chỉ chưa đúng. Ví dụ 192.168.1.10',
  codeTitle: 'Nhập mã ghi danh',
  codeText: (room: string) => `Mã 12 ký tự ở màn hình Kỹ thuật của ${room}`,
  codeSpoken: (typed: number) => `Đã nhập ${typed} trên 12 ký tự`,
  codeHint: 'Chữ O được hiểu là số 0; chữ I và L là số 1.',
  keys: 'Các phím nhập mã',
  backspace: 'Xóa một ký tự',
  clear: 'Xóa hết',
  placeTitle: 'Máy này đặt ở ghế số mấy?',
  placeText: 'Chỉ cần khi mã ghi danh dùng cho nhiều máy. Mã cho một máy đã ghi sẵn chỗ.',
  placeKeys: 'Các phím nhập số ghế',
  placeNone: 'Chưa nhập số ghế',
  skipPlace: 'Không cần số ghế',
  next: 'Tiếp tục',
  back: 'Quay lại',
  begin: 'Gửi yêu cầu ghi danh',
  asking: 'Đang hỏi máy chủ…',
  askingText: 'Máy đang tạo khóa riêng và gửi yêu cầu. Việc này mất vài giây.',
  compare: 'So với màn hình Kỹ thuật',
  compareText: (room: string) =>
    `Bốn từ ở màn hình Kỹ thuật của ${room} phải giống hệt, đúng thứ tự. Nếu giống, bấm cho vào ở màn hình Kỹ thuật. Nếu khác một từ, bấm Hủy.`,
  timeLeft: 'Còn lại',
  timeLeftSpoken: (seconds: number) => `Còn ${seconds} giây để so bốn từ`,
  cancel: 'Hủy',
  done: 'Đã ghi danh',
  doneText: 'Máy tự khởi động lại và mở màn hình của mình. Không cần làm gì thêm.',
  again: 'Làm lại',
  restart: 'Chọn cách khác',
  troubles: {
    unreachable: {
      what: 'Không tới được máy chủ',
      next: 'Kiểm tra dây mạng của máy này và địa chỉ máy chủ, rồi làm lại.',
    },
    refusedConnection: {
      what: 'Máy chủ không nhận kết nối',
      next: 'Máy chủ chưa chạy hoặc sai cổng. Bật máy chủ, kiểm tra cổng, rồi làm lại.',
    },
    wrongName: {
      what: 'Chứng thư của máy chủ mang tên khác',
      next: 'Có thể đây là máy khác trong mạng. Kiểm tra địa chỉ, rồi làm lại.',
    },
    foreignAuthority: {
      what: 'Máy chủ này không thuộc phòng họp trong mã ghi danh',
      next: 'Không tiếp tục. Kiểm tra địa chỉ, hoặc tạo mã mới ở đúng phòng họp.',
    },
    certificateOver: {
      what: 'Chứng thư của máy chủ đã hết hạn',
      next: 'Kiểm tra ngày giờ của máy này trước; nếu đúng, cấp lại chứng thư ở máy chủ.',
    },
    clockBehind: {
      what: 'Đồng hồ của máy này chạy chậm',
      next: 'Đặt lại ngày giờ của máy cho đúng, rồi làm lại.',
    },
    noCommonTls: {
      what: 'Máy chủ không dùng TLS 1.3',
      next: 'Địa chỉ này không phải máy chủ Nghị Sự. Kiểm tra địa chỉ, rồi làm lại.',
    },
    notEnrolled: {
      what: 'Máy chủ không cho máy lạ vào',
      next: 'Tạo mã ghi danh mới ở màn hình Kỹ thuật, rồi làm lại.',
    },
    revoked: {
      what: 'Máy này đã bị thu hồi',
      next: 'Tạo mã ghi danh mới ở màn hình Kỹ thuật, rồi làm lại.',
    },
    unknownCertificate: {
      what: 'Máy chủ không nhận ra máy này',
      next: 'Tạo mã ghi danh mới ở màn hình Kỹ thuật, rồi làm lại.',
    },
    ownCertificateOver: {
      what: 'Chứng thư của máy này đã hết hạn',
      next: 'Tạo mã ghi danh mới ở màn hình Kỹ thuật, rồi làm lại.',
    },
    other: {
      what: 'Chưa ghi danh được',
      next: 'Làm lại một lần; nếu vẫn không được, xem nhật ký của máy này và của máy chủ.',
    },
    malformed: {
      what: 'Mã ghi danh không đọc được',
      next: 'Kiểm tra từng ký tự, hoặc quét lại mã QR, rồi làm lại.',
    },
    unknownInvitation: {
      what: 'Máy chủ không có mã ghi danh này',
      next: 'Kiểm tra từng ký tự của mã; nếu đúng, tạo mã mới ở màn hình Kỹ thuật.',
    },
    usedInvitation: {
      what: 'Mã ghi danh này đã dùng rồi',
      next: 'Mỗi mã dùng một lần. Tạo mã mới ở màn hình Kỹ thuật, rồi làm lại.',
    },
    expiredInvitation: {
      what: 'Mã ghi danh đã hết hạn',
      next: 'Tạo mã mới ở màn hình Kỹ thuật, rồi nhập ngay.',
    },
    wrongProof: {
      what: 'Mã ghi danh không khớp',
      next: 'Nhập lại mã. Nếu vẫn không khớp, có thể có máy khác xen giữa: báo người phụ trách mạng.',
    },
    badRequest: {
      what: 'Máy chủ không nhận khóa của máy này',
      next: 'Máy này có thể chạy bản cũ. Cài bản mới, rồi làm lại.',
    },
    clockWrong: {
      what: 'Đồng hồ của máy này lệch nhiều so với máy chủ',
      next: 'Đặt lại ngày giờ của máy cho đúng, rồi làm lại.',
    },
    tooMany: {
      what: 'Đang có quá nhiều máy chờ ghi danh',
      next: 'Duyệt bớt máy đang chờ ở màn hình Kỹ thuật, rồi làm lại.',
    },
    refused: {
      what: 'Cán bộ kỹ thuật chưa cho máy này vào',
      next: 'Nếu bốn từ không giống nhau thì phải tìm nguyên nhân trước. Sau đó tạo mã mới, rồi làm lại.',
    },
    authorityLocked: {
      what: 'Khóa của phòng đang đóng',
      next: 'Mở khóa của phòng ở màn hình Kỹ thuật bằng mật khẩu cài đặt, rồi làm lại.',
    },
    wrongServer: {
      what: 'Máy chủ không chứng minh được là phòng họp của mã này',
      next: 'Không tiếp tục. Kiểm tra địa chỉ; nếu đúng, báo người phụ trách mạng.',
    },
    otherUse: {
      what: 'Máy được cho vào làm bàn thư ký hoặc bàn kỹ thuật',
      next: 'Hai màn hình đó dùng trong trình duyệt. Tạo mã mới cho ghế, chủ tọa hoặc màn hình chung.',
    },
    noStick: {
      what: 'Không thấy tệp ghi danh trên USB',
      next: 'Cắm USB có tệp tải từ màn hình Kỹ thuật, chờ vài giây, rồi làm lại.',
    },
  },
};
