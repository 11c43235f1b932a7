/** Two versions of a paper beside each other. */
export const compare = {
  title: (from: number, to: number) => `So sánh bản ${from} với bản ${to}`,
  back: 'Về tài liệu',
  list: 'Các chỗ thay đổi',
  onPage: (page: number) => `Trang ${page}`,
  deleted: 'Bỏ:',
  inserted: 'Thêm:',
  more: (n: number) => `và ${n} chỗ nữa`,
  count: (n: number) => (n === 0 ? 'Chữ của hai bản giống hệt nhau.' : `${n} chỗ thay đổi`),
  at: (at: number, of: number) => `${at}/${of}`,
  previous: 'Chỗ trước',
  next: 'Chỗ tiếp',
  reading: 'Đang so sánh chữ của hai bản',
  failed: 'Không so sánh được.',
  retry: 'Thử lại',
  scan: 'Bản quét, không so được chữ. Hai bản được mở cạnh nhau, cùng trang.',
};
