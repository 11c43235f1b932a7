import { formatCount } from '../format.ts';

const n = (count: number) => formatCount(count, 'vi');

/** Entering what was counted by hand or from paper; at the desk and at a seat. */
export const count = {
  title: 'Nhập kết quả kiểm phiếu',
  paperIntro: 'Hai người nhập độc lập. Số của người kia không hiện ở đây; khớp nhau mới đóng được.',
  handIntro: 'Nhập số đã đếm một lần. Kết quả được ghi rõ là nhập tay.',
  issued: 'Số phiếu phát ra',
  returned: 'Số phiếu thu về',
  valid: 'Số phiếu hợp lệ',
  invalid: 'Số phiếu không hợp lệ',
  takingPart: 'Số người tham gia biểu quyết',
  roll: (roll: number) => `trong danh sách có ${n(roll)} người`,
  line: 'Người, nội dung',
  unmarked: 'Không đánh dấu',
  votesFor: (name: string, option: string) => `${name}: ${option}`,
  faults: {
    issuedOverRoll: (roll: number) => `Phát ra không thể nhiều hơn ${n(roll)} người trong danh sách.`,
    returnedOverIssued: 'Thu về không thể nhiều hơn phát ra.',
    partsOfReturned: (returned: number) => `Hợp lệ cộng không hợp lệ phải bằng thu về (${n(returned)}).`,
    partsOfReturnedOpen: 'Hợp lệ cộng không hợp lệ phải bằng thu về.',
    lineOverValid: (sum: number, valid: number) => `Cộng lại ${n(sum)}, nhiều hơn ${n(valid)} phiếu hợp lệ.`,
    tooManyVotes: (most: number) => `Tổng số phiếu bầu nhiều hơn mức có thể: ${n(most)}.`,
    shape: 'Hãy nhập đủ các ô.',
  },
  differs: 'Khác bản của người kia: hãy đếm lại ô này.',
  differing: (count: number) => `Hai bản khác nhau ở ${n(count)} ô`,
  differingText: 'Các ô khác được đánh dấu. Hãy đếm lại từ phiếu, sửa bản của mình rồi gửi lại.',
  agreed: 'Hai bản khớp nhau. Chủ tọa có thể đóng.',
  entered: 'Đã có số đếm. Chủ tọa có thể đóng.',
  waiting: 'Bản của bạn đã gửi. Chờ người thứ hai nhập.',
  otherIn: (name: string, time: string) => `${name} đã nhập lúc ${time}.`,
  taken: 'Đã có đủ người nhập. Chỉ họ sửa được bản của mình.',
  closed: 'Biểu quyết này đã đóng, không nhập được nữa.',
  send: 'Gửi bản đếm của tôi',
  resend: 'Gửi lại bản đã sửa',
  sent: 'Đã gửi bản đếm.',
  missing: (count: number) => `Còn ${n(count)} ô chưa nhập.`,
  enterHint: 'Enter sang ô tiếp theo.',
};
