import type { RuleKind } from '../../core/voting/rule.ts';
import { electionBlocks } from './electionBlocks.ts';
import { familyOf, letterhead } from './letterhead.ts';
import type { MeetingFile } from './meetingFile.ts';
import { type Block, heading, type PaperDocument, paragraph } from './paperDocument.ts';
import { pressText } from './pressText.ts';
import { ballotRows, namedBlocks, peopleRows, proofBlocks, resultBlocks, ruleBlocks } from './voteBlocks.ts';
import type { VoteFile } from './voteFile.ts';
import { capital, dayText, lowered, timeSpan, upper } from './words.ts';

const ACT: Readonly<Record<RuleKind, string>> = {
  decision: 'biểu quyết',
  rating: 'lấy phiếu tín nhiệm',
  confidence: 'bỏ phiếu tín nhiệm',
  election: 'bầu cử',
};

/** The report of one vote's result. */
export function voteReport(file: MeetingFile, vote: VoteFile): PaperDocument {
  const { body, meeting } = file;
  const family = familyOf(file);
  const before = file.votes.find(({ id }) => id === vote.revoteOf);
  const sections: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ['Hình thức và quy tắc', ruleBlocks(vote, body)],
    [
      'Kết quả',
      [...resultBlocks(vote, body, [...peopleRows(vote, body), ...ballotRows(vote)]), ...electionBlocks(vote, body)],
    ],
    ['Câu dùng cho thông cáo', pressText(vote, body).map((text) => paragraph(text))],
    ['Danh sách biểu quyết', namedBlocks(vote)],
    ['Kiểm chứng', proofBlocks(vote)],
  ];
  return {
    title: `Báo cáo kết quả ${actTitle(vote)}`,
    author: body.name,
    family,
    factsHash: null,
    keywords: vote.keyWords,
    madeAt: file.madeAt,
    blocks: [
      letterhead(file, 'BC'),
      { kind: 'title', name: 'BÁO CÁO', abstract: `Kết quả ${actTitle(vote)}` },
      paragraph(
        `Tại ${meeting.title}, ${timeSpan(vote.openedAt, vote.closedAt)}, ${dayText(vote.openedAt)}, đã tiến hành ${actTitle(vote)}.`,
      ),
      ...(before === undefined
        ? []
        : [paragraph(`Đây là lần biểu quyết lại; kết quả lần trước (“${before.title}”) được giữ nguyên trong hồ sơ.`)]),
      ...sections
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], at) => [heading(1, `${at + 1}. ${title}`), ...blocks]),
      {
        kind: 'signatures',
        left: { onBehalf: '', post: upper(family.words.minuteTaker), name: file.minuteTaker.name },
        right: { onBehalf: '', post: upper(family.words.chair), name: file.chair.name },
      },
      ...(file.recipients.length === 0 ? [] : [{ kind: 'recipients', names: file.recipients } as const]),
    ],
  };
}

/** "biểu quyết: Thông qua …", or the title alone where it says itself what was done ("lấy phiếu tín nhiệm đối với …"). */
export const actTitle = ({ kind, title }: VoteFile): string =>
  lowered(title).startsWith(ACT[kind].split(' ')[0] ?? '') ? lowered(title) : `${ACT[kind]}: ${title}`;

export const actOf = (vote: VoteFile): string => capital(ACT[vote.kind]);
