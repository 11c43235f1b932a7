import { formatCount } from '../../format.ts';

const signed = (n: string, ahead: boolean) => `${ahead ? 'nhanh' : 'chậm'} ${n}`;

/** What is known of one terminal, and where it stands. */
export const terminal = {
  nobodyThere: 'Chưa có ai đăng nhập',
  facts: {
    enrolment: 'Ghi danh',
    certificateUntil: 'Chứng thư đến',
    name: 'Tên máy',
    version: 'Phiên bản máy',
    client: 'Phiên bản màn hình',
    platform: 'Hệ điều hành',
    latency: 'Độ trễ',
    backlog: 'Tồn đọng',
    lastSeen: 'Thấy lần cuối',
    since: 'Đăng nhập từ',
    startedAt: 'Máy chạy từ',
    recoveries: 'Tự phục hồi',
    keys: 'Nơi giữ khóa',
    displays: 'Màn hình',
    skew: 'Đồng hồ',
    papers: 'Tài liệu đã lưu',
    verified: 'Đối chiếu lần cuối',
    free: 'Ổ đĩa còn trống',
    address: 'Địa chỉ',
    macs: 'Card mạng',
  },
  platforms: {
    'linux-deb': 'Linux (gói deb)',
    'linux-appimage': 'Linux (AppImage)',
    windows: 'Windows',
    other: 'Khác',
  },
  osStore: (backend: string) =>
    backend === '' ? 'Kho khóa của hệ điều hành' : `Kho khóa của hệ điều hành (${backend})`,
  osStoreShort: 'Kho hệ thống',
  keyFile: {
    noKeyring: 'Tệp chỉ máy này đọc được: hệ điều hành không có kho khóa',
    unavailable: 'Tệp chỉ máy này đọc được: kho khóa không dùng được',
  },
  keyFileShort: 'Tệp',
  skewExact: 'đúng giờ',
  skew: signed,
  seconds: (n: string) => `${n} giây`,
  papersCount: (count: number, size: string) => `${formatCount(count, 'vi')} tài liệu, ${size}`,
  verifiedAt: (time: string, papers: number, bad: number) =>
    bad === 0
      ? `${time}: ${formatCount(papers, 'vi')} tài liệu, nguyên vẹn`
      : `${time}: ${formatCount(bad, 'vi')} trên ${formatCount(papers, 'vi')} tài liệu hỏng`,
  papersStates: {
    whole: 'đủ, đã đối chiếu',
    unverified: 'chưa đối chiếu',
    missing: 'thiếu',
    damaged: 'có tài liệu hỏng',
  },
  recoveries: (n: number) => `${formatCount(n, 'vi')} lần`,
  noMachine: 'Chương trình của máy không có đường tới máy chủ: chỉ nhận được lệnh cho màn hình.',
  browserNote:
    'Trình duyệt không có chương trình của máy: không khởi động lại, tắt, lấy nhật ký hay xóa tài liệu từ đây được.',
  absentNote: 'Chưa có máy nào ở chỗ này. Ghi danh một máy, hoặc cho phép trình duyệt, ở phần Ghi danh.',
  move: 'Chuyển vị trí…',
  moveTitle: (name: string) => `Chuyển ${name} sang vị trí khác`,
  moveText: 'Người đang đăng nhập ở máy sẽ được đăng xuất, rồi máy mở màn hình của vị trí mới.',
  moveConfirm: 'Chuyển',
  moved: 'Đã chuyển vị trí của máy',
  place: 'Vị trí mới',
  taken: 'Chỗ ngồi này đã có máy ghi danh. Thu hồi hoặc chuyển máy đó trước.',
  revoke: 'Thu hồi máy…',
};
