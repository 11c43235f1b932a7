import type { MeetingFile } from './meetingFile.ts';

export interface HeaderFamily {
  /** Millimetres of an A4 page. */
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Share of the text's width that the left column of the letterhead takes, in percent. */
  readonly leftColumn: number;
  /** Point sizes. */
  readonly sizes: {
    readonly parent: number;
    readonly body: number;
    readonly number: number;
    readonly motto: readonly number[];
    readonly date: number;
    readonly title: number;
    readonly abstract: number;
    readonly text: number;
    readonly table: number;
    readonly recipientsTitle: number;
    readonly recipients: number;
    readonly pageNumber: number;
  };
  /** What stands at the top right, and the length of the rule under it in millimetres. */
  readonly motto: readonly string[];
  readonly mottoRule: number;
  /** What stands under the body's name: a star, or a rule of this length in millimetres. */
  readonly underBody:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'rule'; readonly length: number };
  readonly underAbstract: HeaderFamily['underBody'];
  /** The number and symbol of a paper of a type ("BB", "BC"). */
  readonly number: (type: string, symbol: string, number: string) => string;
  /** Who papers go to where the desk has not said it. */
  readonly recipients: readonly string[];
  readonly onBehalf: string;
  readonly recipientsUnderlined: boolean;
  /** First line of a paragraph, millimetres. */
  readonly firstLine: number;
  readonly lineHeight: number;
  /** "Hội nghị" is chaired by a "người chủ trì", a sitting by a "chủ tọa". */
  readonly words: { readonly chair: string; readonly minuteTaker: string };
  /** Headings of the five parts of minutes, and how they are numbered. */
  readonly minutes: {
    readonly parts: readonly [
      general: string,
      attendance: string,
      proceedings: string,
      conclusion: string,
      close: string,
    ];
    readonly numbers: readonly [string, string, string, string, string];
    /** Number of a heading within the part on attendance. */
    readonly within: (at: number) => string;
  };
  /** Where the values come from. */
  readonly source: string;
}

/**
 * The two families of Vietnamese papers as data. Sizes and margins follow the guidance named in `source`; a body whose
 * own rules differ changes values here and no code.
 */
export const HEADER_FAMILIES: Readonly<Record<MeetingFile['body']['family'], HeaderFamily>> = {
  party: {
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    leftColumn: 44,
    sizes: {
      parent: 14,
      body: 14,
      number: 14,
      motto: [15],
      date: 14,
      title: 16,
      abstract: 14,
      text: 14,
      table: 12,
      recipientsTitle: 14,
      recipients: 12,
      pageNumber: 14,
    },
    motto: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
    mottoRule: 73,
    underBody: { kind: 'text', text: '*' },
    underAbstract: { kind: 'text', text: '-----' },
    number: (type, symbol, number) =>
      `Số ${number === '' ? '        ' : number}-${type}/${symbol === '' ? '……' : symbol}`,
    onBehalf: 'T/M',
    recipientsUnderlined: true,
    recipients: ['Các đồng chí dự hội nghị', 'Lưu Văn phòng'],
    firstLine: 10,
    lineHeight: 1.15,
    words: { chair: 'người chủ trì', minuteTaker: 'người ghi biên bản' },
    minutes: {
      parts: ['Thông tin chung', 'Thành phần hội nghị', 'Diễn biến hội nghị', 'Kết luận hội nghị', 'Kết thúc hội nghị'],
      numbers: ['', '1. ', '2. ', '3. ', '4. '],
      within: (at) => `1.${at}. `,
    },
    source: 'Hướng dẫn 36-HD/VPTW (03/4/2018); biên bản: Hướng dẫn 16-HD/VPTW (23/02/2023)',
  },
  state: {
    margins: { top: 20, right: 15, bottom: 20, left: 30 },
    leftColumn: 40,
    sizes: {
      parent: 12,
      body: 12,
      number: 13,
      motto: [12, 13],
      date: 13,
      title: 14,
      abstract: 14,
      text: 14,
      table: 12,
      recipientsTitle: 12,
      recipients: 11,
      pageNumber: 13,
    },
    motto: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    mottoRule: 56,
    underBody: { kind: 'rule', length: 21 },
    underAbstract: { kind: 'rule', length: 25 },
    number: (type, symbol, number) =>
      `Số: ${number === '' ? '        ' : number}/${type}-${symbol === '' ? '……' : symbol}`,
    onBehalf: 'TM.',
    recipientsUnderlined: false,
    recipients: ['Thành viên dự họp', 'Lưu: VT'],
    firstLine: 10,
    lineHeight: 1.15,
    words: { chair: 'chủ tọa', minuteTaker: 'thư ký' },
    minutes: {
      parts: ['Thời gian, địa điểm', 'Thành phần tham dự', 'Nội dung, diễn biến', 'Kết luận', 'Kết thúc'],
      numbers: ['I. ', 'II. ', 'III. ', 'IV. ', 'V. '],
      within: (at) => `${at}. `,
    },
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I và III',
  },
};
