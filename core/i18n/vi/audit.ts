import type { EventType } from '../../event.ts';
import type { AuditLine } from '../../protocol/down/answer.ts';
import type { Role } from '../../session/actor.ts';

/** What the server says about an event; a fact that no longer exists is absent. */
export type AuditFacts = AuditLine['facts'];

const named = (facts: AuditFacts, key: string) => (facts[key] === undefined ? '' : ` “${facts[key]}”`);
const count = (facts: AuditFacts) => `${facts.count ?? 0}`;

const SHOWS: Readonly<Record<string, string>> = {
  welcome: 'màn hình chào',
  item: 'nội dung đang diễn ra',
  poll: 'biểu quyết',
};
const MARKS: Readonly<Record<string, string>> = {
  unchecked: 'chưa điểm danh',
  present: 'có mặt',
  absent: 'vắng mặt',
  left: 'về sớm',
};
const ENDS: Readonly<Record<string, string>> = {
  signedOut: 'Đăng xuất',
  replaced: 'Phiên được chuyển sang máy khác',
  closed: 'Phiên được máy chủ đóng',
};

const ORDERS: Readonly<Record<string, string>> = {
  identify: 'Nhận diện',
  message: 'Nhắn tin',
  reload: 'Tải lại màn hình',
  restart: 'Khởi động lại',
  shutDown: 'Tắt máy',
  wake: 'Đánh thức',
  collectLogs: 'Lấy nhật ký máy',
  verifyPapers: 'Đối chiếu tài liệu',
  update: 'Cập nhật',
};
const AUTHORITY: Readonly<Record<string, string>> = {
  unlocked: 'Mở khóa của phòng bằng mật khẩu cài đặt',
  locked: 'Đóng khóa của phòng',
  exported: 'Xuất khóa của phòng ra tệp',
  passphraseChanged: 'Đổi mật khẩu cài đặt',
};

const SIGNED: Readonly<Record<string, string>> = {
  voteReport: 'báo cáo kết quả',
  countMinutes: 'biên bản kiểm phiếu',
  minutes: 'biên bản',
  annex: 'phụ lục số liệu',
};

/** Secrets are named by whose they are: "place:17", "account:chair", "person:uv-017". */
const OWNERS: Readonly<Record<string, string>> = { place: 'ghế', account: 'tài khoản', person: 'đại biểu' };

const owner = ({ subject = '' }: AuditFacts): string => {
  const [kind = '', id = ''] = `${subject}`.split(':');
  return `${OWNERS[kind] ?? kind} ${id}`.trim();
};

/** Who acted. */
const roles: Readonly<Record<Role, string>> = {
  seat: 'Đại biểu',
  chair: 'Chủ tọa',
  secretary: 'Thư ký',
  technician: 'Kỹ thuật',
  wall: 'Màn hình hội trường',
  clock: 'Tự động (hết giờ)',
  setup: 'Cài đặt ban đầu',
  door: 'Máy chủ',
  teller: 'Máy chủ (kiểm phiếu)',
};

const roleName = (facts: AuditFacts) => Object.entries(roles).find(([role]) => role === facts.role)?.[1] ?? '';

/** One sentence for each kind of event. Never a choice, never a secret. */
const sentences: Readonly<Record<EventType, (facts: AuditFacts) => string>> = {
  roomSaved: (f) => `Lưu phòng họp${named(f, 'name')}`,
  placesSaved: (f) => `Lưu sơ đồ ${count(f)} ghế`,
  hallShows: (f) => `Màn hình hội trường chuyển sang ${SHOWS[f.shows ?? ''] ?? f.shows ?? ''}`,
  accountSaved: (f) => `Lưu tài khoản${named(f, 'name')}`,
  bodySaved: (f) => `Lưu cơ quan${named(f, 'name')}`,
  peopleSaved: (f) => (f.person === undefined ? `Lưu ${count(f)} người` : `Lưu người${named(f, 'person')}`),
  ruleSaved: (f) => `Lưu quy tắc biểu quyết${named(f, 'name')}, bản ${count(f)}`,
  meetingCreated: (f) => `Tạo cuộc họp${named(f, 'meeting')}`,
  meetingSaved: (f) => `Sửa thông tin cuộc họp${named(f, 'meeting')}`,
  meetingRemoved: (f) => `Xóa cuộc họp${named(f, 'meeting')}`,
  meetingBroughtToRoom: (f) => `Đưa cuộc họp${named(f, 'meeting')} vào phòng`,
  meetingOpened: (f) => `Khai mạc cuộc họp${named(f, 'meeting')}`,
  meetingRecessed: () => 'Cuộc họp giải lao',
  meetingResumed: () => 'Cuộc họp tiếp tục',
  meetingEnded: (f) => `Kết thúc cuộc họp${named(f, 'meeting')}`,
  itemSaved: (f) => `Lưu nội dung${named(f, 'item')}`,
  itemRemoved: (f) => `Xóa nội dung${named(f, 'item')}`,
  agendaReordered: () => 'Xếp lại thứ tự chương trình',
  itemOpened: (f) => `Mở nội dung${named(f, 'item')}`,
  itemClosed: (f) => `Đóng nội dung${named(f, 'item')}`,
  paperAttached: (f) => `Thêm tài liệu${named(f, 'paper')}`,
  paperUpdated: (f) => `Sửa thông tin tài liệu${named(f, 'paper')}`,
  papersReleased: (f) => `Phát hành ${count(f)} tài liệu`,
  versionAttached: (f) => `Tải lên bản mới của tài liệu${named(f, 'paper')}`,
  papersReordered: () => 'Sắp xếp lại tài liệu',
  papersApproved: (f) => `Duyệt ${count(f)} tài liệu`,
  papersScheduled: (f) => `Hẹn giờ phát hành ${count(f)} tài liệu`,
  nextVersionDropped: (f) => `Bỏ bản mới chưa phát hành của tài liệu${named(f, 'paper')}`,
  paperRecalled: (f) => `Thu hồi tài liệu${named(f, 'paper')}`,
  paperRemoved: (f) => `Xóa tài liệu${named(f, 'paper')}`,
  paperHeadSaved: () => 'Sửa số biên bản và nơi nhận của văn bản cuộc họp',
  paperSigned: (f) => `Ký số ${SIGNED[f.kind ?? ''] ?? 'văn bản'}${named(f, 'poll')}: ${f.name ?? ''}`,
  libraryCategoriesSaved: (f) => `Lưu ${count(f)} nhóm văn kiện của thư viện`,
  libraryEntryAttached: (f) => `Thêm vào thư viện văn bản${named(f, 'name')}`,
  libraryVersionAttached: (f) => `Tải lên bản mới của văn bản${named(f, 'name')} trong thư viện`,
  libraryEntryUpdated: (f) => `Sửa thông tin văn bản${named(f, 'name')} trong thư viện`,
  libraryEntriesRemoved: (f) => `Xóa ${count(f)} văn bản khỏi thư viện`,
  opinionSubmitted: (f) => `${f.person ?? 'Đại biểu'} gửi ý kiến${named(f, 'paper') || named(f, 'item')}`,
  opinionRevised: (f) => `${f.person ?? 'Đại biểu'} sửa ý kiến đã gửi`,
  opinionWithdrawn: (f) => `${f.person ?? 'Đại biểu'} rút ý kiến đã gửi`,
  opinionAnswered: (f) => `Trả lời ý kiến của ${f.person ?? 'đại biểu'}`,
  delegatesSaved: (f) => `Lưu ${count(f)} đại biểu của cuộc họp`,
  delegateRemoved: (f) => `Xóa đại biểu${named(f, 'person')} khỏi cuộc họp`,
  attendanceMarked: (f) =>
    `Điểm danh ${f.person === undefined ? `${count(f)} đại biểu` : f.person}: ${MARKS[f.mark ?? ''] ?? f.mark ?? ''}`,
  pollSaved: (f) => `Chuẩn bị biểu quyết${named(f, 'poll')}`,
  pollRemoved: (f) => `Xóa biểu quyết${named(f, 'poll')}`,
  pollOpened: (f) => `Mở biểu quyết${named(f, 'poll')}, ${count(f)} người được biểu quyết`,
  ballotCast: (f) => `${f.person ?? 'Đại biểu'} đã biểu quyết${named(f, 'poll')}`,
  ballotVoided: (f) => `Một phiếu kín không hợp lệ của ${f.person ?? 'đại biểu'} không được tính${named(f, 'poll')}`,
  ballotChallenged: (f) => `${f.person ?? 'Đại biểu'} kiểm tra thử một phiếu${named(f, 'poll')}`,
  pollPaused: (f) => `Tạm dừng biểu quyết${named(f, 'poll')}`,
  pollResumed: (f) => `Cho tiếp tục biểu quyết${named(f, 'poll')}`,
  countEntered: (f) => `${f.name ?? ''} nhập số đếm${named(f, 'poll')}`,
  partialPosted: (f) => `${f.person ?? 'Thành viên ban kiểm phiếu'} mở phần của mình${named(f, 'poll')}`,
  sumOpened: (f) => `Mở kết quả phiếu kín${named(f, 'poll')}`,
  sumGivenUp: (f) => `Không mở kết quả phiếu kín${named(f, 'poll')}`,
  boardSet: (f) => `Lập ban kiểm phiếu ${count(f)} người`,
  ceremonyStarted: () => 'Bắt đầu tạo khóa của ban kiểm phiếu',
  ceremonyPosted: (f) => `${f.person ?? ''} xong một bước tạo khóa`,
  boardKeyMade: () => 'Ban kiểm phiếu đã tạo khóa',
  boardKeyConfirmed: (f) => `${f.person ?? ''} xác nhận sáu từ khớp`,
  ceremonyStopped: () => 'Việc tạo khóa của ban kiểm phiếu bị dừng',
  serverKeyNoted: () => 'Máy chủ tạo khóa cho phiếu kín không có ban kiểm phiếu',
  keyRegistered: (f) => `${f.person ?? ''} có khóa ký mới`,
  registrarSet: () => 'Chọn máy của thư ký làm máy xác nhận khóa',
  keysVouched: (f) => `Thư ký xác nhận ${count(f)} khóa ký`,
  pollExtended: (f) => `Gia hạn biểu quyết${named(f, 'poll')}`,
  pollClosed: (f) =>
    `Đóng biểu quyết${named(f, 'poll')}${f.by === 'deadline' ? ' khi hết giờ' : ''}, ${count(f)} người tham gia`,
  pollAnnounced: (f) => `Công bố kết quả biểu quyết${named(f, 'poll')}`,
  sessionOpened: (f) => `${f.person ?? roleName(f)} đăng nhập${f.place === undefined ? '' : ` tại ghế ${f.place}`}`,
  sessionClosed: (f) => ENDS[f.why ?? ''] ?? 'Phiên kết thúc',
  doorSet: (f) => (f.locked === 'yes' ? 'Khóa cửa mạng: chỉ máy đã ghi danh hoặc được phép' : 'Mở cửa mạng'),
  terminalEnrolled: (f) => `Ghi danh máy${named(f, 'terminal')}`,
  terminalRevoked: (f) => `Thu hồi máy${named(f, 'terminal')}`,
  terminalMoved: (f) => `Chuyển máy${named(f, 'terminal')} sang vị trí khác`,
  terminalsLocked: (f) => `${f.locked === 'yes' ? 'Khóa' : 'Mở khóa'} ${count(f)} máy`,
  wipeOrdered: (f) => `Ra lệnh xóa tài liệu trên ${count(f)} máy`,
  wipeReported: (f) => `Máy${named(f, 'terminal')} báo đã xóa ${count(f)} tệp tài liệu`,
  terminalsOrdered: (f) => `${ORDERS[f.order ?? ''] ?? f.order ?? ''}: ${count(f)} máy`,
  signInUnlocked: (f) => `Mở khóa đăng nhập cho${named(f, 'person')}`,
  authorityUsed: (f) => AUTHORITY[f.act ?? ''] ?? 'Dùng khóa của phòng',
  pinsIssued: (f) => `Cấp mã PIN cho ${count(f)} đại biểu`,
  secretChanged: (f) => `Đổi mật khẩu hoặc mã thiết bị: ${owner(f)}`,
};

export const audit = { roles, sentences };
