import { opinions as opinionWords } from '../../core/i18n/vi/opinions.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import { annexBlocks } from './annex.ts';
import { attendanceBlocks } from './attendanceBlocks.ts';
import { factsHash } from './facts.ts';
import { HEADER_FAMILIES } from './headerFamilies.ts';
import { familyOf, letterhead } from './letterhead.ts';
import type { AgendaEntry, MeetingFile, OpinionEntry } from './meetingFile.ts';
import { type Block, heading, type PaperDocument, paragraph } from './paperDocument.ts';
import { pressText } from './pressText.ts';
import type { VoteFile } from './voteFile.ts';
import {
  addressed,
  CONDUCT_WORDS,
  capital,
  DOTS,
  fullStop,
  momentText,
  OUTCOME_WORDS,
  timeSpan,
  upper,
} from './words.ts';

/**
 * The skeleton of a meeting's minutes in five parts (HD 16-HD/VPTW; NĐ 30/2020): everything the record knows is filled in,
 * dots stand where the minute-taker writes, and the annex holds the figures.
 */
export function minutes(file: MeetingFile): PaperDocument {
  const { meeting } = file;
  const family = familyOf(file);
  const [general, attendance, proceedings, conclusion, close] = family.minutes.parts.map((title, at) =>
    heading(1, `${family.minutes.numbers[at] ?? ''}${title}`),
  ) as [Block, Block, Block, Block, Block];
  return {
    title: `Biên bản ${meeting.title}`,
    author: file.body.name,
    family,
    factsHash: factsHash(file),
    keywords: [],
    madeAt: file.madeAt,
    blocks: [
      letterhead(file, 'BB', true),
      { kind: 'title', name: 'BIÊN BẢN', abstract: meeting.title },
      general,
      ...generalBlocks(file),
      attendance,
      ...attendanceBlocks(file),
      proceedings,
      ...file.agenda.flatMap((entry) => entryBlocks(entry, file)),
      ...opinionParagraphs(null, file),
      ...file.votes.filter(({ itemId }) => itemId === null).flatMap((vote) => voteBlocks(vote, file)),
      conclusion,
      paragraph(`${capital(family.words.chair)} kết luận:`),
      paragraph(`${DOTS}${DOTS}${DOTS}`),
      close,
      paragraph(
        `${capital(meeting.kind)} kết thúc ${meeting.endedAt === null ? `hồi ${DOTS}` : `hồi ${momentText(meeting.endedAt)}`}. Số liệu điểm danh và biểu quyết theo phụ lục kèm theo.`,
      ),
      {
        kind: 'signatures',
        left: { onBehalf: '', post: upper(family.words.minuteTaker), name: file.minuteTaker.name },
        right: { onBehalf: '', post: upper(family.words.chair), name: file.chair.name },
      },
      ...(file.recipients.length === 0 ? [] : [{ kind: 'recipients', names: file.recipients } as const]),
      { kind: 'newPage' },
      ...annexBlocks(file),
    ],
  };
}

function generalBlocks({ body, meeting, chair, minuteTaker, agenda, papers }: MeetingFile): Block[] {
  const person = ({ name, title }: MeetingFile['chair']) =>
    name === '' ? '' : `${capital(addressed(body, name))}${title === '' ? '' : `, ${title}`}`;
  const family = HEADER_FAMILIES[body.family];
  return [
    paragraph(`- Thời gian: khai mạc hồi ${momentText(meeting.openedAt)}.`),
    paragraph(`- Địa điểm: ${fullStop(meeting.location)}`),
    paragraph(`- Nội dung: ${fullStop(agenda.map(({ title }) => title).join('; '))}`),
    paragraph(`- ${capital(family.words.chair)}: ${fullStop(person(chair))}`),
    paragraph(`- ${capital(family.words.minuteTaker)}: ${fullStop(person(minuteTaker))}`),
    paragraph(`- Tài liệu sử dụng: ${papers.length === 0 ? 'không có.' : ''}`),
    ...papers.map(({ number, title, version }) =>
      paragraph(`+ ${number === '' ? '' : `${number}: `}${title} (bản ${version}).`),
    ),
    paragraph(`- Thông tin khác: ${DOTS}`),
  ];
}

function entryBlocks(entry: AgendaEntry, file: MeetingFile): Block[] {
  const { number, title, presenter, startedAt, endedAt } = entry;
  return [
    heading(2, `Nội dung ${number}: ${title}`),
    ...(startedAt === null ? [] : [paragraph(`Thời gian: ${timeSpan(startedAt, endedAt)}.`)]),
    ...(presenter === '' ? [] : [paragraph(`Trình bày: ${presenter}.`)]),
    paragraph(`Ý kiến phát biểu: ${DOTS}${DOTS}`),
    ...opinionParagraphs(entry.id, file),
    ...file.votes.filter(({ itemId }) => itemId === entry.id).flatMap((vote) => voteBlocks(vote, file)),
  ];
}

/** The written opinions on an item (null: on the meeting as a whole) with their answers, word for word (O-4). */
function opinionParagraphs(itemId: string | null, { opinions, body }: MeetingFile): Block[] {
  const here = opinions.filter((opinion) => opinion.itemId === itemId);
  if (here.length === 0) return [];
  return [
    paragraph('Ý kiến bằng văn bản:'),
    ...here.flatMap((opinion) => opinionText(opinion, body).map((text) => paragraph(text))),
  ];
}

function opinionText({ name, paper, text, answer }: OpinionEntry, body: MeetingFile['body']): readonly string[] {
  const page = paper?.page == null ? '' : `, trang ${paper.page}`;
  const place = paper === null ? '' : ` (${paper.title}, bản ${paper.version}${page})`;
  const said = `- ${capital(addressed(body, name))}${place}: ${fullStop(text)}`;
  if (answer === null) return [said];
  return [said, `  ${opinionWords.answers[answer.kind]}${answer.text === '' ? '.' : `: ${fullStop(answer.text)}`}`];
}

/** What a vote says within the proceedings; every figure is the annex's. */
function voteBlocks(vote: VoteFile, file: MeetingFile): Block[] {
  const { name, note } = CONDUCT_WORDS[vote.conduct];
  return [
    paragraph([{ text: `${capital(vote.title)}. `, bold: true }, { text: `${name}.${note === '' ? '' : ` ${note}`}` }]),
    ...outcomeOf(vote, file).map((text) => paragraph(text)),
  ];
}

function outcomeOf(vote: VoteFile, file: MeetingFile): readonly string[] {
  const [first] = vote.lines;
  if (first === undefined) return [];
  if (vote.kind === 'rating' || vote.kind === 'confidence')
    return [`Kết quả đối với ${vote.lines.length} người: theo phụ lục số liệu.`];
  const told = pressText(vote, file.body);
  if (vote.kind === 'election' || vote.lines.length > 1) return told;
  return told.map((text) => `${text} ${voting.conclusion}: ${OUTCOME_WORDS[first.outcome].toLocaleLowerCase('vi')}.`);
}
