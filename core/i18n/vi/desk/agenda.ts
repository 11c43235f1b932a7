const hours = (minutes: number) => {
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return [h > 0 ? `${h} giờ` : '', m > 0 || h === 0 ? `${m} phút` : ''].filter(Boolean).join(' ');
};

/** The agenda tree and its items. */
export const agenda = {
  title: 'Chương trình',
  summary: (items: number, minutes: number | null) =>
    minutes === null ? `${items} mục` : `${items} mục · ${hours(minutes)}`,
  add: 'Thêm mục',
  addPart: 'Thêm phần của mục này',
  general: 'Tài liệu chung',
  generalHint: 'Không thuộc mục nào',
  generalTitle: 'Tài liệu chung của cuộc họp',
  empty: 'Chưa có mục nào',
  emptyText: 'Thêm mục đầu tiên của chương trình.',
  item: (number: string) => `Mục ${number}`,
  recess: 'Giải lao',
  minutes: (n: number) => hours(n),
  noMinutes: 'chưa định thời lượng',
  presenter: (name: string) => `Trình bày: ${name}`,
  noPresenter: 'Chưa ghi người trình bày',
  state: { upcoming: 'Sắp diễn ra', current: 'Đang diễn ra', done: 'Đã xong' },
  ready: 'Sẵn sàng',
  waiting: (n: number) => `${n} chờ phát hành`,
  noPapers: 'Chưa có tài liệu',
  move: 'Đổi thứ tự mục đang chọn',
  moveHint: 'Kéo để đổi thứ tự, hoặc dùng các nút này.',
  moveKeys: 'Alt cùng phím mũi tên để chuyển mục này.',
  up: 'Chuyển lên',
  down: 'Chuyển xuống',
  inward: 'Đưa vào mục phía trên',
  outward: 'Tách thành mục riêng',
  moved: (title: string, number: string) =>
    number === '' ? `Đã chuyển ${title}.` : `Đã chuyển ${title}: mục ${number}.`,
  edit: 'Sửa mục',
  remove: 'Xóa mục',
  removeAsk: 'Xóa mục này?',
  removeText: (title: string) => `“${title}” sẽ bị xóa khỏi chương trình.`,
  removed: 'Đã xóa mục.',
  hasContent: 'Mục có phần con, tài liệu hoặc biểu quyết, hoặc đã diễn ra nên không xóa được.',
  dialog: { add: 'Thêm mục', edit: 'Sửa mục' },
  fields: {
    kind: 'Loại',
    kinds: { item: 'Nội dung', recess: 'Giải lao' },
    under: 'Thuộc mục',
    underNone: 'Mục chính',
    title: 'Tên mục',
    presenter: 'Người trình bày',
    presenterHint: 'Họ tên và chức vụ.',
    minutes: 'Thời lượng',
    minutesUnit: 'phút',
    minutesHint: 'Để trống nếu chưa định; mục có phần con thì tự cộng.',
  },
  saved: 'Đã lưu mục.',
  added: 'Đã thêm mục.',
  locked: 'Cuộc họp đã kết thúc: chỉ xem được.',
};
