import type { Conduct } from '../../core/voting/rule.ts';

/** What a paper is; it decides the label that screens show. */
export type DemoPaperKind = 'resolution' | 'submission' | 'report' | 'scheme' | 'annex' | 'programme';

/** One item of the demonstration agenda with its papers and its prepared votes. */
export interface DemoAgendaItem {
  readonly title: string;
  /** Name, then position, as the screens show it. */
  readonly presenter: string;
  readonly minutes: number;
  /** `file` is the name of a PDF in `papers/`. */
  readonly papers: readonly { readonly file: string; readonly name: string; readonly kind: DemoPaperKind }[];
  readonly polls: readonly DemoPoll[];
}

/** A prepared vote. `ruleSet` is the key of a preset; `seconds` is the time limit. */
export interface DemoPoll {
  readonly title: string;
  readonly ruleSet: string;
  readonly seconds: number | null;
  /** Electronic unless it says otherwise. */
  readonly conduct?: Conduct;
  /** Several questions on one ballot. */
  readonly questions?: readonly string[];
  /** How many of the delegates, from the first on the list, stand on the ballot. */
  readonly persons?: number;
  readonly seats?: number;
}

/** The meeting that the agenda belongs to. */
export const demoMeeting = {
  title: 'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
  body: 'Ban Chấp hành Đảng bộ tỉnh',
  organisation: 'Tỉnh ủy Sông Lam',
  place: 'Hội trường A, Trụ sở Tỉnh ủy',
  startsAt: '2026-11-23T13:20:00+07:00',
} as const;

const COMMITTEE = 'partyCommitteeResolution';

/** The items in order. */
export const demoAgenda: readonly DemoAgendaItem[] = [
  {
    title: 'Khai mạc, giới thiệu đại biểu',
    presenter: 'Mai Thế Lữ, Chánh Văn phòng Tỉnh ủy',
    minutes: 12,
    papers: [{ file: '01-chuong-trinh-hoi-nghi.pdf', name: 'Chương trình Hội nghị', kind: 'programme' }],
    polls: [{ title: 'Thông qua Chương trình Hội nghị', ruleSet: 'procedural', seconds: 30 }],
  },
  {
    title: 'Báo cáo kinh tế – xã hội 10 tháng, nhiệm vụ 2 tháng cuối năm',
    presenter: 'Tạ Quang Vượng, Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban nhân dân tỉnh',
    minutes: 42,
    papers: [
      { file: '02-bao-cao-kinh-te-xa-hoi.pdf', name: 'Báo cáo kinh tế – xã hội 10 tháng', kind: 'report' },
      { file: '02-phu-luc-chi-tieu.pdf', name: 'Phụ lục: các chỉ tiêu chủ yếu', kind: 'annex' },
    ],
    polls: [],
  },
  {
    title: 'Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030',
    presenter: 'Đặng Quốc Thụy, Giám đốc Sở Xây dựng',
    minutes: 60,
    papers: [
      { file: '03-du-thao-nghi-quyet.pdf', name: 'Dự thảo nghị quyết', kind: 'resolution' },
      { file: '03-to-trinh-thuyet-minh.pdf', name: 'Tờ trình và thuyết minh', kind: 'submission' },
      { file: '03-tong-hop-y-kien.pdf', name: 'Tổng hợp ý kiến góp ý', kind: 'report' },
      { file: '03-danh-muc-du-an.pdf', name: 'Danh mục dự án và nguồn vốn', kind: 'annex' },
    ],
    polls: [
      {
        title: 'Chỉ tiêu hoàn thành ít nhất 12.000 căn nhà ở xã hội đến hết năm 2030',
        ruleSet: 'partyCommitteeWithOther',
        seconds: 60,
      },
      {
        title: 'Thông qua Nghị quyết về Chương trình phát triển nhà ở xã hội giai đoạn 2026–2030',
        ruleSet: COMMITTEE,
        seconds: 60,
      },
    ],
  },
  {
    title: 'Phương án sắp xếp đơn vị sự nghiệp công lập',
    presenter: 'Bùi Thị Hòa, Giám đốc Sở Nội vụ',
    minutes: 30,
    papers: [
      { file: '04-to-trinh-sap-xep.pdf', name: 'Tờ trình về phương án sắp xếp', kind: 'submission' },
      { file: '04-phuong-an-sap-xep.pdf', name: 'Phương án sắp xếp', kind: 'scheme' },
    ],
    polls: [
      { title: 'Thông qua Phương án sắp xếp đơn vị sự nghiệp công lập', ruleSet: COMMITTEE, seconds: 60 },
      {
        title: 'Biểu quyết từng nội dung của Phương án',
        ruleSet: COMMITTEE,
        seconds: 120,
        questions: [
          'Hợp nhất ba trung tâm dịch vụ nông nghiệp cấp huyện',
          'Chuyển bốn trường trung cấp về Trường Cao đẳng Sông Lam',
          'Giữ nguyên hai bệnh viện chuyên khoa tuyến tỉnh',
        ],
      },
    ],
  },
  {
    title: 'Kế hoạch đầu tư công năm 2027',
    presenter: 'Phan Thị Thúy Quỳnh, Giám đốc Sở Tài chính',
    minutes: 30,
    papers: [
      { file: '05-to-trinh-dau-tu-cong.pdf', name: 'Tờ trình về Kế hoạch đầu tư công năm 2027', kind: 'submission' },
      { file: '05-phu-luc-phan-bo-von.pdf', name: 'Phụ lục: phương án phân bổ vốn', kind: 'annex' },
    ],
    polls: [{ title: 'Thông qua Kế hoạch đầu tư công năm 2027', ruleSet: COMMITTEE, seconds: 60 }],
  },
  {
    title: 'Công tác cán bộ',
    presenter: 'Quách Thị Ngọc Diễm, Trưởng ban Tổ chức Tỉnh ủy',
    minutes: 30,
    papers: [],
    polls: [
      {
        title: 'Lấy phiếu tín nhiệm đối với các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy',
        ruleSet: 'partyRating',
        seconds: null,
        conduct: 'secretServer',
        persons: 15,
      },
      {
        title: 'Bầu Ủy viên Ủy ban Kiểm tra Tỉnh ủy',
        ruleSet: 'partyElectionWithSurplus',
        seconds: null,
        conduct: 'paper',
        persons: 5,
        seats: 4,
      },
      {
        title: 'Bầu Ban kiểm phiếu gồm ba đồng chí',
        ruleSet: 'meetingElection',
        seconds: null,
        conduct: 'card',
      },
    ],
  },
  {
    title: 'Kết luận, bế mạc',
    presenter: 'Đoàn Trọng Hiển, Bí thư Tỉnh ủy',
    minutes: 11,
    papers: [{ file: '06-du-thao-nghi-quyet-hoi-nghi.pdf', name: 'Dự thảo Nghị quyết Hội nghị', kind: 'resolution' }],
    polls: [{ title: 'Thông qua Nghị quyết Hội nghị', ruleSet: COMMITTEE, seconds: 45 }],
  },
];
