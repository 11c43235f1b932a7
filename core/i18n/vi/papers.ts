/** Words of papers that several screens say. */
export const papers = {
  label: {
    ordinary: 'Thường',
    internal: 'Nội bộ',
    secret: 'Mật',
    highlySecret: 'Tối mật',
    topSecret: 'Tuyệt mật',
  },
  number: (number: string) => `Số ${number}`,
  version: (version: number) => `Bản ${version}`,
  /** A secret paper whose item is not open (D-7). */
  locked: 'Chưa mở được',
  lockedText: 'Tài liệu mật chỉ mở được trong lúc họp nội dung của tài liệu.',
  closed: 'Tài liệu mật đã đóng',
  closedText: 'Nội dung của tài liệu không còn đang họp. Bản đang đọc đã được xóa khỏi màn hình này.',
  newVersion: (version: number) => `Tài liệu có bản mới (bản ${version})`,
  newVersionText: (shown: number) => `Màn hình vẫn giữ bản ${shown} đang đọc.`,
  openVersion: 'Mở bản mới',
  seeChanges: 'Xem thay đổi',
  later: 'Để sau',
  waitingVersion: (version: number) => `Mở bản ${version}`,
  /** Across every page of a secret paper. */
  band: (label: string, name: string, time: string) => `${label.toLocaleUpperCase('vi')} · ${name} · ${time}`,
  here: 'Đã có trên máy',
};
