import type { ReadinessLine } from '../../../views/terminalViews.ts';
import { formatBytes, formatCount, formatLength } from '../../format.ts';

type Facts = ReadinessLine['facts'];

const n = (facts: Facts, key: string) => Number(facts[key] ?? 0);
const count = (facts: Facts, key: string) => formatCount(n(facts, key), 'vi');
const bytes = (facts: Facts, key: string) => formatBytes(n(facts, key), 'vi');
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`;
const listed = (...parts: readonly (string | false)[]) => parts.filter((part) => part !== false).join('; ');

/** One sentence for each line of the check, made of the facts that the server found. */
const sentences: Readonly<Record<ReadinessLine['what'], (facts: Facts) => string>> = {
  reachable: (f) =>
    n(f, 'total') === 0
      ? 'Chưa có máy nào đã ghi danh'
      : listed(
          `${count(f, 'connected')}/${count(f, 'total')} máy đã ghi danh đang kết nối`,
          n(f, 'needed') > 0 && `${count(f, 'needed')} máy vắng là máy cuộc họp cần`,
        ),
  version: (f) =>
    listed(
      n(f, 'different') === 0 ? `Tất cả chạy bản ${f.server ?? ''}` : `${count(f, 'different')} máy chạy bản khác`,
      n(f, 'tooOld') > 0 && `${count(f, 'tooOld')} máy quá cũ, không mở được màn hình`,
      n(f, 'different') > 0 && `máy chủ ${f.server ?? ''}, các máy ${f.versions ?? ''}`,
    ),
  clock: (f) =>
    listed(
      n(f, 'off') === 0
        ? `Đồng hồ các máy khớp, lệch nhiều nhất ${seconds(n(f, 'worstMs'))}`
        : `${count(f, 'off')} máy lệch giờ, nhiều nhất ${seconds(n(f, 'worstMs'))}`,
      n(f, 'unknown') > 0 && `${count(f, 'unknown')} máy chưa đo được`,
    ),
  papers: (f) =>
    n(f, 'papers') === 0 && n(f, 'damaged') === 0
      ? 'Cuộc họp chưa có tài liệu nào được phát hành'
      : listed(
          n(f, 'missing') === 0 && n(f, 'damaged') === 0
            ? `${count(f, 'terminals')} máy giữ đủ ${count(f, 'papers')} tài liệu, mã băm đúng`
            : `${count(f, 'papers')} tài liệu, ${count(f, 'terminals')} máy đã đối chiếu`,
          n(f, 'missing') > 0 && `thiếu ${count(f, 'missing')} bản`,
          n(f, 'damaged') > 0 && `${count(f, 'damaged')} bản hỏng`,
          n(f, 'silent') > 0 && `${count(f, 'silent')} máy không trả lời`,
        ),
  keys: (f) =>
    n(f, 'file') === 0
      ? 'Khóa của mọi máy nằm trong kho của hệ điều hành'
      : `${count(f, 'file')}/${count(f, 'total')} máy giữ khóa trong tệp: ai chép được đĩa thì có khóa`,
  diskSpace: (f) =>
    f.freeBytes === undefined
      ? 'Không đọc được dung lượng ổ đĩa'
      : `Còn trống ${bytes(f, 'freeBytes')} / ${bytes(f, 'totalBytes')}`,
  flush: (f) => {
    const time = `${n(f, 'medianMs').toFixed(1).replace('.', ',')} ms`;
    if (f.why === 'failed') return 'Không ghi được vào ổ đĩa dữ liệu';
    if (f.why === 'suspicious')
      return `Ghi một trang mất ${time}: nhanh bất thường, ổ đĩa có thể báo xong khi chưa ghi`;
    return f.why === 'slow' ? `Ghi một trang mất ${time}: ổ đĩa chậm` : `Ghi một trang mất ${time}`;
  },
  backup: (f) => {
    const age = f.ageMs === undefined ? '' : `bản mới nhất ${formatLength(n(f, 'ageMs'))} trước`;
    const behind = n(f, 'behind') > 0 && `còn ${count(f, 'behind')} mục chưa sao lưu`;
    switch (f.why) {
      case 'none':
        return 'Máy chủ chạy không có sao lưu';
      case 'notYet':
        return 'Chưa có bản sao lưu nào từ khi máy chủ chạy';
      case 'trouble':
        return listed('Lần sao lưu gần nhất không thành công', age !== '' && age);
      case 'damagedPapers':
        return listed(`${count(f, 'damaged')} tài liệu trong kho bị hỏng, không có trong bản sao`, age !== '' && age);
      case 'old':
        return listed('Bản sao lưu đã cũ', age, behind);
      case 'sameDisk':
        return listed('Bản sao nằm cùng ổ đĩa với dữ liệu', age, behind);
      default:
        return listed(`Đã kiểm chứng, ${age}`, behind);
    }
  },
  certificate: (f) =>
    listed(
      n(f, 'serverDays') < 0 ? 'Chứng thư máy chủ đã hết hạn' : `Chứng thư máy chủ còn ${count(f, 'serverDays')} ngày`,
      f.soonestDays !== undefined &&
        (n(f, 'soonestDays') < 0
          ? 'có máy đã hết hạn chứng thư'
          : `máy sớm hết hạn nhất còn ${count(f, 'soonestDays')} ngày`),
      n(f, 'ending') > 0 && `${count(f, 'ending')} máy sắp hết hạn`,
    ),
  door: (f) =>
    listed(
      f.door === 'locked' ? 'Cửa mạng đang khóa' : 'Cửa mạng đang mở cho mọi máy trong mạng',
      n(f, 'browserPlaces') > 0 && `${count(f, 'browserPlaces')} ghế được dùng trình duyệt`,
    ),
};

/** The check of the room before a meeting. */
export const readiness = {
  title: 'Kiểm tra trước họp',
  start: 'Bắt đầu kiểm tra',
  again: 'Kiểm tra lại',
  empty: 'Chưa kiểm tra phòng họp',
  emptyText:
    'Máy chủ hỏi từng máy: có kết nối không, đúng phiên bản không, đồng hồ có khớp không, tài liệu có đủ và đúng mã băm không; rồi kiểm tra ổ đĩa, sao lưu, chứng thư và cửa mạng của chính mình.',
  print: 'In biên bản',
  back: 'Về phòng họp',
  running: (done: number, all: number) => `Đang kiểm tra: ${done}/${all} mục`,
  verdict: {
    ok: 'Sẵn sàng họp',
    warn: (n: number) => `Họp được, ${formatCount(n, 'vi')} mục cần xem`,
    bad: (n: number) => `Chưa sẵn sàng, ${formatCount(n, 'vi')} mục phải xử lý`,
  },
  states: { checking: 'Đang kiểm tra', ok: 'Đạt', warn: 'Cần xem', bad: 'Không đạt' },
  names: {
    reachable: 'Máy kết nối',
    version: 'Phiên bản',
    clock: 'Đồng hồ',
    papers: 'Tài liệu trên máy',
    keys: 'Nơi giữ khóa',
    diskSpace: 'Dung lượng ổ đĩa',
    flush: 'Tốc độ ghi đĩa',
    backup: 'Sao lưu',
    certificate: 'Chứng thư',
    door: 'Cửa mạng',
  },
  sentences,
  /** What to do about a line that is not good. */
  next: {
    reachable: 'Bật máy, hoặc chọn máy trong phần Phòng họp rồi bấm Đánh thức.',
    version: 'Đưa bản khớp với máy chủ tới các máy này ở phần Cập nhật.',
    clock: 'Đặt lại ngày giờ trên máy, hoặc cho máy lấy giờ từ máy chủ.',
    papers: 'Để máy mở màn hình ghế khi có kết nối: máy tự tải và đối chiếu lại.',
    keys: 'Ghi nhận vào biên bản; nơi yêu cầu chặt thì cài kho khóa của hệ điều hành rồi ghi danh lại.',
    diskSpace: 'Dọn hoặc thay ổ đĩa dữ liệu trước khi họp.',
    flush: 'Kiểm tra ổ đĩa dữ liệu; dùng ổ SSD có bộ nhớ đệm bảo vệ khi mất điện.',
    backup: 'Xem phần Sao lưu.',
    certificate: 'Mở khóa của phòng để cấp lại chứng thư máy chủ; ghi danh lại máy sắp hết hạn.',
    door: 'Khóa cửa mạng ở phần Ghi danh khi mọi máy đã ghi danh.',
  },
  columns: { line: 'Mục', state: 'Kết quả', found: 'Tìm thấy' },
  terminals: (labels: string) => `Ghế, máy: ${labels}`,
  rest: (n: number) => `và ${formatCount(n, 'vi')} máy khác (in biên bản để xem đủ)`,
  startedAt: (time: string, by: string) => (by === '' ? `Bắt đầu lúc ${time}` : `Bắt đầu lúc ${time}, ${by}`),
  finishedAt: (time: string) => `Xong lúc ${time}`,
  old: 'Kết quả này đã lâu. Hãy kiểm tra lại trước khi họp.',
  printTitle: 'BIÊN BẢN KIỂM TRA PHÒNG HỌP',
  printRoom: 'Phòng họp',
  printMeeting: 'Cuộc họp',
  printStarts: 'Bắt đầu họp',
  printChecked: 'Kiểm tra lúc',
  printBy: 'Cán bộ kỹ thuật',
  printResult: 'Kết luận',
  printNone: 'Không có cuộc họp trong phòng',
  signature: 'Ký, ghi rõ họ tên',
};
