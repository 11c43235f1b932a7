/** The parts of the technician's screen, and what it says over all of them. */
export const nav = {
  label: 'Các phần của màn hình Kỹ thuật',
  parts: {
    room: 'Phòng họp',
    enrol: 'Ghi danh',
    updates: 'Cập nhật',
    backup: 'Sao lưu',
    readings: 'Tài liệu',
    wipes: 'Thu hồi',
    journal: 'Nhật ký',
    readiness: 'Kiểm tra trước họp',
  },
  /** Machines that wait for their four words to be compared. */
  waiting: 'máy chờ so bốn từ',
  messages: 'Thông báo',
  dismiss: 'Đóng thông báo',
};
