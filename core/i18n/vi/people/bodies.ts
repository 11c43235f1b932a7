import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** Bodies and their members. */
export const bodies = {
  title: 'Cơ quan',
  list: 'Danh sách cơ quan',
  create: 'Thêm cơ quan',
  edit: 'Sửa cơ quan',
  empty: 'Chưa có cơ quan nào',
  emptyText: 'Thêm cơ quan họp, ví dụ Ban Chấp hành hoặc Hội đồng nhân dân, rồi nhập thành viên.',
  choose: 'Chọn một cơ quan',
  family: { party: 'Cơ quan Đảng', state: 'Cơ quan nhà nước' },
  members: (count: number, noun: string) => `${n(count)} ${noun}`,
  membersTitle: 'Thành viên đương nhiệm',
  order: 'theo thứ tự của cơ quan',
  columns: { order: 'Thứ tự', code: 'Mã', name: 'Họ và tên', position: 'Chức vụ, đơn vị', actions: 'Thao tác' },
  table: 'Danh sách thành viên',
  noMembers: 'Chưa có thành viên nào',
  noMembersText: 'Nhập danh sách từ tệp Excel hoặc thêm từ danh bạ.',
  addMembers: 'Thêm thành viên',
  import: 'Nhập từ tệp',
  up: (name: string) => `Chuyển ${name} lên`,
  down: (name: string) => `Chuyển ${name} xuống`,
  remove: (name: string) => `Đưa ${name} khỏi cơ quan`,
  removeAsk: 'Đưa khỏi cơ quan?',
  removeText: (name: string) =>
    `${name} không còn là thành viên đương nhiệm. Danh bạ và các cuộc họp đã có vẫn giữ nguyên.`,
  removeDo: 'Đưa khỏi cơ quan',
  removed: 'Đã đưa khỏi cơ quan.',
  saved: 'Đã lưu cơ quan.',
  added: (count: number) => `Đã thêm ${n(count)} thành viên.`,
  pick: 'Chọn người từ danh bạ',
  noPeople: 'Mọi người trong danh bạ đã là thành viên.',
  addChosen: (count: number) => (count === 0 ? 'Thêm người đã chọn' : `Thêm ${n(count)} thành viên`),
  fields: {
    name: 'Tên cơ quan',
    nameHint: 'Ví dụ: Ban Chấp hành Đảng bộ tỉnh khóa XII',
    parent: 'Cơ quan cấp trên',
    parentHint: 'Dòng phía trên tên cơ quan, ví dụ: Tỉnh ủy Sông Lam',
    family: 'Loại cơ quan',
    memberNoun: 'Gọi thành viên là',
    memberNounHint: 'Dùng trong câu kết quả: ủy viên, đại biểu',
    address: 'Xưng hô',
    addressHint: 'đồng chí, ông/bà, đại biểu',
    save: 'Lưu cơ quan',
  },
};
