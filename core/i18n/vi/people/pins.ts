import { formatCount } from '../../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** PINs with which delegates sign in. */
export const pins = {
  issue: 'Cấp mã PIN',
  issueSelected: (count: number) => `Cấp PIN cho ${n(count)} người`,
  ask: (count: number) => `Cấp mã PIN mới cho ${n(count)} người?`,
  askText: 'Mã PIN cũ của những người này hết hiệu lực ngay. Mã mới chỉ hiện một lần: hãy in phiếu trước khi đóng.',
  submit: 'Cấp mã mới',
  title: (count: number) => `Mã PIN của ${n(count)} người`,
  once: 'Chỉ hiện một lần.',
  onceText: 'Đóng cửa sổ này là không xem lại được; khi cần thì cấp mã mới.',
  print: 'In phiếu',
  columns: { name: 'Họ và tên', code: 'Mã đại biểu', place: 'Ghế', pin: 'Mã PIN' },
  table: 'Mã PIN vừa cấp',
  done: 'Đã in, đóng lại',
  slip: {
    pin: 'Mã PIN',
    place: (label: string) => `Ghế ${label}`,
    noPlace: 'Chưa xếp ghế',
    code: (code: string) => `Mã đại biểu: ${code}`,
    note: 'Nhập mã này tại ghế để vào cuộc họp. Không cho người khác biết.',
  },
};
