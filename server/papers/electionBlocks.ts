import { voting } from '../../core/i18n/vi/voting.ts';
import type { BodyFile } from './meetingFile.ts';
import { type Block, paragraph } from './paperDocument.ts';
import type { VoteFile, VoteLine } from './voteFile.ts';
import { addressed, capital, nounOf, shareText, votesText } from './words.ts';

/** "đồng chí Lê Văn Hùng, 45 phiếu, bằng 95,74% tổng số ủy viên" */
export function votesOf(line: VoteLine, vote: VoteFile, body: BodyFile): string {
  const favour = line.counts.find(({ role }) => role === 'for');
  const name = addressed(body, line.title);
  if (favour === undefined) return name;
  const share =
    favour.share === null ? '' : `, bằng ${shareText(favour.share, vote)} ${voting.base(vote.rule.base, nounOf(body))}`;
  return `${name}, ${votesText(favour.count, vote.unit)} phiếu${share}`;
}

export const linesById = (vote: VoteFile, ids: readonly string[]): readonly VoteLine[] =>
  ids.flatMap((id) => vote.lines.filter((line) => line.id === id));

/** Who was elected, in order of votes; who is tied at the last seat; what is still to be filled. Nothing is decided here. */
export function electionBlocks(vote: VoteFile, body: BodyFile): Block[] {
  const { election } = vote;
  if (election === null) return [];
  const tied = linesById(vote, election.tied);
  const people = `Những ${body.address}`;
  return [
    ...(election.elected.length === 0
      ? [paragraph('Không có người trúng cử.')]
      : [
          paragraph([{ text: `${people} sau đây trúng cử (xếp theo số phiếu từ cao xuống thấp):`, bold: true }]),
          ...linesById(vote, election.elected).map((line, at) =>
            paragraph(`${at + 1}. ${capital(votesOf(line, vote, body))}.`),
          ),
        ]),
    ...(tied.length === 0
      ? []
      : [
          paragraph([{ text: `${people} sau đây có số phiếu bằng nhau ở vị trí cuối cùng:`, bold: true }]),
          ...tied.map((line) => paragraph(`- ${capital(votesOf(line, vote, body))}.`)),
          paragraph('Việc chọn trong số những người bằng phiếu do cuộc họp quyết định.'),
        ]),
    ...(election.vacant === 0 ? [] : [paragraph(`Số lượng còn thiếu so với số lượng cần bầu: ${election.vacant}.`)]),
  ];
}

/** The list as the ballot had it. */
export const ballotList = (vote: VoteFile): Block[] =>
  vote.lines.map(({ title, note }, at) => paragraph(`${at + 1}. ${title}${note === '' ? '' : `, ${note}`}`, 'left'));
