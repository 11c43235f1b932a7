/** A field that an office's own Word template may use; `within` names the list whose rows it stands in. */
export interface TemplateField {
  readonly name: string;
  readonly kind: 'text' | 'list';
  readonly within: string | null;
  /** A template without it is refused. */
  readonly needed: boolean;
  /** What it prints, for the secretary who makes the template. */
  readonly explanation: string;
}

const text = (name: string, explanation: string, needed = false): TemplateField => ({
  name,
  kind: 'text',
  within: null,
  needed,
  explanation,
});

const list = (
  name: string,
  explanation: string,
  rows: Readonly<Record<string, string>>,
  needed = false,
): TemplateField[] => [
  { name, kind: 'list', within: null, needed, explanation },
  ...Object.entries(rows).map(
    ([field, words]): TemplateField => ({ name: field, kind: 'text', within: name, needed: false, explanation: words }),
  ),
];

const PERSON_ROWS = {
  tt: 'Số thứ tự',
  ho_ten: 'Họ và tên',
  ma: 'Mã đại biểu',
  chuc_vu: 'Chức vụ',
  don_vi: 'Đơn vị',
  tu_cach: 'Tư cách: chính thức, dự khuyết, mời dự, đi thay',
  diem_danh: 'Giờ có mặt, hoặc vắng và lý do',
};

/** Every field of a template, written {ten_truong} in Word; a list is {#ten} … {/ten}. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  text('co_quan', 'Tên cơ quan ban hành'),
  text('co_quan_cap_tren', 'Tên cơ quan cấp trên'),
  text('dia_danh', 'Địa danh ghi trước ngày tháng'),
  text('ngay', 'Ngày lập, viết bằng chữ: ngày 25 tháng 11 năm 2026'),
  text('ten_cuoc_hop', 'Tên cuộc họp', true),
  text('loai_cuoc_hop', 'Loại: Hội nghị, Kỳ họp, Phiên họp'),
  text('so_cuoc_hop', 'Lần thứ, số của cuộc họp'),
  text('dia_diem', 'Địa điểm họp'),
  text('khai_mac', 'Giờ, ngày khai mạc', true),
  text('ket_thuc', 'Giờ, ngày kết thúc'),
  text('chu_tri', 'Họ tên người chủ trì', true),
  text('chuc_vu_chu_tri', 'Chức vụ người chủ trì'),
  text('nguoi_ghi', 'Họ tên người ghi biên bản'),
  text('chuc_vu_nguoi_ghi', 'Chức vụ người ghi biên bản'),
  text('tong_so', 'Tổng số thành viên'),
  text('trieu_tap', 'Số được triệu tập'),
  text('co_mat', 'Số có mặt', true),
  text('vang_mat', 'Số vắng mặt'),
  text('ma_bam', 'Mã băm SHA-256 của số liệu, khớp với phụ lục', true),
  ...list('dai_bieu', 'Danh sách đại biểu', PERSON_ROWS),
  ...list('vang', 'Danh sách đại biểu chính thức vắng mặt', PERSON_ROWS),
  ...list('noi_dung', 'Chương trình', {
    so: 'Số của nội dung',
    ten: 'Tên nội dung',
    trinh_bay: 'Người trình bày',
    thoi_gian: 'Thời gian bắt đầu và kết thúc',
  }),
  ...list('tai_lieu', 'Tài liệu của cuộc họp', {
    so_hieu: 'Số, ký hiệu',
    ten: 'Tên tài liệu',
    phien_ban: 'Bản',
    sha256: 'Mã băm của tệp',
  }),
  ...list(
    'bieu_quyet',
    'Các lần biểu quyết, bầu cử, bỏ phiếu',
    {
      tt: 'Số thứ tự',
      ten: 'Nội dung',
      loai: 'Biểu quyết, bầu cử, lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm',
      hinh_thuc: 'Hình thức, có ghi rõ số liệu nhập tay',
      quy_tac: 'Quy tắc và số phiếu cần',
      tinh_tren: 'Số mà tỷ lệ tính trên',
      thoi_gian: 'Thời gian',
      tham_gia: 'Số tham gia',
      ty_le_tham_gia: 'Tỷ lệ tham gia',
      ket_qua: 'Câu kết quả đầy đủ số liệu',
      ket_luan: 'Kết luận: được thông qua hay không; để trống khi bầu cử, lấy phiếu',
    },
    true,
  ),
  ...list('noi_nhan', 'Nơi nhận', { ten: 'Tên nơi nhận' }),
];
