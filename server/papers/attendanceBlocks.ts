import { formatCount } from '../../core/i18n/format.ts';
import { familyOf } from './letterhead.ts';
import type { Attendee, BodyFile, MeetingFile } from './meetingFile.ts';
import { type Block, heading, paragraph } from './paperDocument.ts';
import { addressed, capital, lowered, orDots, presenceText, STANDING_WORDS } from './words.ts';

/** The whole list with positions, standings and times. */
export function attendanceTable(attendance: readonly Attendee[]): Block {
  return {
    kind: 'table',
    groups: [],
    columns: [
      { title: 'TT', width: 6, align: 'center' },
      { title: 'Họ và tên', width: 25, align: 'left' },
      { title: 'Mã', width: 10, align: 'left' },
      { title: 'Chức vụ, đơn vị', width: 29, align: 'left' },
      { title: 'Tư cách', width: 13, align: 'left' },
      { title: 'Điểm danh', width: 17, align: 'left' },
    ],
    rows: attendance.map(({ name, code, position, unit, standing, presence }, at) => [
      String(at + 1),
      name,
      code,
      [position, unit].filter((text) => text !== '').join(', '),
      STANDING_WORDS[standing],
      presenceText(presence),
    ]),
  };
}

/** Who was there, as the second part of minutes tells it: numbers, then every absent member with the reason. */
export function attendanceBlocks(file: MeetingFile): Block[] {
  const { body, figures, meeting } = file;
  const { within } = familyOf(file).minutes;
  const absent = file.attendance.filter(
    ({ standing, presence }) => standing === 'official' && presence.kind === 'absent',
  );
  const guests = file.attendance.filter(
    ({ standing, presence }) => standing !== 'official' && presence.kind === 'present',
  );
  const people = (count: number) => `${formatCount(count, 'vi')} ${body.address}`;
  return [
    heading(2, `${within(1)}Đại biểu chính thức`),
    paragraph(
      `Tổng số ${body.memberNoun}: ${formatCount(figures.total, 'vi')}; được triệu tập: ${formatCount(figures.summoned, 'vi')}.`,
    ),
    paragraph(`- Có mặt: ${people(figures.present)}.`),
    paragraph(`- Vắng mặt: ${people(figures.absent)}${absent.length === 0 ? '.' : ', gồm:'}`),
    ...absent.map((person, at) =>
      paragraph(`${at + 1}) ${described(person, body)}: ${lowered(presenceText(person.presence))}.`),
    ),
    ...(meeting.quorum === null
      ? []
      : [
          paragraph(
            `Điều kiện tiến hành (${meeting.quorum.words}): ${meeting.quorum.met ? 'đủ' : 'không đủ'} điều kiện tiến hành.`,
          ),
        ]),
    heading(2, `${within(2)}Đại biểu mời dự`),
    ...(guests.length === 0
      ? [paragraph(orDots(''))]
      : guests.map((person) => paragraph(`- ${described(person, body)}${standingNote(person)}.`))),
    heading(2, `${within(3)}Báo chí`),
    paragraph(orDots('')),
  ];
}

const described = ({ name, position, unit }: Attendee, body: BodyFile) =>
  [capital(addressed(body, name)), position, unit].filter((text) => text !== '').join(', ');

const standingNote = ({ standing }: Attendee) =>
  standing === 'invited' ? '' : ` (${lowered(STANDING_WORDS[standing])})`;
