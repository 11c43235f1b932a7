/** What the header, title and signature of one demonstration paper say; its text is `content/<file>.html`. */
export interface DemoPaper {
  readonly file: string;
  /** Title in the PDF's metadata. */
  readonly title: string;
  readonly family: 'party' | 'state';
  /** Issuing bodies from the top down; the last one issues. */
  readonly issuer: readonly string[];
  readonly number: string;
  readonly date: string;
  /** Mark of a draft; a paper without it is shown as signed. */
  readonly draft?: string;
  readonly heading: string;
  readonly subject: string;
  readonly to?: string;
  readonly landscape: boolean;
  /** Capacity and post, line by line, above the signer's name. */
  readonly signature: { readonly by: readonly string[]; readonly name: string };
  readonly recipients: readonly string[];
}

const PROVINCE = ['TỈNH ỦY SÔNG LAM'];
const GOVERNMENT = ['TỈNH ỦY SÔNG LAM', 'ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH'];
const COMMITTEE = 'Ban Chấp hành Đảng bộ tỉnh';
const govSignature = { by: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], name: 'Tạ Quang Vượng' };
const deputySignature = { by: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'], name: 'Đinh Gia Khiêm' };
const secretarySignature = { by: ['T/M BAN CHẤP HÀNH', 'BÍ THƯ'], name: 'Đoàn Trọng Hiển' };
const toMembers = ['Các đồng chí Tỉnh ủy viên', 'Các đồng chí đại biểu mời dự', 'Lưu Văn phòng Tỉnh ủy'];
const toGov = ['Như trên', 'Thường trực Tỉnh ủy', 'Đảng ủy các sở, ngành liên quan', 'Lưu Đảng ủy'];
const HOUSING = 'Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030';

/** The twelve papers in the order of the agenda. */
export const demoPapers: readonly DemoPaper[] = [
  {
    file: '01-chuong-trinh-hoi-nghi',
    title: 'Chương trình Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
    family: 'party',
    issuer: PROVINCE,
    number: 'Số 46-CTr/TU',
    date: 'ngày 16 tháng 11 năm 2026',
    heading: 'CHƯƠNG TRÌNH',
    subject: 'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
    landscape: false,
    signature: { by: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC'], name: 'Lương Thị Bích Hạnh' },
    recipients: toMembers,
  },
  {
    file: '02-bao-cao-kinh-te-xa-hoi',
    title: 'Báo cáo tình hình kinh tế – xã hội 10 tháng năm 2026',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Số 208-BC/ĐU',
    date: 'ngày 10 tháng 11 năm 2026',
    heading: 'BÁO CÁO',
    subject: 'tình hình kinh tế – xã hội 10 tháng, nhiệm vụ và giải pháp trọng tâm 2 tháng cuối năm 2026',
    to: COMMITTEE,
    landscape: false,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '02-phu-luc-chi-tieu',
    title: 'Phụ lục: các chỉ tiêu kinh tế – xã hội chủ yếu',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Kèm theo Báo cáo số 208-BC/ĐU',
    date: 'ngày 10 tháng 11 năm 2026',
    heading: 'PHỤ LỤC',
    subject: 'Kết quả thực hiện các chỉ tiêu kinh tế – xã hội chủ yếu 10 tháng năm 2026',
    landscape: false,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '03-du-thao-nghi-quyet',
    title: `Dự thảo Nghị quyết về ${HOUSING}`,
    family: 'party',
    issuer: PROVINCE,
    number: 'Số&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;-NQ/TU',
    date: 'ngày&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;tháng 11 năm 2026',
    draft: 'DỰ THẢO LẦN 3',
    heading: 'NGHỊ QUYẾT',
    subject: 'của Ban Chấp hành Đảng bộ tỉnh<br>về Chương trình phát triển nhà ở xã hội<br>giai đoạn 2026–2030',
    landscape: false,
    signature: secretarySignature,
    recipients: ['Ban Bí thư Trung ương Đảng (để báo cáo)', 'Các đảng ủy trực thuộc Tỉnh ủy', ...toMembers],
  },
  {
    file: '03-to-trinh-thuyet-minh',
    title: `Tờ trình và thuyết minh ${HOUSING}`,
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Số 214-TTr/ĐU',
    date: 'ngày 13 tháng 11 năm 2026',
    heading: 'TỜ TRÌNH',
    subject: 'về Chương trình phát triển nhà ở xã hội<br>giai đoạn 2026–2030',
    to: COMMITTEE,
    landscape: false,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '03-tong-hop-y-kien',
    title: `Tổng hợp, tiếp thu, giải trình ý kiến góp ý ${HOUSING}`,
    family: 'state',
    issuer: ['UBND TỈNH SÔNG LAM', 'SỞ XÂY DỰNG'],
    number: 'Số: 1837/BC-SXD',
    date: 'ngày 12 tháng 11 năm 2026',
    heading: 'BÁO CÁO',
    subject:
      'Tổng hợp, tiếp thu, giải trình ý kiến góp ý vào dự thảo Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030',
    to: 'Ủy ban nhân dân tỉnh',
    landscape: false,
    signature: { by: ['GIÁM ĐỐC'], name: 'Đặng Quốc Thụy' },
    recipients: ['Như trên', 'Đảng ủy Ủy ban nhân dân tỉnh (để báo cáo)', 'Các sở, ban, ngành', 'Lưu: VT, QLN'],
  },
  {
    file: '03-danh-muc-du-an',
    title: 'Danh mục dự án nhà ở xã hội và nguồn vốn giai đoạn 2026–2030',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Kèm theo Tờ trình số 214-TTr/ĐU',
    date: 'ngày 13 tháng 11 năm 2026',
    heading: 'DANH MỤC',
    subject: 'dự án nhà ở xã hội và nguồn vốn giai đoạn 2026–2030',
    landscape: true,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '04-to-trinh-sap-xep',
    title: 'Tờ trình về Phương án sắp xếp đơn vị sự nghiệp công lập',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Số 211-TTr/ĐU',
    date: 'ngày 11 tháng 11 năm 2026',
    heading: 'TỜ TRÌNH',
    subject: 'về Phương án sắp xếp đơn vị sự nghiệp công lập thuộc tỉnh',
    to: COMMITTEE,
    landscape: false,
    signature: deputySignature,
    recipients: toGov,
  },
  {
    file: '04-phuong-an-sap-xep',
    title: 'Phương án sắp xếp đơn vị sự nghiệp công lập thuộc tỉnh',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Số 37-PA/ĐU',
    date: 'ngày 11 tháng 11 năm 2026',
    draft: 'DỰ THẢO',
    heading: 'PHƯƠNG ÁN',
    subject: 'sắp xếp đơn vị sự nghiệp công lập thuộc tỉnh giai đoạn 2026–2028',
    landscape: false,
    signature: deputySignature,
    recipients: toGov,
  },
  {
    file: '05-to-trinh-dau-tu-cong',
    title: 'Tờ trình về Kế hoạch đầu tư công năm 2027',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Số 215-TTr/ĐU',
    date: 'ngày 13 tháng 11 năm 2026',
    heading: 'TỜ TRÌNH',
    subject: 'về Kế hoạch đầu tư công năm 2027',
    to: COMMITTEE,
    landscape: false,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '05-phu-luc-phan-bo-von',
    title: 'Phụ lục: phương án phân bổ vốn đầu tư công năm 2027',
    family: 'party',
    issuer: GOVERNMENT,
    number: 'Kèm theo Tờ trình số 215-TTr/ĐU',
    date: 'ngày 13 tháng 11 năm 2026',
    heading: 'PHỤ LỤC',
    subject: 'Phương án phân bổ vốn đầu tư công năm 2027',
    landscape: true,
    signature: govSignature,
    recipients: toGov,
  },
  {
    file: '06-du-thao-nghi-quyet-hoi-nghi',
    title: 'Dự thảo Nghị quyết Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
    family: 'party',
    issuer: PROVINCE,
    number: 'Số&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;-NQ/TU',
    date: 'ngày 23 tháng 11 năm 2026',
    draft: 'DỰ THẢO',
    heading: 'NGHỊ QUYẾT',
    subject: 'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
    landscape: false,
    signature: secretarySignature,
    recipients: ['Các đảng ủy trực thuộc Tỉnh ủy', ...toMembers],
  },
];
