import { formatCount } from '../../../core/i18n/format.ts';
import { factsHash } from '../facts.ts';
import type { Attendee, MeetingFile } from '../meetingFile.ts';
import { pressText } from '../pressText.ts';
import type { VoteFile } from '../voteFile.ts';
import { actOf } from '../voteReport.ts';
import {
  CONDUCT_WORDS,
  capital,
  countedOnText,
  DOTS,
  dayText,
  momentText,
  OUTCOME_WORDS,
  orDots,
  presenceText,
  ruleText,
  STANDING_WORDS,
  shareText,
  timeSpan,
  votesText,
} from '../words.ts';

type Row = Readonly<Record<string, string>>;

/** The value of every field in TEMPLATE_FIELDS. */
export function templateData(file: MeetingFile): Readonly<Record<string, string | readonly Row[]>> {
  const { body, meeting, chair, minuteTaker, figures } = file;
  const count = (n: number) => formatCount(n, 'vi');
  return {
    co_quan: body.name,
    co_quan_cap_tren: body.parent,
    dia_danh: body.place,
    ngay: dayText(file.madeAt),
    ten_cuoc_hop: meeting.title,
    loai_cuoc_hop: meeting.kind,
    so_cuoc_hop: meeting.number,
    dia_diem: orDots(meeting.location),
    khai_mac: momentText(meeting.openedAt),
    ket_thuc: meeting.endedAt === null ? DOTS : momentText(meeting.endedAt),
    chu_tri: orDots(chair.name),
    chuc_vu_chu_tri: chair.title,
    nguoi_ghi: orDots(minuteTaker.name),
    chuc_vu_nguoi_ghi: minuteTaker.title,
    tong_so: count(figures.total),
    trieu_tap: count(figures.summoned),
    co_mat: count(figures.present),
    vang_mat: count(figures.absent),
    ma_bam: factsHash(file),
    dai_bieu: file.attendance.map(personRow),
    vang: file.attendance
      .filter(({ standing, presence }) => standing === 'official' && presence.kind === 'absent')
      .map(personRow),
    noi_dung: file.agenda.map(({ number, title, presenter, startedAt, endedAt }) => ({
      so: number,
      ten: title,
      trinh_bay: presenter,
      thoi_gian: startedAt === null ? '' : timeSpan(startedAt, endedAt),
    })),
    tai_lieu: file.papers.map(({ number, title, version, sha256 }) => ({
      so_hieu: number,
      ten: title,
      phien_ban: String(version),
      sha256,
    })),
    bieu_quyet: file.votes.map((vote, at) => voteRow(vote, at, file)),
    noi_nhan: file.recipients.map((ten) => ({ ten })),
  };
}

const personRow = ({ name, code, position, unit, standing, presence }: Attendee, at: number): Row => ({
  tt: String(at + 1),
  ho_ten: name,
  ma: code,
  chuc_vu: position,
  don_vi: unit,
  tu_cach: STANDING_WORDS[standing],
  diem_danh: presenceText(presence),
});

function voteRow(vote: VoteFile, at: number, { body }: MeetingFile): Row {
  const { name, note } = CONDUCT_WORDS[vote.conduct];
  const [first] = vote.lines;
  return {
    tt: String(at + 1),
    ten: capital(vote.title),
    loai: actOf(vote),
    hinh_thuc: note === '' ? name : `${name}. ${note}`,
    quy_tac: vote.required === null ? vote.rule.name : `${vote.rule.name}. ${ruleText(vote, body)}`,
    tinh_tren: countedOnText(vote, body),
    thoi_gian: timeSpan(vote.openedAt, vote.closedAt),
    tham_gia: votesText(vote.takingPart, vote.unit),
    ty_le_tham_gia: shareText(vote.takingPartShare, vote),
    ket_qua: pressText(vote, body).join('\n'),
    ket_luan:
      vote.kind === 'decision' && vote.lines.length === 1 && first !== undefined ? OUTCOME_WORDS[first.outcome] : '',
  };
}
