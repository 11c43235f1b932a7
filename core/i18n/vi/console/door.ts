import type { DoorRefusal } from '../../../views/terminalViews.ts';
import { formatCount } from '../../format.ts';

/** Why the door turned somebody away, and what the technician does about it. */
const whys: Readonly<Record<DoorRefusal['why'], { readonly what: string; readonly next: string }>> = {
  malformed: {
    what: 'Yêu cầu ghi danh sai định dạng',
    next: 'Máy có thể chạy bản cũ hoặc mã bị gõ sai. Kiểm tra phiên bản của máy rồi làm lại với mã mới.',
  },
  unknownInvitation: {
    what: 'Mã ghi danh không có trên máy chủ',
    next: 'Mã bị gõ sai, hoặc máy chủ đã khởi động lại sau khi tạo mã. Tạo mã mới.',
  },
  usedInvitation: { what: 'Mã ghi danh đã được dùng', next: 'Mỗi mã dùng một lần. Tạo mã mới cho máy này.' },
  expiredInvitation: { what: 'Mã ghi danh đã hết hạn', next: 'Tạo mã mới và nhập ngay tại máy.' },
  wrongProof: {
    what: 'Không chứng minh được là biết mã ghi danh',
    next: 'Kiểm tra từng ký tự rồi làm lại. Nếu còn lặp lại, có thể có máy xen giữa: báo người phụ trách mạng.',
  },
  badRequest: { what: 'Yêu cầu chứng thư không hợp lệ', next: 'Cài bản mới trên máy đó rồi ghi danh lại.' },
  clockWrong: { what: 'Đồng hồ của máy lệch quá một ngày', next: 'Đặt lại ngày giờ trên máy đó rồi ghi danh lại.' },
  tooMany: {
    what: 'Quá nhiều lần xin ghi danh',
    next: 'Duyệt bớt máy đang chờ. Nếu chỉ một địa chỉ lạ gây ra, tìm và rút máy đó khỏi mạng.',
  },
  refused: { what: 'Đã từ chối khi so bốn từ', next: 'Tìm vì sao bốn từ khác nhau trước khi thử lại với mã mới.' },
  authorityLocked: {
    what: 'Khóa của phòng đang đóng nên chưa cấp được chứng thư',
    next: 'Mở khóa của phòng bằng mật khẩu cài đặt rồi so bốn từ lại.',
  },
  noCertificate: {
    what: 'Máy lạ: cửa mạng đang khóa',
    next: 'Nếu là máy của phòng, ghi danh máy đó. Nếu không rõ máy nào, tìm theo địa chỉ.',
  },
  revoked: {
    what: 'Máy đã bị thu hồi vẫn tìm cách vào',
    next: 'Nếu máy được dùng lại, ghi danh lại từ đầu. Nếu không, tắt máy hoặc rút khỏi mạng.',
  },
  unknownCertificate: {
    what: 'Chứng thư không có trong danh sách của phòng',
    next: 'Máy thuộc phòng khác, hoặc máy chủ đã cài lại. Ghi danh lại máy đó.',
  },
  certificateOver: {
    what: 'Chứng thư không còn trong thời hạn',
    next: 'Kiểm tra ngày giờ của máy chủ. Nếu đúng, thu hồi máy rồi ghi danh lại.',
  },
  badTls: {
    what: 'Kết nối mã hóa không đúng kiểu',
    next: 'Thường là trình duyệt chưa tin chứng thư của phòng, trình duyệt cũ, hoặc thiết bị dò mạng. Nếu lặp lại nhiều, tìm máy theo địa chỉ.',
  },
};

/** Who gets in from the network: the door, the browsers at seats, whom it turned away, and the room's authority. */
export const door = {
  title: 'Cửa mạng',
  lock: 'Khóa cửa mạng',
  locked: 'Đang khóa',
  open: 'Đang mở',
  /** What the door means for whom. */
  means: {
    locked: {
      known: 'Máy đã ghi danh và trình duyệt được phép: vào như thường.',
      strangers: 'Mọi máy khác trong mạng: không thấy gì, kể cả màn hình đăng nhập.',
      newcomers: 'Máy mới: vẫn ghi danh được bằng mã.',
    },
    open: {
      known: 'Máy đã ghi danh và trình duyệt được phép: vào như thường.',
      strangers: 'Mọi máy khác trong mạng: mở được màn hình đăng nhập; muốn vào phải có mật khẩu.',
      newcomers: 'Nên khóa khi mọi máy đã ghi danh, trước cuộc họp.',
    },
  },
  openForNow: 'Cửa đang mở cho lần chạy này',
  openForNowText:
    'Máy chủ được khởi động với --open-door nên máy lạ vẫn vào được dù cửa đã khóa. Xong việc, khởi động lại máy chủ không kèm tham số đó.',
  self: {
    title: 'Chưa khóa được: trình duyệt này chưa được phép',
    text: 'Khóa bây giờ là tự khóa mình ở ngoài. Hãy cho trình duyệt này vào trước.',
    lockedTitle: 'Trình duyệt này chưa được phép',
    lockedText: 'Khi máy chủ chạy lại không kèm --open-door, màn hình này sẽ không vào được. Hãy cho vào ngay bây giờ.',
    admit: 'Cho trình duyệt này vào…',
    admitTitle: 'Cho trình duyệt này vào',
    reload: 'Đã cho vào? Tải lại màn hình',
    known: 'Màn hình này đứng trên máy đã được phép: khóa cửa an toàn.',
    steps: [
      'Mở trang ghi danh trong thẻ mới của chính trình duyệt này.',
      'Gõ 12 ký tự bên dưới và tên của máy, ví dụ “Bàn kỹ thuật”.',
      'Trở lại đây, bấm So bốn từ, chọn Bàn kỹ thuật rồi đồng ý.',
      'Tải lại màn hình này.',
    ],
    openPage: 'Mở trang ghi danh',
    making: 'Đang tạo mã…',
    compare: 'So bốn từ',
    waiting: 'Đang chờ trình duyệt gửi yêu cầu…',
  },
  confirm: {
    title: 'Khóa cửa mạng?',
    text: 'Từ bây giờ chỉ máy đã ghi danh và trình duyệt được phép mới vào được.',
    cut: (n: number) => `${formatCount(n, 'vi')} màn hình đang mở mà chưa được phép sẽ bị ngắt:`,
    others: (n: number) => `và ${formatCount(n, 'vi')} màn hình khác`,
    unnamed: 'chưa đăng nhập',
    do: 'Khóa cửa',
  },
  lockedNow: 'Đã khóa cửa mạng',
  openedNow: 'Đã mở cửa mạng',

  browsers: {
    title: 'Trình duyệt làm ghế đại biểu',
    text: 'Ở ghế được phép, đại biểu dùng được trình duyệt không ghi danh. Mọi danh sách máy ghi rõ máy nào chưa ghi danh.',
    lockedNote: 'Cửa đang khóa: trình duyệt ở các ghế này còn phải được cho vào từng máy.',
    legend: 'Ghế được dùng trình duyệt',
    none: 'Không ghế nào',
    noneHint: 'Chặt nhất: ghế nào cũng cần máy đã ghi danh.',
    all: 'Mọi ghế',
    allHint: 'Khi đại biểu dùng máy riêng của mình.',
    some: 'Một số ghế',
    someHint: 'Chỉ những ghế được chọn.',
    places: 'Chọn ghế',
    search: 'Tìm số ghế',
    noPlace: 'Không có ghế này',
    chosen: (n: number) => `Đã chọn ${formatCount(n, 'vi')} ghế`,
    chooseAll: 'Chọn tất cả',
    chooseNone: 'Bỏ chọn tất cả',
    save: 'Lưu',
    reset: 'Bỏ thay đổi',
    saved: 'Đã lưu ghế được dùng trình duyệt',
    unsaved: 'Có thay đổi chưa lưu',
    roomHasNone: 'Phòng chưa có ghế nào',
  },

  refusals: {
    title: 'Bị từ chối gần đây',
    hint: 'Mỗi địa chỉ và lý do chỉ hiện lần gần nhất',
    columns: { at: 'Lúc', address: 'Từ địa chỉ', what: 'Máy nào, xin gì', why: 'Vì sao, nên làm gì' },
    whys,
    none: 'Chưa từ chối ai',
    noneText: 'Từ khi máy chủ chạy, chưa có máy nào bị từ chối ở cửa.',
  },

  authority: {
    title: 'Khóa của phòng',
    closed: 'Khóa đang đóng',
    openUntil: (time: string) => `Khóa mở đến ${time}`,
    closedText: 'Khóa nằm trên đĩa ở dạng mã hóa. Mở bằng mật khẩu cài đặt khi cần ghi danh máy.',
    openText: 'Máy chủ đang cấp được chứng thư cho máy mới. Khóa tự đóng khi hết giờ; xong việc nên đóng ngay.',
    unlockTitle: 'Mở khóa của phòng',
    passphrase: 'Mật khẩu cài đặt',
    passphraseHint: 'Lần khởi động đầu, máy chủ ghi mật khẩu này vào tệp first-access.json của thư mục dữ liệu.',
    unlock: 'Mở khóa',
    close: 'Đóng khóa',
    unlocked: 'Đã mở khóa của phòng trong một giờ',
    closedNow: 'Đã đóng khóa của phòng',
    keep: 'Giữ gìn khóa',
    change: 'Đổi mật khẩu cài đặt…',
    changeTitle: 'Đổi mật khẩu cài đặt',
    current: 'Mật khẩu hiện tại',
    next: 'Mật khẩu mới',
    nextHint: 'Ít nhất 12 ký tự. Ghi ra giấy, cất nơi an toàn: mất mật khẩu là không ghi danh được máy mới.',
    repeat: 'Nhập lại mật khẩu mới',
    differs: 'Hai lần nhập chưa giống nhau',
    short: 'Ít nhất 12 ký tự',
    changeDo: 'Đổi mật khẩu',
    changed: 'Đã đổi mật khẩu cài đặt',
    export: 'Xuất ra tệp cho USB…',
    exportTitle: 'Xuất khóa của phòng ra tệp',
    exportText:
      'Tệp chứa khóa ở dạng mã hóa bằng mật khẩu cài đặt. Chép vào USB và cất nơi an toàn: khi máy chủ hỏng, có tệp này thì các máy không phải ghi danh lại.',
    exportDo: 'Xuất tệp',
    exported: (name: string) => `Đã tải tệp ${name}`,
    fingerprint: 'Dấu vân tay (SHA-256)',
    fingerprintHint: 'Phải giống dấu vân tay mà trình duyệt hiện cho đơn vị cấp chứng thư.',
    server: 'Chứng thư của máy chủ',
    serverUntil: (date: string) => `Đến ${date}`,
    serverDays: (days: number) =>
      `Còn ${formatCount(days, 'vi')} ngày. Mở khóa của phòng để cấp lại; không máy nào phải ghi danh lại.`,
    serverOver: 'Đã hết hạn. Mở khóa của phòng để cấp lại ngay.',
    missing: 'Chứng thư thiếu địa chỉ của máy chủ',
    missingText:
      'Trình duyệt mở máy chủ bằng các địa chỉ này sẽ báo không an toàn. Mở khóa của phòng để cấp lại chứng thư.',
    complete: 'Có đủ mọi địa chỉ của máy chủ',
  },
};
