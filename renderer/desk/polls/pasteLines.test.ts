import { expect, it } from 'vitest';
import { pasteLines } from './pasteLines.ts';

const known = [
  { personId: 'p1', name: 'Nguyễn Văn An', position: 'Bí thư', unit: 'Huyện ủy' },
  { personId: 'p2', name: 'Trần Thị Bình', position: '', unit: 'Sở Y tế' },
  { personId: 'p3', name: 'Trần Thị Bình', position: '', unit: 'Sở Tài chính' },
];
const paste = (text: string) => {
  let n = 0;
  return pasteLines(text, known, () => `l${++n}`);
};

it('reads numbering, names and positions as offices write them', () => {
  expect(paste('1. Lê Hòa, Phó Giám đốc\n\n2) Phạm Cúc – Trưởng ban\n- Đỗ Dũng\tỦy viên\tUBKT')).toEqual([
    { id: 'l1', title: 'Lê Hòa', note: 'Phó Giám đốc', personId: null },
    { id: 'l2', title: 'Phạm Cúc', note: 'Trưởng ban', personId: null },
    { id: 'l3', title: 'Đỗ Dũng', note: 'Ủy viên, UBKT', personId: null },
  ]);
});

it('[V-19] knows a person by a name that only one has, in any spelling', () => {
  expect(paste('NGUYỄN VĂN AN')).toEqual([
    { id: 'l1', title: 'NGUYỄN VĂN AN', note: 'Bí thư, Huyện ủy', personId: 'p1' },
  ]);
  expect(paste('Nguyễn Văn An; Chủ tịch')[0]).toMatchObject({ note: 'Chủ tịch', personId: 'p1' });
  expect(paste('Trần Thị Bình')[0]).toMatchObject({ note: '', personId: null });
});
