/** Every word of the screens' vocabulary, once, in the traditional style; without its one foreign word, "micro". */
export const GLOSSARY_WORDS: readonly string[] = `
  phòng họp không giấy cuộc hội nghị phiên kỳ đại cấp ủy ban chấp hành đảng bộ tỉnh thường vụ trực kiểm tra bí
  thư phó viên biểu chính thức dự khuyết mời khách đồng chí người chủ trì tọa đoàn tịch ký thẩm tư cách phiếu
  trưởng ghi biên bản cán kỹ thuật quản trị hệ thống triệu tập thành phần tham chương trình sự nội dung mục
  bắt đầu tạm dừng tiếp tục kết thúc khai mạc bế giải lao sắp diễn ra đang đã điểm danh có mặt vắng chưa lý do
  đến muộn về sớm đi thay quyền đủ điều kiện tiến tổng số sơ đồ chỗ ngồi vị trí ghế đổi bảng tên điện tử màn
  hình chào nhiệt liệt mừng đếm ngược tài liệu tờ báo cáo đề án thảo lần thế bổ sung phụ lục văn trích yếu
  phát thu hồi xem chú tô đậm gạch chân viết tay đánh dấu trang chuyển phóng to nhỏ vừa cỡ chữ lớn rất chiếu
  theo dõi riêng quay lại đăng hủy sách chờ tranh luận chất vấn thời gian còn hết giờ gia hạn bật tắt
  quyết bỏ kín giơ thẻ tán kiến khác trắng mở đóng xác nhận lựa chọn quả được thông qua quá nửa ít nhất hai ba
  tỷ lệ tính trên bảo lưu bầu cử ứng giới thiệu lượng cần dư hợp niêm phong trúng lấy tín nhiệm cao thấp xin
  cho góp trả lời đơn khiếu nại tố bút phê chỉ đạo lịch làm việc công tác biến định thị giao nhắc đôn đốc thực
  hiện mật tối tuyệt mạng lan độc lập gọi phục nước uống chung tin nhắn mất nối dùng tại máy khóa khởi động
  nhật
`
  .trim()
  .split(/\s+/);
