import { formatCount } from '../../format.ts';

/** Papers taken off terminals, and the reports of it. */
export const wipes = {
  title: 'Thu hồi tài liệu',
  start: 'Xóa tài liệu trên máy…',
  empty: 'Chưa có lệnh xóa tài liệu nào',
  emptyText:
    'Sau cuộc họp có tài liệu phải thu hồi, hãy xóa bản lưu trên các máy. Từng máy báo lại đã xóa tệp nào, lúc nào; bản báo cáo in được và ký được.',
  form: {
    title: 'Xóa tài liệu trên máy',
    papers: 'Xóa những gì',
    allPapers: 'Tất cả tài liệu lưu trên máy',
    allPapersHint: 'Kể cả của các cuộc họp trước.',
    somePapers: 'Chỉ tài liệu đã chọn',
    somePapersHint: 'Tài liệu đã phát hành của cuộc họp trong phòng.',
    choose: 'Tài liệu cần xóa',
    noPapers: 'Cuộc họp trong phòng chưa có tài liệu nào được phát hành.',
    terminals: 'Trên máy nào',
    every: (n: number) => `Cả ${formatCount(n, 'vi')} máy đã ghi danh`,
    some: 'Chọn từng máy',
    chosen: (n: number) => `Đã chọn ${formatCount(n, 'vi')} máy`,
    away: (n: number) => `${formatCount(n, 'vi')} máy đang mất kết nối sẽ xóa khi kết nối lại.`,
    browsers: (n: number) =>
      `${formatCount(n, 'vi')} trình duyệt không nằm trong lệnh: trình duyệt giữ bản lưu ở nơi không kiểm tra được.`,
    noTerminals: 'Không có máy nào đã ghi danh để xóa.',
    running: 'Cuộc họp đang diễn ra.',
    runningText: 'Đại biểu tại các máy này sẽ phải tải lại tài liệu từ máy chủ.',
    confirm: 'Không hoàn tác được: tệp trên máy bị xóa hẳn. Tài liệu trên máy chủ vẫn còn.',
    submit: (n: number) => `Xóa trên ${formatCount(n, 'vi')} máy`,
  },
  ordered: (n: number) => `Đã ra lệnh xóa tài liệu trên ${formatCount(n, 'vi')} máy`,
};
