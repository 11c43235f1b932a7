import { pressSentence } from '../../core/i18n/vi/pressSentence.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import { linesById, votesOf } from './electionBlocks.ts';
import type { BodyFile } from './meetingFile.ts';
import type { VoteFile, VoteLine } from './voteFile.ts';
import { addressed, capital, nounOf, shareText, votesText } from './words.ts';

/** A vote in the words of an official release, one sentence for each question or person. */
export function pressText(vote: VoteFile, body: BodyFile): readonly string[] {
  switch (vote.kind) {
    case 'decision':
      return vote.lines.map(({ title, counts }) => {
        const figures = {
          base: vote.rule.base,
          takingPart: vote.takingPart,
          takingPartShare: vote.takingPartShare,
          counts,
          unit: vote.unit,
          decimals: vote.rule.decimals,
        };
        const sentence = capital(pressSentence(figures, body.memberNoun, nounOf(body)));
        return vote.lines.length === 1 ? sentence : `${title}: ${sentence}`;
      });
    case 'rating':
    case 'confidence':
      return vote.lines.map((line) => {
        const base = voting.base(vote.rule.base, nounOf(body));
        const parts = line.counts.map(
          ({ label, count, share }) =>
            `${votesText(count, vote.unit)} phiếu ${label.toLocaleLowerCase('vi')}${share === null ? '' : ` (bằng ${shareText(share, vote)} ${base})`}`,
        );
        return `${capital(addressed(body, line.title))}: ${parts.join(', ')}.`;
      });
    case 'election': {
      const elected = linesById(vote, vote.election?.elected ?? []);
      const tied = linesById(vote, vote.election?.tied ?? []);
      const list = (lines: readonly VoteLine[]) => lines.map((line) => votesOf(line, vote, body)).join('; ');
      return [
        elected.length === 0 ? 'Không có người trúng cử.' : `Trúng cử: ${list(elected)}.`,
        ...(tied.length === 0 ? [] : [`Bằng phiếu ở vị trí cuối cùng, chưa xác định: ${list(tied)}.`]),
      ];
    }
  }
}
