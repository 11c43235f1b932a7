import type { LibraryCategory, LibraryEntrySetup } from '../../../core/library/library.ts';

/** A reference document of the demonstration: what the library says of it, and what its PDF is printed from. */
export interface DemoDocument {
  /** Of the PDF, without its ending; also the entry's id. */
  readonly file: string;
  readonly setup: LibraryEntrySetup & { readonly date: string };
  readonly family: 'party' | 'state';
  /** Above the number on the paper, from the top down. */
  readonly heads: readonly string[];
  readonly heading: string;
  readonly subject: string;
  readonly by: readonly string[];
  readonly signer: string;
  /** Paragraphs; those that begin with a Roman number are headings. */
  readonly text: readonly string[];
}

export const demoCategories: readonly LibraryCategory[] = [
  { id: 'party', name: 'Văn kiện của Đảng bộ tỉnh', parentId: null },
  { id: 'party-rules', name: 'Quy chế, quy định', parentId: 'party' },
  { id: 'council', name: 'Hội đồng nhân dân, Ủy ban nhân dân tỉnh', parentId: null },
  { id: 'guides', name: 'Hướng dẫn nghiệp vụ', parentId: null },
];

const PROVINCE = 'Tỉnh ủy Sông Lam';
const COUNCIL = 'Hội đồng nhân dân tỉnh Sông Lam';
const GOVERNMENT = 'Ủy ban nhân dân tỉnh Sông Lam';
const OFFICE = 'Văn phòng Tỉnh ủy Sông Lam';

const ofProvince = {
  family: 'party',
  heads: ['TỈNH ỦY SÔNG LAM'],
  by: ['T/M BAN CHẤP HÀNH', 'BÍ THƯ'],
  signer: 'Đoàn Trọng Hiển',
} as const;
const ofOffice = {
  family: 'party',
  heads: ['TỈNH ỦY SÔNG LAM', 'VĂN PHÒNG'],
  by: ['CHÁNH VĂN PHÒNG'],
  signer: 'Mai Thế Lữ',
} as const;
const ofCouncil = {
  family: 'state',
  heads: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH SÔNG LAM'],
  by: ['CHỦ TỊCH'],
  signer: 'Lương Thị Bích Hạnh',
} as const;
const ofGovernment = {
  family: 'state',
  heads: ['ỦY BAN NHÂN DÂN', 'TỈNH SÔNG LAM'],
  by: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Tạ Quang Vượng',
} as const;

export const demoDocuments: readonly DemoDocument[] = [
  {
    file: 'nghi-quyet-dai-hoi',
    setup: {
      categoryId: 'party',
      name: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX',
      number: '01-NQ/ĐH',
      date: '2025-10-17',
      issuer: PROVINCE,
      abstract: 'Phương hướng, mục tiêu, nhiệm vụ và ba khâu đột phá của nhiệm kỳ 2025–2030.',
    },
    ...ofProvince,
    by: ['T/M ĐOÀN CHỦ TỊCH'],
    heading: 'NGHỊ QUYẾT',
    subject: 'Đại hội đại biểu Đảng bộ tỉnh lần thứ XX<br>nhiệm kỳ 2025–2030',
    text: [
      'Đại hội đại biểu Đảng bộ tỉnh lần thứ XX họp từ ngày 15 đến ngày 17 tháng 10 năm 2025, sau khi thảo luận các văn kiện do Ban Chấp hành khóa trước trình, quyết nghị:',
      'I. MỤC TIÊU',
      'Xây dựng Đảng bộ trong sạch, vững mạnh; phát huy sức mạnh đoàn kết của nhân dân các dân tộc trong tỉnh; phấn đấu đến năm 2030 Sông Lam là tỉnh phát triển khá, có nền kinh tế xanh và dịch vụ công thuận tiện đến từng xã, phường.',
      'II. CHỈ TIÊU CHỦ YẾU',
      'Tăng trưởng bình quân 9,5% một năm; thu ngân sách tăng 11% một năm; mỗi năm kết nạp ít nhất 1.600 đảng viên; 100% thủ tục hành chính được giải quyết trực tuyến toàn trình vào năm 2028.',
      'III. BA KHÂU ĐỘT PHÁ',
      'Một là, hoàn thiện hạ tầng giao thông liên vùng và hạ tầng số. Hai là, nâng cao chất lượng cán bộ, nhất là người đứng đầu cấp ủy cơ sở. Ba là, cải cách thủ tục gắn với trách nhiệm giải quyết công việc của từng cơ quan.',
      'Đại hội giao Ban Chấp hành Đảng bộ tỉnh khóa XX xây dựng chương trình hành động và kiểm điểm việc thực hiện hằng năm.',
    ],
  },
  {
    file: 'chuong-trinh-lam-viec-toan-khoa',
    setup: {
      categoryId: 'party',
      name: 'Chương trình làm việc toàn khóa của Ban Chấp hành',
      number: '03-CTr/TU',
      date: '2026-01-09',
      issuer: PROVINCE,
      abstract: 'Các nội dung trình Ban Chấp hành theo từng năm, từ 2026 đến 2030.',
    },
    ...ofProvince,
    heading: 'CHƯƠNG TRÌNH',
    subject: 'làm việc toàn khóa của Ban Chấp hành Đảng bộ tỉnh khóa XX',
    text: [
      'I. HỘI NGHỊ THƯỜNG KỲ',
      'Ban Chấp hành họp ba tháng một lần; họp bất thường khi Ban Thường vụ thấy cần hoặc khi hơn một nửa số tỉnh ủy viên đề nghị.',
      'II. NỘI DUNG THEO NĂM',
      'Năm 2026: nhà ở xã hội, sắp xếp đơn vị sự nghiệp, đầu tư công trung hạn. Năm 2027: giáo dục miền núi, chuyển đổi số. Năm 2028: sơ kết giữa nhiệm kỳ. Năm 2029: quy hoạch cán bộ. Năm 2030: tổng kết nhiệm kỳ và chuẩn bị đại hội.',
      'III. TỔ CHỨC THỰC HIỆN',
      'Cơ quan được giao chuẩn bị gửi tài liệu trước hội nghị ít nhất năm ngày làm việc. Văn phòng Tỉnh ủy theo dõi tiến độ và báo cáo Thường trực Tỉnh ủy hằng tháng.',
    ],
  },
  {
    file: 'nghi-quyet-chuyen-doi-so',
    setup: {
      categoryId: 'party',
      name: 'Nghị quyết về chuyển đổi số trong các cơ quan của Đảng bộ tỉnh',
      number: '08-NQ/TU',
      date: '2026-05-22',
      issuer: PROVINCE,
      abstract: 'Phòng họp không giấy, hồ sơ điện tử và an toàn thông tin đến năm 2028.',
    },
    ...ofProvince,
    heading: 'NGHỊ QUYẾT',
    subject: 'về chuyển đổi số trong các cơ quan của Đảng bộ tỉnh<br>giai đoạn 2026–2028',
    text: [
      'I. QUAN ĐIỂM',
      'Chuyển đổi số phải phục vụ công việc của cấp ủy và người dân, làm đến đâu dùng được đến đó, không mua sắm dàn trải.',
      'II. NHIỆM VỤ',
      'Tất cả hội nghị của cấp ủy cấp tỉnh dùng tài liệu điện tử từ quý I năm 2027. Biểu quyết bằng thiết bị phải giữ được kết quả kiểm chứng độc lập. Phiếu kín về nhân sự vẫn làm bằng giấy khi quy định yêu cầu.',
      'Hồ sơ của cuộc họp được lưu ít nhất hai nơi; việc khôi phục được diễn tập sáu tháng một lần.',
      'III. KINH PHÍ',
      'Từ ngân sách đảng và nguồn hợp pháp khác; ưu tiên dùng lại máy tính đã có.',
    ],
  },
  {
    file: 'quy-che-lam-viec',
    setup: {
      categoryId: 'party-rules',
      name: 'Quy chế làm việc của Ban Chấp hành, Ban Thường vụ và Thường trực',
      number: '02-QC/TU',
      date: '2025-12-05',
      issuer: PROVINCE,
      abstract: 'Trách nhiệm, quyền hạn, chế độ họp, biểu quyết và ban hành văn bản.',
    },
    ...ofProvince,
    heading: 'QUY CHẾ',
    subject: 'làm việc của Ban Chấp hành, Ban Thường vụ<br>và Thường trực Tỉnh ủy khóa XX',
    text: [
      'Điều 1. Nguyên tắc. Ban Chấp hành Đảng bộ tỉnh làm việc theo nguyên tắc tập trung dân chủ, tập thể lãnh đạo, cá nhân phụ trách.',
      'Điều 2. Hội nghị được tiến hành khi có ít nhất hai phần ba tổng số ủy viên có mặt. Người vắng mặt báo cáo lý do bằng văn bản.',
      'Điều 3. Quyết định được thông qua khi hơn một nửa tổng số ủy viên tán thành. Ý kiến thiểu số được ghi vào biên bản và được quyền bảo lưu.',
      'Điều 4. Tài liệu gửi trước năm ngày làm việc. Tài liệu mật chỉ phát tại hội nghị và thu hồi khi kết thúc nội dung.',
      'Điều 5. Văn phòng Tỉnh ủy ghi biên bản, theo dõi việc thực hiện kết luận.',
    ],
  },
  {
    file: 'quy-dinh-phan-cap-can-bo',
    setup: {
      categoryId: 'party-rules',
      name: 'Quy định về phân cấp quản lý cán bộ',
      number: '05-QĐ/TU',
      date: '2026-02-27',
      issuer: PROVINCE,
      abstract: 'Thẩm quyền của Ban Chấp hành, Ban Thường vụ, Thường trực và cấp ủy trực thuộc.',
    },
    ...ofProvince,
    heading: 'QUY ĐỊNH',
    subject: 'về phân cấp quản lý cán bộ và giới thiệu cán bộ ứng cử',
    text: [
      'Điều 1. Ban Chấp hành bầu Ban Thường vụ, Bí thư, Phó Bí thư, Ủy ban Kiểm tra; cho ý kiến về nhân sự chủ chốt trước khi giới thiệu ứng cử.',
      'Điều 2. Ban Thường vụ quyết định điều động, bổ nhiệm cấp trưởng các ban, sở, ngành và bí thư đảng ủy xã, phường.',
      'Điều 3. Thường trực Tỉnh ủy cho ý kiến về cấp phó và việc nâng lương, nghỉ chế độ.',
      'Điều 4. Việc lấy phiếu về nhân sự thực hiện bằng phiếu kín. Ban kiểm phiếu do hội nghị cử, không gồm người có tên trong danh sách lấy phiếu.',
    ],
  },
  {
    file: 'quy-dinh-cong-tac-bao-mat',
    setup: {
      categoryId: 'party-rules',
      name: 'Quy định về bảo vệ bí mật nhà nước tại phòng họp không giấy',
      number: '11-QĐ/TU',
      date: '2026-06-30',
      issuer: PROVINCE,
      abstract: 'Phân loại tài liệu, thiết bị được dùng và việc xóa tài liệu sau cuộc họp.',
    },
    ...ofProvince,
    by: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'],
    signer: 'Lương Thị Bích Hạnh',
    heading: 'QUY ĐỊNH',
    subject: 'về bảo vệ bí mật nhà nước tại phòng họp không giấy',
    text: [
      'Điều 1. Tài liệu có độ mật chỉ mở khi nội dung được trình bày và không lưu lại trên máy của đại biểu.',
      'Điều 2. Thiết bị tại ghế phải được ghi danh. Không cắm thiết bị lưu trữ, không chụp màn hình.',
      'Điều 3. Sau cuộc họp, kỹ thuật viên thu hồi tài liệu trên các máy và lập báo cáo thu hồi.',
      'Điều 4. Thư viện văn kiện chỉ chứa văn bản không thuộc danh mục bí mật nhà nước.',
    ],
  },
  {
    file: 'nghi-quyet-dau-tu-cong',
    setup: {
      categoryId: 'council',
      name: 'Nghị quyết về kế hoạch đầu tư công trung hạn 2026–2030',
      number: '42/NQ-HĐND',
      date: '2026-07-10',
      issuer: COUNCIL,
      abstract: 'Tổng vốn, nguyên tắc phân bổ và danh mục dự án trọng điểm.',
    },
    ...ofCouncil,
    heading: 'NGHỊ QUYẾT',
    subject: 'về kế hoạch đầu tư công trung hạn giai đoạn 2026–2030',
    text: [
      'HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG LAM, KHÓA XIX, KỲ HỌP THỨ TƯ, quyết nghị:',
      'Điều 1. Tổng vốn đầu tư công trung hạn là 38.400 tỷ đồng, trong đó vốn ngân sách tỉnh 21.700 tỷ đồng.',
      'Điều 2. Bố trí đủ vốn cho dự án chuyển tiếp trước khi khởi công mới; không dàn trải; dự phòng 10%.',
      'Điều 3. Các dự án trọng điểm gồm đường vành đai phía Tây, cầu Sông Lam 3, bệnh viện đa khoa miền núi và chương trình nhà ở xã hội.',
      'Điều 4. Ủy ban nhân dân tỉnh tổ chức thực hiện và báo cáo tại kỳ họp cuối năm.',
    ],
  },
  {
    file: 'noi-quy-ky-hop',
    setup: {
      categoryId: 'council',
      name: 'Nội quy kỳ họp Hội đồng nhân dân tỉnh',
      number: '07/NQ-HĐND',
      date: '2026-04-03',
      issuer: COUNCIL,
      abstract: 'Thảo luận, chất vấn, biểu quyết và trách nhiệm của đại biểu tại kỳ họp.',
    },
    ...ofCouncil,
    heading: 'NỘI QUY',
    subject: 'kỳ họp Hội đồng nhân dân tỉnh khóa XIX, nhiệm kỳ 2026–2031',
    text: [
      'Điều 1. Đại biểu dự đủ thời gian của kỳ họp; vắng mặt phải báo cáo Chủ tọa.',
      'Điều 2. Phát biểu không quá bảy phút; chất vấn không quá hai phút, trả lời không quá năm phút.',
      'Điều 3. Biểu quyết bằng hệ thống điện tử hoặc giơ tay. Nghị quyết được thông qua khi quá nửa tổng số đại biểu tán thành; bãi nhiệm đại biểu khi ít nhất hai phần ba tổng số đại biểu tán thành.',
      'Điều 4. Đại biểu biểu quyết tán thành, không tán thành hoặc không biểu quyết.',
    ],
  },
  {
    file: 'ke-hoach-phat-trien-kinh-te-xa-hoi',
    setup: {
      categoryId: 'council',
      name: 'Kế hoạch phát triển kinh tế – xã hội năm 2026',
      number: '12/KH-UBND',
      date: '2026-01-20',
      issuer: GOVERNMENT,
      abstract: 'Chỉ tiêu, nhiệm vụ và phân công cho các sở, ngành, xã, phường.',
    },
    ...ofGovernment,
    heading: 'KẾ HOẠCH',
    subject: 'phát triển kinh tế – xã hội năm 2026',
    text: [
      'I. MỤC TIÊU',
      'Tăng trưởng 9,2%; thu ngân sách 24.600 tỷ đồng; giải ngân đầu tư công trên 95%; giảm tỷ lệ hộ nghèo 1,2 điểm phần trăm.',
      'II. NHIỆM VỤ',
      'Hoàn thành giải phóng mặt bằng hai khu công nghiệp; khởi công 2.400 căn nhà ở xã hội; đưa 19 trạm y tế xã vào hoạt động theo mô hình mới.',
      'III. PHÂN CÔNG',
      'Sở Tài chính theo dõi, tổng hợp; các sở, ngành báo cáo trước ngày 20 hằng tháng.',
    ],
  },
  {
    file: 'quyet-dinh-phong-hop',
    setup: {
      categoryId: 'council',
      name: 'Quyết định về quản lý, sử dụng phòng họp không giấy của tỉnh',
      number: '316/QĐ-UBND',
      date: '2026-03-12',
      issuer: GOVERNMENT,
      abstract: '',
    },
    ...ofGovernment,
    heading: 'QUYẾT ĐỊNH',
    subject: 'về việc quản lý, sử dụng phòng họp không giấy của tỉnh',
    text: [
      'Điều 1. Phòng họp không giấy phục vụ hội nghị của Tỉnh ủy, Hội đồng nhân dân và Ủy ban nhân dân tỉnh.',
      'Điều 2. Văn phòng đăng ký lịch trước hai ngày làm việc; kỹ thuật viên kiểm tra thiết bị trước giờ họp sáu mươi phút.',
      'Điều 3. Thiết bị của phòng không nối với Internet trong giờ họp.',
    ],
  },
  {
    file: 'huong-dan-the-thuc-van-ban',
    setup: {
      categoryId: 'guides',
      name: 'Hướng dẫn thể thức văn bản của cấp ủy',
      number: '04-HD/VPTU',
      date: '2026-03-02',
      issuer: OFFICE,
      abstract: 'Tiêu đề, số và ký hiệu, nơi nhận, phông chữ và cách trình bày.',
    },
    ...ofOffice,
    heading: 'HƯỚNG DẪN',
    subject: 'thể thức văn bản của cấp ủy và các cơ quan tham mưu',
    text: [
      '1. Mỗi văn bản có tiêu đề, tên cơ quan ban hành, số và ký hiệu, địa danh và ngày tháng, trích yếu, nội dung, chữ ký và nơi nhận.',
      '2. Số ghi liên tục trong một nhiệm kỳ cấp ủy, cách ký hiệu bằng dấu gạch ngang.',
      '3. Cỡ chữ 14 hoặc 15; khoảng cách dòng không nhỏ hơn 18 điểm; đánh số trang từ trang thứ hai.',
      '4. Bản điện tử được lưu ở dạng PDF có chữ tìm được; bản quét phải nhận dạng chữ trước khi đưa vào thư viện.',
    ],
  },
  {
    file: 'huong-dan-su-dung-phong-hop',
    setup: {
      categoryId: 'guides',
      name: 'Hướng dẫn đại biểu sử dụng máy tại ghế',
      number: '09-HD/VPTU',
      date: '2026-08-14',
      issuer: OFFICE,
      abstract: 'Đăng nhập, đọc tài liệu, ghi chú, biểu quyết và tra cứu văn kiện.',
    },
    ...ofOffice,
    heading: 'HƯỚNG DẪN',
    subject: 'đại biểu sử dụng máy tại ghế trong phòng họp không giấy',
    text: [
      '1. Nhập mã đại biểu và mã PIN do thư ký cấp. Nhập sai năm lần, hãy báo thư ký mở khóa.',
      '2. Chạm vào tài liệu để mở; kéo hai ngón để phóng to; chạm "Ghi chú" để viết. Ghi chú chỉ riêng đại biểu đọc được.',
      '3. Khi có biểu quyết, chọn một phương án rồi bấm "Gửi". Trong thời gian biểu quyết có thể đổi ý nếu chủ tọa cho phép.',
      '4. Ngoài giờ họp, đại biểu vẫn đăng nhập được để tra cứu văn kiện của Đảng bộ tỉnh trong thư viện.',
    ],
  },
];
