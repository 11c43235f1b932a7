import { formatCount } from '../format.ts';

/** What a terminal says as a witness of the journal. */
export const witness = {
  included: 'Đã nằm trong kết quả',
  waiting: 'Máy đang tự kiểm tra phiếu trong kết quả',
  waitingOpen: 'Máy sẽ tự kiểm tra phiếu trong kết quả khi biểu quyết kết thúc',
  missing: 'Không tìm thấy phiếu này trong nhật ký',
  title: {
    fork: 'Máy chủ đưa ra hai nhật ký khác nhau',
    shorter: 'Nhật ký của máy chủ bị ngắn lại',
    badProof: 'Nhật ký cũ không còn nguyên trong nhật ký mới',
    badSignature: 'Nhật ký mang chữ ký không đúng',
    otherOrigin: 'Đây là nhật ký của máy chủ khác',
    ballotMissing: 'Phiếu đã ghi tại máy này không có trong nhật ký',
  },
  stop: 'Hãy dừng biểu quyết và báo ban kiểm phiếu.',
  frozen: 'Máy này tạm ngừng nhận phiếu; những gì nhìn thấy đã được lưu làm chứng cứ.',
  told: (count: number) => `${formatCount(count, 'vi')} máy báo nhật ký có vấn đề`,
  from: (place: string, time: string) => `${place}, ${time}`,
  logName: 'Tên nhật ký',
  logNameHint: 'Ghi vào biên bản cuộc họp đầu tiên; các hồ sơ về sau phải mang đúng tên này.',
  fold: 'Thu gọn cảnh báo',
  unfold: 'Cảnh báo nhật ký',
  goOn: 'Tin nhật ký này…',
  askTitle: 'Tin nhật ký hiện tại của máy chủ?',
  askText:
    'Chỉ chọn khi ban kiểm phiếu đã xem xét, ví dụ máy chủ vừa được khôi phục từ bản sao lưu. Cảnh báo đã gửi vẫn được giữ; máy làm chứng lại từ đầu cho nhật ký đang có.',
  askYes: 'Ban kiểm phiếu đã xem xét, tin nhật ký này',
  askNo: 'Giữ cảnh báo',
};
