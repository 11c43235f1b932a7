import type { PinState } from './pkcs11/readTokens.ts';
import type { SigningFault } from './SigningError.ts';
import type { Chain, Coverage, IntegrityFault, Overall, Revocation } from './verify/signatureVerdict.ts';

/** Every sentence of a verdict, of a token and of a refusal; `{at}` is filled in by `verdictLines`. */
export interface SigningSentences {
  readonly overall: Readonly<Record<Overall, string>>;
  readonly intact: string;
  readonly broken: Readonly<Record<IntegrityFault, string>>;
  readonly chain: Readonly<Record<Chain, string>>;
  readonly revocation: Readonly<Record<Revocation['kind'], string>>;
  readonly coverage: Readonly<Record<Coverage, string>>;
  readonly label: Readonly<Record<'integrity' | 'chain' | 'revocation' | 'coverage', string>>;
  readonly notSigned: string;
  readonly unknownSigner: string;
  readonly pin: Readonly<Record<PinState, string>>;
  readonly fault: Readonly<Record<SigningFault, string>>;
}

const vi: SigningSentences = {
  overall: { good: 'Chữ ký hợp lệ', caution: 'Cần xem xét', bad: 'Chữ ký không hợp lệ' },
  label: {
    integrity: 'Toàn vẹn',
    chain: 'Chuỗi tin cậy',
    revocation: 'Thu hồi',
    coverage: 'Phạm vi',
  },
  intact: 'Nội dung được ký không thay đổi.',
  broken: {
    malformed: 'Chữ ký không đọc được hoặc không bao đúng phần nội dung của nó.',
    digestMismatch: 'Nội dung đã bị thay đổi sau khi ký.',
    signatureMismatch: 'Chữ ký không khớp với khóa trong chứng thư số.',
    certificateMismatch: 'Chữ ký không nêu đúng chứng thư số của người ký.',
    weakAlgorithm: 'Thuật toán hoặc khóa quá yếu, không thể tin cậy.',
    unsupportedAlgorithm: 'Thuật toán ký chưa được hỗ trợ nên không kiểm tra được.',
  },
  chain: {
    trusted: 'Chứng thư số do tổ chức được tin cậy cấp.',
    expired:
      'Chứng thư số còn hiệu lực vào thời điểm ký được khai, nay đã hết hạn; không có dấu thời gian để xác nhận thời điểm đó.',
    notForSigning: 'Chứng thư số không được cấp để ký văn bản.',
    untrusted: 'Chưa xác định được tổ chức tin cậy đã cấp chứng thư số.',
  },
  revocation: {
    notChecked: 'Chưa kiểm tra thu hồi (mạng cô lập).',
    notRevoked: 'Không có trong danh sách thu hồi phát hành lúc {at}.',
    revoked: 'Chứng thư số đã bị thu hồi lúc {at}.',
  },
  coverage: {
    wholeFile: 'Chữ ký bao toàn bộ tệp.',
    signaturesAfter: 'Sau chữ ký này chỉ có thêm chữ ký khác; nội dung không đổi.',
    contentAfter: 'Có nội dung thêm sau khi ký; phần thêm không thuộc chữ ký này.',
  },
  notSigned: 'Tệp chưa được ký số.',
  unknownSigner: 'Không đọc được tên người ký',
  pin: {
    ready: 'Thiết bị sẵn sàng.',
    countLow: 'Đã có lần nhập sai mã PIN. Nhập sai thêm, thiết bị có thể bị khóa.',
    finalTry: 'Chỉ còn MỘT lần nhập mã PIN. Nếu sai, thiết bị sẽ bị khóa.',
    locked: 'Thiết bị đã bị khóa do nhập sai mã PIN nhiều lần. Liên hệ đơn vị cấp thiết bị để mở khóa.',
    notSet: 'Thiết bị chưa đặt mã PIN.',
  },
  fault: {
    pdfUnsupported: 'Tệp PDF này không ký được. Chỉ ký văn bản do hệ thống tạo.',
    pdfTooLarge: 'Tệp PDF quá lớn để ký.',
    textRefused: 'Lý do, tên hoặc địa điểm quá dài hay có ký tự không hợp lệ.',
    keyUnsupported: 'Loại khóa của chứng thư số chưa được hỗ trợ.',
    signatureWrong: 'Chữ ký vừa tạo không khớp với chứng thư số; văn bản chưa được ký.',
    signatureTooLarge: 'Chữ ký lớn hơn chỗ dành sẵn trong văn bản.',
    sealMissing:
      'Phòng chưa có niêm phong của hệ thống. Kỹ thuật viên cần mở khóa của phòng một lần tại bảng điều khiển.',
    p12Unreadable: 'Tệp P12 không đọc được.',
    p12WrongPassword: 'Mật khẩu của tệp P12 không đúng.',
    p12NoKey: 'Tệp P12 không có khóa kèm chứng thư số.',
    moduleMissing: 'Không nạp được trình điều khiển của thiết bị. Kiểm tra đường dẫn.',
    toolMissing: 'Máy chưa cài pkcs11-tool (gói opensc).',
    tokenMissing: 'Không thấy thiết bị. Cắm lại thiết bị rồi thử lại.',
    tokenTimeout: 'Thiết bị không trả lời. Rút ra, cắm lại rồi thử lại.',
    tokenFailed: 'Thiết bị báo lỗi; văn bản chưa được ký.',
    pinNeeded: 'Cần nhập mã PIN.',
    pinIncorrect: 'Mã PIN không đúng. Hệ thống không tự thử lại; nhập sai nhiều lần thiết bị sẽ bị khóa.',
    pinLocked: 'Thiết bị đã bị khóa do nhập sai mã PIN nhiều lần.',
  },
};

const en: SigningSentences = {
  overall: { good: 'Valid signature', caution: 'Needs a look', bad: 'Invalid signature' },
  label: { integrity: 'Integrity', chain: 'Chain of trust', revocation: 'Revocation', coverage: 'Coverage' },
  intact: 'What was signed is unchanged.',
  broken: {
    malformed: 'The signature cannot be read or does not enclose exactly its own contents.',
    digestMismatch: 'The content was changed after signing.',
    signatureMismatch: 'The signature does not fit the key of the certificate.',
    certificateMismatch: 'The signature does not name the signer’s certificate rightly.',
    weakAlgorithm: 'Algorithm or key is too weak to be believed.',
    unsupportedAlgorithm: 'The algorithm is not supported, so the signature could not be checked.',
  },
  chain: {
    trusted: 'The certificate was issued by a trusted authority.',
    expired: 'The certificate was valid at the claimed time and is over now; no time stamp confirms that time.',
    notForSigning: 'The certificate was not issued for signing documents.',
    untrusted: 'No trusted authority is known to have issued the certificate.',
  },
  revocation: {
    notChecked: 'Revocation not checked (isolated network).',
    notRevoked: 'Not on the revocation list of {at}.',
    revoked: 'The certificate was revoked at {at}.',
  },
  coverage: {
    wholeFile: 'The signature covers the whole file.',
    signaturesAfter: 'Only further signatures were added after this one; the content is the same.',
    contentAfter: 'Content was added after signing; it is not part of this signature.',
  },
  notSigned: 'The file is not signed.',
  unknownSigner: 'The signer’s name cannot be read',
  pin: {
    ready: 'The token is ready.',
    countLow: 'A wrong PIN was entered before. Further wrong ones may lock the token.',
    finalTry: 'ONE try of the PIN is left. If it is wrong, the token locks.',
    locked: 'The token is locked after wrong PINs. Ask whoever issued it to unlock it.',
    notSet: 'The token has no PIN yet.',
  },
  fault: {
    pdfUnsupported: 'This PDF cannot be signed. Only papers made by the system are.',
    pdfTooLarge: 'The PDF is too large to be signed.',
    textRefused: 'Reason, name or place is too long or holds letters that cannot be.',
    keyUnsupported: 'The certificate’s kind of key is not supported.',
    signatureWrong: 'The new signature does not fit the certificate; nothing was signed.',
    signatureTooLarge: 'The signature is larger than the place kept for it.',
    sealMissing: 'The room has no system seal yet. The technician has to open the key of the room once at the console.',
    p12Unreadable: 'The P12 file cannot be read.',
    p12WrongPassword: 'The password of the P12 file is wrong.',
    p12NoKey: 'The P12 file has no key with a certificate.',
    moduleMissing: 'The token’s driver cannot be loaded. Check its path.',
    toolMissing: 'pkcs11-tool (package opensc) is not installed.',
    tokenMissing: 'The token is not there. Plug it in again and retry.',
    tokenTimeout: 'The token does not answer. Unplug it, plug it in and retry.',
    tokenFailed: 'The token reported an error; nothing was signed.',
    pinNeeded: 'The PIN has to be entered.',
    pinIncorrect: 'The PIN is wrong. It is not tried again by itself; several wrong ones lock the token.',
    pinLocked: 'The token is locked after wrong PINs.',
  },
};

export const SIGNING_SENTENCES = { vi, en } as const;
