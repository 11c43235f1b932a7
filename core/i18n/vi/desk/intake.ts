import type { PaperWarning } from '../../../documents/document.ts';
import type { IntakeCapabilities } from '../../../intake/intakeState.ts';
import type { IntakeRefusal } from '../../../intake/refusal.ts';

/** Files that come in: how far they are, why they are refused and what to do then, what this server can do. */
export const intake = {
  queued: (ahead: number) => (ahead === 0 ? 'Sắp chuyển sang PDF' : `Chờ chuyển sang PDF, còn ${ahead} tệp trước`),
  converting: 'Đang chuyển sang PDF',
  checking: 'Đang kiểm tra bản PDF',
  lost: 'Máy chủ đã khởi động lại trong lúc chuyển tệp. Hãy tải lại tệp.',
  refused: {
    empty: 'Tệp trống, không có nội dung. Hãy kiểm tra lại tệp.',
    'too-large': 'Tệp lớn quá 200 MB. Hãy chia nhỏ hoặc nén lại.',
    'wrong-type':
      'Không phải loại tệp nhận được. Hãy lưu thành PDF, Word, Excel, PowerPoint, ODF hoặc ảnh rồi tải lại.',
    'password-protected': 'Tệp có mật khẩu. Hãy gỡ mật khẩu rồi tải lại.',
    damaged: 'Tệp bị hỏng, không mở được. Hãy mở bằng phần mềm đã soạn, lưu lại rồi tải lên.',
    bomb: 'Tệp phình ra quá lớn khi mở, có thể làm treo máy. Hãy in lại ra PDF rồi tải lên.',
    'conversion-failed': 'Không chuyển được sang PDF. Hãy tự xuất ra PDF rồi tải lên bản PDF.',
    'conversion-timeout': 'Chuyển sang PDF quá lâu nên đã dừng. Hãy tự xuất ra PDF rồi tải lên bản PDF.',
    'no-converter': 'Máy chủ này chỉ nhận PDF. Hãy tự xuất ra PDF rồi tải lên.',
    'disk-full': 'Máy chủ hết chỗ trống. Hãy báo kỹ thuật.',
    aborted: 'Mất kết nối khi đang tải. Hãy thử lại.',
  } satisfies Record<IntakeRefusal, string>,
  warnings: {
    legacyFonts:
      'Tệp dùng phông chữ cũ (TCVN3 hoặc VNI): chữ có thể sai. Hãy xem kỹ, hoặc chuyển sang Unicode rồi tải lại.',
    scatteredPages: 'Bảng quá rộng: các cột nằm rải trên nhiều trang. Hãy đặt vùng in trong bảng tính rồi tải lại.',
    noText: 'Các trang đầu là ảnh quét: chưa tìm được theo chữ.',
  } satisfies Record<PaperWarning, string>,
  conversion: {
    ready: 'Nhận PDF, Word, Excel, PowerPoint, ODF và ảnh',
    noOffice: 'Máy chủ chưa cài LibreOffice: chỉ nhận PDF. Hãy báo kỹ thuật.',
    noSandbox: 'Máy chủ không cách ly được LibreOffice (bubblewrap): chỉ nhận PDF. Hãy báo kỹ thuật.',
  } satisfies Record<IntakeCapabilities['conversion'], string>,
  noViewingCopies: 'Máy chủ chưa cài qpdf: bản quét dài sẽ mở chậm.',
  noText: 'Tìm kiếm trong tài liệu cần poppler, máy chủ chưa cài.',
  noOcr: 'Bản quét không tìm được theo chữ: máy chủ chưa cài tesseract tiếng Việt.',
};
