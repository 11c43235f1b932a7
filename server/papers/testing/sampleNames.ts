const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Huỳnh', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Công Tằng Tôn Nữ'];
const MIDDLE = ['Văn', 'Thị Phương', 'Quốc', 'Hữu', 'Thị Ngọc', 'Đình', 'Hoàng Thị Quỳnh'];
const GIVEN = ['Hùng', 'Thảo', 'Bảo', 'Nghĩa', 'Ánh', 'Khải', 'Như', 'Đức', 'Hường', 'Hương', 'Hưởng', 'Quyền', 'Tuấn'];

const pick = (list: readonly string[], index: number) => list[index % list.length] ?? '';

/** A Vietnamese name for every index; some are as long as real ones get. */
export const personName = (index: number): string =>
  `${pick(FAMILY, index)} ${pick(MIDDLE, index)} ${pick(GIVEN, index)}`;
