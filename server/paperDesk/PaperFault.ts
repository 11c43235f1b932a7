import type { Language } from '../../core/i18n/format.ts';

/** Why a paper is not given, not signed, or a template not taken. */
export const PAPER_FAULTS = [
  'notAllowed',
  'unknownMeeting',
  'unknownPaper',
  'noResult',
  'noTemplate',
  'badTemplate',
  'badRequest',
  'passwordMissing',
  'noRecord',
  'cannotMake',
  'changedMeanwhile',
  'signingFailed',
  'otherPaper',
  'otherContent',
  'notSigned',
  'badSignature',
] as const;
export type PaperFaultCode = (typeof PAPER_FAULTS)[number];

interface Words {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

const WORDS: Readonly<Record<PaperFaultCode, Words>> = {
  notAllowed: {
    status: 403,
    vi: 'Chỉ chủ tọa và thư ký được lấy và ký văn bản của cuộc họp.',
    en: 'Papers of the meeting are for the chair and the secretary.',
  },
  unknownMeeting: { status: 404, vi: 'Không có cuộc họp này.', en: 'There is no such meeting.' },
  unknownPaper: {
    status: 404,
    vi: 'Không có văn bản này, hoặc văn bản không có ở định dạng này.',
    en: 'There is no such paper, or not in this format.',
  },
  noResult: {
    status: 409,
    vi: 'Lần biểu quyết này chưa có kết quả. Văn bản lập được khi đã đóng và có kết quả.',
    en: 'This vote has no result yet. Its papers are made once it is closed and has one.',
  },
  noTemplate: {
    status: 404,
    vi: 'Chưa có mẫu biên bản của cơ quan. Hãy tải mẫu lên trước.',
    en: 'There is no template of the office yet. Upload one first.',
  },
  badTemplate: {
    status: 422,
    vi: 'Mẫu có lỗi, chưa được lưu.',
    en: 'The template has faults and was not kept.',
  },
  badRequest: { status: 400, vi: 'Yêu cầu không đúng.', en: 'The request is malformed.' },
  passwordMissing: {
    status: 400,
    vi: 'Cần chọn tệp P12 và nhập mật khẩu của tệp.',
    en: 'A P12 file and its password are needed.',
  },
  noRecord: {
    status: 409,
    vi: 'Chưa lập được hồ sơ: nhật ký chưa có điểm kiểm tra đã ký bao gồm cuộc họp này. Hãy thử lại sau ít phút.',
    en: 'The record cannot be made yet: no signed checkpoint of the journal covers this meeting. Try again in a few minutes.',
  },
  cannotMake: { status: 500, vi: 'Máy chủ không lập được văn bản.', en: 'The server could not make the paper.' },
  changedMeanwhile: {
    status: 409,
    vi: 'Không ghi được chữ ký vào nhật ký. Văn bản chưa được ký; hãy thử lại.',
    en: 'The signature could not be written to the journal. The paper is not signed; try again.',
  },
  signingFailed: { status: 422, vi: 'Không ký được.', en: 'Nothing was signed.' },
  otherPaper: {
    status: 422,
    vi: 'Tệp này không phải văn bản đang có hiệu lực được ký thêm: có thể là văn bản khác, bản lập trước khi số liệu thay đổi, hoặc bản trước khi người khác ký. Hãy tải lại PDF tại đây, ký, rồi đưa lên.',
    en: 'This file is not the paper in force with a signature more: it may be another paper, one made before the figures changed, or one from before somebody else signed. Download the PDF here again, sign it and bring it back.',
  },
  otherContent: {
    status: 422,
    vi: 'Ngoài chữ ký, tệp có phần được thêm hoặc sửa. Chỉ nhận tệp ký bằng công cụ ký của hệ thống và không thêm gì khác.',
    en: 'The file has more than signatures, or was edited. Only what was signed with the signing tool of this system, and nothing else, is taken.',
  },
  notSigned: {
    status: 422,
    vi: 'Tệp chưa có chữ ký mới của cá nhân nào.',
    en: 'Nobody has added a signature of their own to this file.',
  },
  badSignature: {
    status: 422,
    vi: 'Có chữ ký không hợp lệ. Tệp không được nhận.',
    en: 'A signature is not valid. The file was not taken.',
  },
};

/** A refusal with a sentence for people; `detail` is a sentence that says it more closely, in both languages. */
export class PaperFault extends Error {
  override readonly name = 'PaperFault';
  readonly code: PaperFaultCode;
  readonly status: number;
  readonly #detail: Readonly<Record<Language, string>> | null;

  constructor(code: PaperFaultCode, detail: Readonly<Record<Language, string>> | null = null) {
    super(code);
    this.code = code;
    this.status = WORDS[code].status;
    this.#detail = detail;
  }

  sentence(language: Language): string {
    return this.#detail?.[language] ?? WORDS[this.code][language];
  }
}
