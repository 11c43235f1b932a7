import type { Attendee, MeetingFile } from '../meetingFile.ts';
import { personName } from './sampleNames.ts';
import { COMMITTEE_VOTE, COUNCIL_VOTE, ELECTION, HAND_VOTE, PAPER_COUNT, RATING } from './sampleVotes.ts';

const at = (clock: string) => Date.parse(`2026-11-25T${clock}:00+07:00`);

/** So many delegates; one in twelve is absent, the last two are guests. */
export function attendees(length: number): Attendee[] {
  return Array.from({ length }, (_, index) => ({
    name: personName(index),
    code: `UV-${String(index + 1).padStart(3, '0')}`,
    position: index % 5 === 0 ? 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận' : 'Ủy viên Ban Chấp hành',
    unit: index % 3 === 0 ? 'Sở Nông nghiệp và Môi trường' : 'Huyện ủy Định Quán',
    standing: index >= length - 2 ? 'invited' : 'official',
    presence:
      index % 12 === 10
        ? { kind: 'absent', excused: true, reason: 'đi công tác' }
        : { kind: 'present', since: at('07:55'), until: index % 9 === 8 ? at('10:30') : null },
  }));
}

/** A provincial Party committee with every kind of vote. */
export const PARTY_FILE: MeetingFile = {
  body: {
    name: 'Tỉnh ủy Đồng Nai',
    parent: 'Đảng bộ tỉnh Đồng Nai',
    family: 'party',
    memberNoun: 'ủy viên',
    fullMemberNoun: '',
    address: 'đồng chí',
    symbol: 'TU',
    place: 'Đồng Nai',
  },
  meeting: {
    title: 'Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 12',
    kind: 'Hội nghị',
    number: '12',
    location: 'Hội trường Tỉnh ủy, phường Trấn Biên',
    openedAt: at('08:00'),
    endedAt: at('11:30'),
    timeZone: 'Asia/Ho_Chi_Minh',
    quorum: { words: 'ít nhất hai phần ba số ủy viên', met: true },
  },
  chair: { name: 'Nguyễn Hồng Lĩnh', title: 'Bí thư Tỉnh ủy' },
  minuteTaker: { name: 'Vũ Thị Minh Châu', title: 'Phó Chánh Văn phòng Tỉnh ủy' },
  figures: { total: 47, summoned: 47, present: 43, absent: 4 },
  attendance: attendees(49),
  agenda: [
    {
      id: 'a1',
      number: '1',
      title: 'Thông qua chương trình hội nghị',
      presenter: '',
      startedAt: at('08:00'),
      endedAt: at('08:10'),
    },
    {
      id: 'a2',
      number: '2',
      title: 'Nghị quyết về phát triển hạ tầng giao thông đường vành đai',
      presenter: 'Đồng chí Võ Tấn Đức, Phó Bí thư Tỉnh ủy',
      startedAt: at('08:10'),
      endedAt: at('09:20'),
    },
  ],
  papers: [
    {
      number: 'Tờ trình 15-TTr/TU',
      title: 'Dự thảo Nghị quyết về phát triển hạ tầng giao thông đường vành đai',
      version: 2,
      sha256: '9b74c9897bac770ffc029102a200c5de9b74c9897bac770ffc029102a200c5de',
    },
  ],
  opinions: [
    {
      itemId: 'a2',
      name: 'Nguyễn Văn Út',
      paper: { title: 'Dự thảo Nghị quyết', version: 2, page: 3 },
      text: 'Đề nghị làm rõ nguồn vốn',
      answer: { kind: 'accepted', text: 'Bổ sung tại Điều 2' },
    },
  ],
  votes: [HAND_VOTE, COMMITTEE_VOTE, RATING, ELECTION, PAPER_COUNT],
  checkpoint: COMMITTEE_VOTE.checkpoint,
  paperNumber: '15',
  recipients: ['Văn phòng Trung ương Đảng (để báo cáo)', 'Các đồng chí Tỉnh ủy viên', 'Lưu Văn phòng Tỉnh ủy'],
  madeAt: at('11:45'),
};

/** A state body with the published vote of DOMAIN section 2. */
export const STATE_FILE: MeetingFile = {
  ...PARTY_FILE,
  body: {
    name: 'Hội đồng nhân dân tỉnh Đồng Nai',
    parent: '',
    family: 'state',
    memberNoun: 'đại biểu',
    fullMemberNoun: 'đại biểu Quốc hội',
    address: 'ông/bà',
    symbol: 'HĐND',
    place: 'Đồng Nai',
  },
  meeting: { ...PARTY_FILE.meeting, title: 'Kỳ họp thứ 10', kind: 'Kỳ họp' },
  figures: { total: 473, summoned: 473, present: 450, absent: 23 },
  agenda: [],
  opinions: [],
  votes: [COUNCIL_VOTE],
};
