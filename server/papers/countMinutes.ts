import { ballotList, electionBlocks } from './electionBlocks.ts';
import { familyOf, letterhead } from './letterhead.ts';
import type { MeetingFile } from './meetingFile.ts';
import { type Block, heading, type PaperDocument, paragraph } from './paperDocument.ts';
import { ballotRows, compareBlocks, resultBlocks, ruleBlocks } from './voteBlocks.ts';
import type { VoteFile } from './voteFile.ts';
import { actTitle } from './voteReport.ts';
import { addressed, capital, DOTS, lowered, momentText, nounOf, orDots, upper, votesText } from './words.ts';

/** The minutes of counting ballots (biên bản kiểm phiếu), with every field of DOMAIN 1.2. */
export function countMinutes(file: MeetingFile, vote: VoteFile): PaperDocument {
  const { body, meeting } = file;
  const family = familyOf(file);
  const sections: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ['Ban kiểm phiếu', boardBlocks(file, vote)],
    ['Hình thức và quy tắc', ruleBlocks(vote, body)],
    ...(vote.election === null
      ? []
      : [
          [
            'Số lượng cần bầu và danh sách bầu cử',
            [
              paragraph(`Số lượng cần bầu: ${vote.election.seats}.`),
              paragraph('Danh sách bầu cử gồm:'),
              ...ballotList(vote),
            ],
          ] as const,
        ]),
    [
      'Số người và số phiếu',
      [{ kind: 'figures', rows: [...countRows(vote, body.memberNoun, nounOf(body)), ...ballotRows(vote)] }],
    ],
    ['Kết quả kiểm phiếu', [...resultBlocks(vote, body, []), ...electionBlocks(vote, body)]],
    ['Kiểm chứng', compareBlocks(vote)],
  ];
  return {
    title: `Biên bản kiểm phiếu: ${vote.title}`,
    author: body.name,
    family,
    factsHash: null,
    keywords: vote.keyWords,
    madeAt: file.madeAt,
    blocks: [
      letterhead(file, 'BB'),
      { kind: 'title', name: 'BIÊN BẢN', abstract: `Kiểm phiếu ${lowered(vote.title)}` },
      paragraph(
        `Hồi ${momentText(vote.openedAt)}, tại ${orDots(meeting.location)}, ${meeting.title} đã tiến hành ${actTitle(vote)}. Việc bỏ phiếu kết thúc hồi ${momentText(vote.closedAt)}.`,
      ),
      ...sections.flatMap(([title, blocks], at) => [heading(1, `${at + 1}. ${title}`), ...blocks]),
      paragraph(`Khiếu nại tại chỗ: ${DOTS}${DOTS}`),
      paragraph(
        `Biên bản này được lập thành …… bản, đã được đọc trước ${meeting.kind.toLocaleLowerCase('vi')} và kết thúc hồi …… giờ …… phút cùng ngày.`,
      ),
      {
        kind: 'signatures',
        left: {
          onBehalf: `${family.onBehalf} ${upper(meeting.kind)}`,
          post: upper(family.words.chair),
          name: file.chair.name,
        },
        right: {
          onBehalf: `${family.onBehalf} BAN KIỂM PHIẾU`,
          post: 'TRƯỞNG BAN',
          name: vote.countingBoard?.head ?? '',
        },
      },
      ...(file.recipients.length === 0 ? [] : [{ kind: 'recipients', names: file.recipients } as const]),
    ],
  };
}

function boardBlocks({ body }: MeetingFile, vote: VoteFile): Block[] {
  const { countingBoard } = vote;
  if (countingBoard === null) return [paragraph('Cuộc bỏ phiếu này không có ban kiểm phiếu.')];
  return [
    paragraph(`Trưởng ban: ${capital(addressed(body, countingBoard.head))}`),
    ...countingBoard.members.map((name) => paragraph(`Ủy viên: ${capital(addressed(body, name))}`)),
  ];
}

/** Presence in the words of the form: at the ballot, not at the meeting. */
function countRows(vote: VoteFile, noun: string, fullNoun: string) {
  const { figures, unit } = vote;
  const when = vote.kind === 'election' ? 'lúc bầu cử' : 'lúc bỏ phiếu';
  return [
    [`Tổng số ${fullNoun}`, votesText(figures.total, unit), ''],
    [`Tổng số ${noun} được triệu tập`, votesText(figures.summoned, unit), ''],
    ...(figures.excluded === 0
      ? []
      : [['Không tính vào số triệu tập', votesText(figures.excluded, unit), ''] as const]),
    [`Có mặt ${when}`, votesText(figures.present, unit), ''],
    [`Vắng mặt ${when}`, votesText(figures.absent, unit), ''],
  ] as const;
}
