// What the page says, Vietnamese first. A trouble is what is the matter, and what to do next.

const vi = {
  other: 'English',
  title: 'Cho trình duyệt này vào phòng họp',
  how: 'Phòng họp chỉ nhận máy đã được cán bộ kỹ thuật cho vào. Hãy xin mã 12 ký tự ở màn hình Kỹ thuật.',
  code: 'Mã 12 ký tự',
  codeHint: 'Chữ O được hiểu là số 0; chữ I và L là số 1.',
  name: 'Tên của máy này',
  nameHint: 'Để cán bộ kỹ thuật nhận ra máy, ví dụ “Máy tính bảng của thư ký”.',
  send: 'Gửi yêu cầu',
  inAlready: 'Máy này đang vào được phòng họp.',
  toScreens: 'Đến màn hình',
  waiting: 'Đang chờ cán bộ kỹ thuật',
  compare: 'Bốn từ này phải giống hệt ở màn hình Kỹ thuật',
  compareHow:
    'Nếu khác một từ hoặc sai thứ tự, hãy nhờ cán bộ kỹ thuật từ chối. Giữ trang này mở cho đến khi được vào.',
  left: 'Còn lại',
  admitted: 'Máy này đã được vào phòng họp',
  admittedHow: 'Trình duyệt này nhớ điều đó; lần sau không cần mã.',
  troubles: {
    malformed: ['Mã hoặc tên máy chưa đúng', 'Kiểm tra từng ký tự, rồi gửi lại.'],
    unknownInvitation: ['Máy chủ không có mã này', 'Kiểm tra từng ký tự; nếu đúng, xin mã mới.'],
    usedInvitation: ['Mã này đã dùng rồi', 'Mỗi mã dùng một lần. Hãy xin mã mới.'],
    expiredInvitation: ['Mã đã hết hạn, hoặc chưa ai trả lời trong thời gian chờ', 'Hãy xin mã mới, rồi nhập ngay.'],
    tooMany: ['Đang có quá nhiều yêu cầu', 'Chờ một phút rồi gửi lại.'],
    refused: ['Cán bộ kỹ thuật chưa cho máy này vào', 'Hãy hỏi cán bộ kỹ thuật, rồi xin mã mới.'],
    unreachable: ['Không tới được máy chủ', 'Kiểm tra mạng của máy này, rồi gửi lại.'],
  },
};

const en = {
  other: 'Tiếng Việt',
  title: 'Let this browser into the meeting room',
  how: 'The room takes only machines that the technician has let in. Ask for a 12-character code at the technician’s console.',
  code: '12-character code',
  codeHint: 'The letter O is read as 0; I and L as 1.',
  name: 'Name of this machine',
  nameHint: 'So that the technician recognises it, for example “The secretary’s tablet”.',
  send: 'Ask to be let in',
  inAlready: 'This machine gets into the room already.',
  toScreens: 'Go to the screens',
  waiting: 'Waiting for the technician',
  compare: 'These four words must be exactly the same on the technician’s console',
  compareHow:
    'If one differs, or their order does, have the technician refuse. Keep this page open until you are let in.',
  left: 'Time left',
  admitted: 'This machine has been let into the room',
  admittedHow: 'This browser remembers; next time it needs no code.',
  troubles: {
    malformed: ['The code or the name is not right', 'Check every character, then ask again.'],
    unknownInvitation: ['The server has no such code', 'Check every character; if it is right, ask for a new code.'],
    usedInvitation: ['This code was used before', 'Each code works once. Ask for a new one.'],
    expiredInvitation: ['The code has expired, or nobody answered in time', 'Ask for a new code and type it at once.'],
    tooMany: ['There are too many requests', 'Wait a minute, then ask again.'],
    refused: ['The technician did not let this machine in', 'Speak to the technician, then ask for a new code.'],
    unreachable: ['The server cannot be reached', 'Check this machine’s network, then ask again.'],
  },
};

export const TEXTS = { vi, en };
