/** Words that several screens share. */
export const common = {
  product: 'Nghị Sự',
  tagline: 'Phòng họp không giấy',
  link: {
    open: 'Đã kết nối',
    connecting: 'Đang kết nối…',
    lost: 'Mất kết nối – đang kết nối lại…',
    ended: 'Đã ngắt kết nối',
    /** Spoken in full where the chip shows only a few words. */
    latency: (milliseconds: number) => `Độ trễ ${Math.round(milliseconds)} mili giây`,
  },
  clock: 'Giờ của phòng họp',
  language: 'Ngôn ngữ',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  languagesShort: { vi: 'VI', en: 'EN' },
  typeSize: 'Cỡ chữ',
  typeSizes: { medium: 'Vừa', large: 'Lớn', veryLarge: 'Rất lớn' },
  place: (label: string) => `Ghế ${label}`,
  screens: {
    seat: { name: 'Ghế đại biểu', use: 'Theo dõi chương trình, đọc tài liệu, biểu quyết' },
    chair: { name: 'Chủ tọa', use: 'Điều hành chương trình, mở và đóng biểu quyết, công bố kết quả' },
    wall: { name: 'Màn hình hội trường', use: 'Trình chiếu nội dung đang diễn ra và kết quả đã công bố' },
    desk: { name: 'Thư ký', use: 'Chuẩn bị cuộc họp, đại biểu, tài liệu và nội dung biểu quyết' },
    console: { name: 'Kỹ thuật', use: 'Theo dõi thiết bị, máy chủ và nhật ký hệ thống' },
  },
  start: {
    title: 'Chọn màn hình',
    seatNumber: 'Ghế số',
    openSeat: 'Mở ghế này',
  },
  ended: {
    replaced: 'Phiên này đã chuyển sang máy khác',
    replacedText: 'Có người vừa đăng nhập thay phiên ở máy này. Mọi việc đã ghi nhận vẫn được giữ nguyên.',
    signInHere: 'Đăng nhập lại tại máy này',
    revoked: 'Máy này đã bị thu hồi',
    revokedText:
      'Cán bộ kỹ thuật đã đưa máy này ra khỏi danh sách máy của phòng họp. Muốn dùng lại, hãy nhờ cán bộ kỹ thuật ghi danh lại.',
    tryAgain: 'Thử kết nối lại',
    oldProtocol: 'Màn hình này cần được tải lại',
    oldProtocolText: 'Máy chủ đã được cập nhật, màn hình đang chạy bản cũ. Tải lại để dùng bản mới.',
    reload: 'Tải lại màn hình',
    oldTerminal: 'Máy này cần được cập nhật',
    oldTerminalText:
      'Máy chủ đã lên bản mới, máy này đang chạy bản cũ. Cán bộ kỹ thuật cập nhật từ màn hình Kỹ thuật, hoặc tại máy này trong phần Bảo trì thiết bị.',
    versions: (own: string, offer: string | null) =>
      offer === null ? `Máy này: ${own}` : `Máy này: ${own} · Máy chủ cung cấp: ${offer}`,
  },
  wrongRole: {
    title: (screen: string) => `Tài khoản này không mở được màn hình ${screen}`,
    text: 'Hãy đăng xuất rồi đăng nhập bằng tài khoản đúng, hoặc mở màn hình của tài khoản đang dùng.',
    open: (screen: string) => `Mở màn hình ${screen}`,
  },
  failure: {
    title: 'Màn hình này gặp sự cố',
    text: 'Không có gì bị mất. Bấm thử lại; nếu vẫn gặp sự cố, xin báo cán bộ kỹ thuật.',
    retry: 'Thử lại',
  },
  loading: 'Đang tải…',
  signOut: 'Đăng xuất',
  cancel: 'Hủy',
  close: 'Đóng',
  clear: 'Xóa',
  retry: 'Thử lại',
};
