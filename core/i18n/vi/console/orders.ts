import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** What the technician has terminals do, and how each took it. */
export const orders = {
  bar: 'Lệnh cho các máy đã chọn',
  chosen: (count: number) => `Đã chọn ${n(count)} máy`,
  /** Behind the first few names. */
  more: (count: number) => `và ${n(count)} máy khác`,
  moreActs: 'Lệnh khác',
  acts: {
    identify: 'Nhận diện',
    lock: 'Khóa',
    unlock: 'Mở khóa',
    message: 'Nhắn tin',
    reload: 'Tải lại',
    restart: 'Khởi động lại',
    shutDown: 'Tắt máy',
    wake: 'Đánh thức',
    collectLogs: 'Lấy nhật ký máy',
    verifyPapers: 'Đối chiếu tài liệu',
    update: 'Cập nhật',
    wipe: 'Xóa tài liệu…',
  },
  /** Why nothing chosen can take the order. */
  reachesNobody: {
    screen: 'Chưa chọn máy nào',
    terminal: 'Chỉ khóa được máy đã ghi danh hoặc trình duyệt được phép',
    machine: 'Chỉ dành cho máy đã ghi danh, không dành cho trình duyệt',
  },
  leftOut: {
    noTerminal: (list: string) => `Bỏ qua ${list}: chưa có máy.`,
    notEnrolled: (list: string) => `Bỏ qua ${list}: chưa ghi danh nên không khóa được.`,
    notForBrowsers: (list: string) => `Bỏ qua ${list}: là trình duyệt, không có chương trình của máy.`,
  },
  confirm: {
    restart: {
      title: (count: number) => `Khởi động lại ${n(count)} máy?`,
      text: 'Màn hình tối trong khoảng một phút. Bản nháp và tài liệu đã lưu ở máy được giữ nguyên.',
      meeting: 'Cuộc họp đang diễn ra: đại biểu ở các máy này tạm thời không theo dõi và biểu quyết được.',
    },
    shutDown: {
      title: (count: number) => `Tắt ${n(count)} máy?`,
      text: 'Máy chỉ chạy lại khi có người bấm nút nguồn, hoặc bằng lệnh Đánh thức nếu máy hỗ trợ.',
      meeting: 'Cuộc họp đang diễn ra: đại biểu ở các máy này sẽ không theo dõi và biểu quyết được nữa.',
    },
    lock: {
      title: (count: number) => `Khóa ${n(count)} máy?`,
      text: 'Màn hình báo đang khóa cho đến khi mở khóa; người ngồi ở máy không làm gì được.',
      meeting: 'Cuộc họp đang diễn ra: đại biểu ở các máy này sẽ không biểu quyết được.',
    },
    reload: {
      title: (count: number) => `Tải lại màn hình của ${n(count)} máy?`,
      text: 'Màn hình trống vài giây. Bản nháp được giữ nguyên.',
      meeting: 'Cuộc họp đang diễn ra: đại biểu có thể đang đọc hoặc biểu quyết.',
    },
  },
  confirmActs: {
    restart: 'Khởi động lại',
    shutDown: 'Tắt máy',
    lock: 'Khóa máy',
    reload: 'Tải lại',
  },
  targets: 'Các máy',
  message: {
    title: (count: number) => `Nhắn tin tới ${n(count)} máy`,
    text: 'Nội dung',
    hint: (left: number) => `Hiện trên màn hình cho đến khi người ở máy bấm đã xem. Còn ${n(left)} ký tự.`,
    samples: 'Mẫu',
    sample: [
      'Cán bộ kỹ thuật đang đến hỗ trợ, xin đợi trong giây lát.',
      'Máy sẽ được khởi động lại trong ít phút, mọi việc đã làm được giữ nguyên.',
      'Xin mời đăng nhập để chuẩn bị họp.',
    ],
    send: 'Gửi',
  },
  done: {
    lock: (count: number) => `Đã khóa ${n(count)} máy`,
    unlock: (count: number) => `Đã mở khóa ${n(count)} máy`,
  },
  strip: 'Lệnh gần đây',
  none: 'Chưa có lệnh nào. Chọn máy trên sơ đồ rồi bấm một lệnh.',
  columns: { time: 'Giờ', terminals: 'Thiết bị', outcome: 'Lệnh và kết quả', by: 'Người thực hiện' },
  states: {
    sent: 'đang chờ trả lời',
    done: 'đã làm',
    failed: 'không làm được',
    silent: 'không trả lời',
    away: 'mất kết nối',
    notForBrowsers: 'không dành cho trình duyệt',
  },
  /** What "done" and "waiting" are called where the plain words would mislead. */
  doneAs: {
    identify: 'đã hiện số',
    message: 'đã xem',
    wake: 'đã chạy',
    shutDown: 'đã tắt',
    restart: 'đang khởi động lại',
  },
  waitingAs: { message: 'chưa bấm đã xem', wake: 'chưa thấy chạy' },
  silentAs: { message: 'chưa bấm đã xem', wake: 'không thấy chạy' },
  /** Words of the program for why an order failed. */
  whys: {
    noMac: 'máy chưa báo địa chỉ card mạng',
    'a meeting is under way': 'cuộc họp đang diễn ra',
    'the server is silent': 'máy chủ không trả lời máy',
  },
  outcomeOf: (count: number, state: string) => `${n(count)} ${state}`,
  showOutcomes: 'Xem kết quả từng máy',
  outcomesOf: (act: string, time: string) => `${act}, ${time}`,
  /** To those that have not done it. */
  again: (count: number) => `Ra lệnh lại cho ${n(count)} máy`,
  logs: {
    title: 'Nhật ký máy đã lấy',
    open: (count: number) => `Nhật ký máy (${n(count)})`,
    none: 'Chưa lấy nhật ký của máy nào',
    noneText: 'Chọn máy trên sơ đồ rồi bấm Lấy nhật ký máy.',
    terminal: 'Thiết bị',
    at: 'Lấy lúc',
    size: 'Dung lượng',
    download: 'Tải về',
    downloadOf: (terminal: string) => `Tải nhật ký của ${terminal}`,
    failed: 'Không tải được nhật ký. Hãy thử lại.',
  },
};
