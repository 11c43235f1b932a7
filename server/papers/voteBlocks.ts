import { voting } from '../../core/i18n/vi/voting.ts';
import { checkpointName } from '../record/checkpointName.ts';
import type { BodyFile } from './meetingFile.ts';
import { type Block, type Column, heading, paragraph } from './paperDocument.ts';
import type { CheckpointFile, VoteFile, VoteLine } from './voteFile.ts';
import {
  addressed,
  basisText,
  CONDUCT_WORDS,
  capital,
  countedOnText,
  nounOf,
  OUTCOME_WORDS,
  ruleText,
  shareText,
  upper,
  votesText,
} from './words.ts';

/** How a vote was held, by what rule and on what basis. */
export function ruleBlocks(vote: VoteFile, body: BodyFile): Block[] {
  const { name, note } = CONDUCT_WORDS[vote.conduct];
  return [
    paragraph(`Hình thức: ${name}.${note === '' ? '' : ` ${note}`}`),
    paragraph(`Quy tắc: ${vote.rule.name}. ${vote.required === null ? '' : `${ruleText(vote, body)}.`}`.trim()),
    ...vote.rule.legalBasis.map((basis) => paragraph(`Căn cứ: ${basisText(basis)}.`)),
    ...(vote.papers.length === 0 ? [] : [paragraph(`Tài liệu: ${vote.papers.map(paperText).join('; ')}.`)]),
  ];
}

/** "Tờ trình về quy hoạch (số 12-TTr/TU, bản 2)" */
const paperText = ({ name, number, version }: VoteFile['papers'][number]): string =>
  `${name} (${number === '' ? '' : `số ${number}, `}bản ${version})`;

type FigureRow = Extract<Block, { kind: 'figures' }>['rows'][number];

/** Who there was, when the vote opened. */
export function peopleRows(vote: VoteFile, body: BodyFile): FigureRow[] {
  const { figures, unit } = vote;
  return [
    [voting.total(nounOf(body)), votesText(figures.total, unit), ''],
    ['Được triệu tập', votesText(figures.summoned, unit), ''],
    ...(figures.excluded === 0
      ? []
      : [['Không tính vào số triệu tập', votesText(figures.excluded, unit), ''] as const]),
    [voting.present, votesText(figures.present, unit), ''],
    ['Vắng mặt', votesText(figures.absent, unit), ''],
  ];
}

/** Ballots on their way through the counting board's hands, by their names; none where no ballots were handed out. */
export function ballotCounts({ ballots }: VoteFile): readonly (readonly [string, number])[] {
  if (ballots === null) return [];
  return [
    ['Số phiếu phát ra', ballots.issued],
    ['Số phiếu thu về', ballots.returned],
    ['Số phiếu hợp lệ', ballots.valid],
    ['Số phiếu không hợp lệ', ballots.invalid],
    ...ballots.invalidReasons.map(({ reason, count }) => [`– ${reason}`, count] as const),
  ];
}

export function ballotRows(vote: VoteFile): FigureRow[] {
  return ballotCounts(vote).map(([name, count]) => [name, votesText(count, vote.unit), ''] as const);
}

/** What was counted: `lead` and the board for one question, a table for several lines; then what follows from it. */
export function resultBlocks(vote: VoteFile, body: BodyFile, lead: readonly FigureRow[]): Block[] {
  const [only] = vote.lines;
  const question = vote.kind === 'decision' && vote.lines.length === 1 ? only : undefined;
  const rows = question === undefined ? lead : [...lead, ...boardRows(vote, question)];
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'figures', rows } as const]),
    ...(question === undefined ? [linesTable(vote)] : []),
    paragraph([{ text: `${countedOnText(vote, body)}.`, italics: true }]),
    ...(question === undefined ? [] : [verdict(vote, question, body)]),
    ...consequences(vote, body),
  ];
}

/** The lines of DOMAIN section 2's board that come from ballots. */
const boardRows = (vote: VoteFile, line: VoteLine): FigureRow[] => [
  [voting.takingPart, votesText(vote.takingPart, vote.unit), shareText(vote.takingPartShare, vote)],
  ...line.counts.map(
    ({ label, count, share }) => [`– ${label}`, votesText(count, vote.unit), shareText(share, vote)] as const,
  ),
];

const verdict = (vote: VoteFile, line: VoteLine, body: BodyFile): Block =>
  paragraph([
    { text: `${upper(voting.conclusion)}: ${upper(OUTCOME_WORDS[line.outcome])}`, bold: true },
    {
      text: ` (${voting.majority(vote.rule.majority)} ${voting.base(vote.rule.base, nounOf(body))})`,
    },
  ]);

/** Every line in ballot order with the votes and shares of each option. */
export function linesTable(vote: VoteFile): Block {
  const options = vote.lines[0]?.counts.map(({ label }) => label) ?? [];
  const showsUnmarked = vote.lines.some(({ notMarked }) => notMarked > 0);
  const showsOutcome = vote.kind === 'confidence' || vote.kind === 'election';
  const [order, votes, share, unmarked, outcome] = [6, 7, 11, showsUnmarked ? 9 : 0, showsOutcome ? 15 : 0];
  const name = 100 - order - options.length * (votes + share) - unmarked - outcome;
  const columns: Column[] = [
    { title: 'TT', width: order, align: 'center' },
    { title: vote.kind === 'decision' ? 'Nội dung' : 'Họ và tên, chức vụ', width: name, align: 'left' },
    ...options.flatMap((): Column[] => [
      { title: 'Số phiếu', width: votes, align: 'center' },
      { title: 'Tỷ lệ', width: share, align: 'center' },
    ]),
    ...(showsUnmarked ? [{ title: 'Không đánh dấu', width: unmarked, align: 'center' } as const] : []),
    ...(showsOutcome ? [{ title: 'Kết quả', width: outcome, align: 'center' } as const] : []),
  ];
  return {
    kind: 'table',
    groups: [
      { title: '', span: 1 },
      { title: '', span: 1 },
      ...options.map((label) => ({ title: label, span: 2 })),
      ...(showsUnmarked ? [{ title: '', span: 1 }] : []),
      ...(showsOutcome ? [{ title: '', span: 1 }] : []),
    ],
    columns,
    rows: vote.lines.map((line, at) => [
      String(at + 1),
      line.note === '' ? line.title : `${line.title}\n${line.note}`,
      ...line.counts.flatMap(({ count, share: of }) => [votesText(count, vote.unit), shareText(of, vote)]),
      ...(showsUnmarked ? [votesText(line.notMarked, vote.unit)] : []),
      ...(showsOutcome ? [OUTCOME_WORDS[line.outcome]] : []),
    ]),
  };
}

function consequences(vote: VoteFile, body: BodyFile): Block[] {
  const told = vote.lines.filter(({ consequence }) => consequence !== null);
  if (told.length === 0) return [];
  return [
    heading(2, 'Theo quy định đã nêu'),
    ...told.map(({ title, consequence }) => paragraph(`- ${capital(addressed(body, title))}: ${consequence}.`)),
  ];
}

/** What paper and file of record are compared by: the log's name, and a checkpoint with its file there. */
export function checkpointBlocks(checkpoint: CheckpointFile | null): Block[] {
  if (checkpoint === null)
    return [paragraph('Khi lập văn bản này, nhật ký chưa có điểm kiểm tra đã ký bao gồm kết quả.')];
  const { origin, size, root } = checkpoint;
  return [
    paragraph(`Tên nhật ký: ${origin}`, 'left'),
    paragraph(`Số mục của nhật ký: ${size}`, 'left'),
    paragraph(`Mã băm gốc: ${root}`, 'left'),
    paragraph(
      `Đối chiếu với tệp checkpoints/${checkpointName(size)} trong hồ sơ cuộc họp: ba dòng đầu phải giống hệt.`,
    ),
  ];
}

/** What a vote's result is compared by hand with, besides the log: the words that its counting board read aloud. */
export function compareBlocks({ keyWords, checkpoint }: VoteFile): Block[] {
  return [
    ...(keyWords.length === 0 ? [] : [paragraph(`Các từ của khóa kiểm phiếu: ${keyWords.join(' – ')}.`)]),
    ...checkpointBlocks(checkpoint),
  ];
}

/** What anybody can check the result against: the board's words, the log, receipts. */
export function proofBlocks(vote: VoteFile): Block[] {
  const { receipts } = vote;
  return [
    ...compareBlocks(vote),
    ...(receipts.length === 0
      ? []
      : [
          paragraph(`Mã biên nhận của các phiếu đã tính (${receipts.length}):`),
          paragraph(receipts.join('   '), 'left', false),
        ]),
  ];
}

/** Who chose what; empty where the vote keeps no such record or may not print it. */
export function namedBlocks(vote: VoteFile): Block[] {
  if (vote.named === null) return [];
  return [
    {
      kind: 'table',
      groups: [],
      columns: [
        { title: 'TT', width: 8, align: 'center' },
        { title: 'Mã', width: 16, align: 'left' },
        { title: 'Họ và tên', width: 46, align: 'left' },
        { title: 'Lựa chọn', width: 30, align: 'left' },
      ],
      rows: vote.named.map(({ code, name, choice }, at) => [String(at + 1), code, name, choice]),
    },
  ];
}
