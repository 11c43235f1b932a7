/** A person of the demonstration meeting. Every name is invented. */
export interface DemoDelegate {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly standing: 'official' | 'invited';
}

type Row = readonly [name: string, position: string, unit: string];

const officials: readonly Row[] = [
  ['Đoàn Trọng Hiển', 'Bí thư Tỉnh ủy', 'Thường trực Tỉnh ủy'],
  ['Lương Thị Bích Hạnh', 'Phó Bí thư Thường trực Tỉnh ủy', 'Thường trực Tỉnh ủy'],
  ['Tạ Quang Vượng', 'Phó Bí thư Tỉnh ủy, Chủ tịch', 'Ủy ban nhân dân tỉnh'],
  ['Nghiêm Xuân Thưởng', 'Phó Bí thư Tỉnh ủy, Chủ tịch', 'Hội đồng nhân dân tỉnh'],
  ['Quách Thị Ngọc Diễm', 'Trưởng ban', 'Ban Tổ chức Tỉnh ủy'],
  ['Phùng Đình Khuê', 'Chủ nhiệm', 'Ủy ban Kiểm tra Tỉnh ủy'],
  ['Hồ Nguyễn Tường Vi', 'Trưởng ban', 'Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  ['Kiều Văn Thiệu', 'Trưởng ban', 'Ban Nội chính Tỉnh ủy'],
  ['Mai Thế Lữ', 'Chánh Văn phòng', 'Văn phòng Tỉnh ủy'],
  ['Thái Bá Khoan', 'Chủ tịch', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['Vương Đức Thuần', 'Chỉ huy trưởng', 'Bộ Chỉ huy Quân sự tỉnh'],
  ['Cao Hữu Nghị', 'Giám đốc', 'Công an tỉnh'],
  ['Trịnh Công Thạch', 'Phó Chủ tịch Thường trực', 'Ủy ban nhân dân tỉnh'],
  ['Nguyễn Hoàng Phương Thảo Nguyên', 'Phó Chủ tịch', 'Ủy ban nhân dân tỉnh'],
  ['Lê Khắc Duẩn', 'Phó Chủ tịch', 'Hội đồng nhân dân tỉnh'],
  ['Bùi Thị Hòa', 'Giám đốc', 'Sở Nội vụ'],
  ['Đặng Quốc Thụy', 'Giám đốc', 'Sở Xây dựng'],
  ['Phan Thị Thúy Quỳnh', 'Giám đốc', 'Sở Tài chính'],
  ['Hoàng Sỹ Điền', 'Giám đốc', 'Sở Nông nghiệp và Môi trường'],
  ['Chu Văn Lượng', 'Giám đốc', 'Sở Công Thương'],
  ['Võ Đình Khải Hoàn', 'Giám đốc', 'Sở Khoa học và Công nghệ'],
  ['Lâm Thị Mỹ Uyên', 'Giám đốc', 'Sở Giáo dục và Đào tạo'],
  ['Ngô Trí Lượng', 'Giám đốc', 'Sở Y tế'],
  ['Dương Thị Thu Hương', 'Giám đốc', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Dương Thị Thu Hường', 'Giám đốc', 'Sở Tư pháp'],
  ['Hà Ngọc Quyến', 'Chánh Thanh tra', 'Thanh tra tỉnh'],
  ['Tống Duy Mẫn', 'Trưởng ban', 'Ban Quản lý Khu kinh tế Kỳ Phong'],
  ['Lò Văn Pành', 'Giám đốc', 'Sở Dân tộc và Tôn giáo'],
  ['Nông Quang Uy', 'Phó Giám đốc', 'Công an tỉnh'],
  ['Triệu Thị Mùi', 'Chủ tịch', 'Hội Liên hiệp Phụ nữ tỉnh'],
  ['Bế Minh Triết', 'Bí thư', 'Tỉnh đoàn'],
  ['Ông Thị Kim Thoa', 'Chủ tịch', 'Liên đoàn Lao động tỉnh'],
  ['Khổng Văn Tấn', 'Chủ tịch', 'Hội Nông dân tỉnh'],
  ['Từ Công Hoằng', 'Hiệu trưởng', 'Trường Chính trị tỉnh'],
  ['La Thị Tuyết Nhung', 'Tổng Biên tập', 'Báo và Phát thanh, truyền hình Sông Lam'],
  ['Đinh Gia Khiêm', 'Phó Bí thư Thường trực', 'Đảng ủy Ủy ban nhân dân tỉnh'],
  ['Mạc Thị Hiền Lương', 'Phó Bí thư Thường trực', 'Đảng ủy các cơ quan Đảng tỉnh'],
  ['Vũ Quý Hợi', 'Bí thư Đảng ủy', 'Phường Lam Thành'],
  ['Trần Thị Hải Âu', 'Bí thư Đảng ủy', 'Phường Đông Phú'],
  ['Phạm Vĩnh Lạc', 'Bí thư Đảng ủy', 'Phường Tân Hòa'],
  ['Đỗ Văn Ước', 'Bí thư Đảng ủy', 'Xã Đông Hưng'],
  ['Huỳnh Công Nghiệp', 'Bí thư Đảng ủy', 'Xã Yên Thái'],
  ['Nguyễn Thị Ý', 'Bí thư Đảng ủy', 'Xã Phú Lộc'],
  ['Đàm Quang Thùy', 'Bí thư Đảng ủy', 'Xã Vĩnh Hưng'],
  ['Tôn Nữ Quỳnh Trâm Anh', 'Bí thư Đảng ủy', 'Phường Bến Ngự'],
  ['Y Thông Niê', 'Bí thư Đảng ủy', 'Xã Thanh Khê'],
  ['Lưu Bách Tùng', 'Bí thư Đảng ủy', 'Xã Kỳ Phong'],
];

const guests: readonly Row[] = [
  ['Châu Văn Kỉnh', 'Phó Giám đốc', 'Sở Xây dựng'],
  ['Giang Thị Mộng Điệp', 'Phó Giám đốc', 'Sở Tài chính'],
  ['Âu Dương Hiếu Nghĩa', 'Giám đốc', 'Ngân hàng Chính sách xã hội chi nhánh tỉnh'],
  ['Thân Thị Loan', 'Phó Chánh Văn phòng', 'Văn phòng Tỉnh ủy'],
  ['Ninh Tiến Phú', 'Giám đốc', 'Kho bạc Nhà nước khu vực'],
  ['Nguyễn Ngọc Ánh Dương', 'Trưởng phòng Tổng hợp', 'Văn phòng Ủy ban nhân dân tỉnh'],
];

const numbered = (prefix: string, standing: DemoDelegate['standing'], rows: readonly Row[]): DemoDelegate[] =>
  rows.map(([name, position, unit], index) => ({
    code: `${prefix}-${String(index + 1).padStart(3, '0')}`,
    name,
    position,
    unit,
    standing,
  }));

/** The 47 members of the committee, its chair first, then six invited guests. */
export const demoDelegates: readonly DemoDelegate[] = [
  ...numbered('UV', 'official', officials),
  ...numbered('KM', 'invited', guests),
];
