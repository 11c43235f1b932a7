import { pressSentence } from '../../core/i18n/vi/pressSentence.ts';
import { voting } from '../../core/i18n/vi/voting.ts';
import { votesOf } from './electionBlocks.ts';
import type { BodyFile } from './meetingFile.ts';
import type { VoteFile } from './voteFile.ts';
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
            `${votesText(count, vote.unit)} phiếu “${label}”${share === null ? '' : ` (bằng ${shareText(share)} ${base})`}`,
        );
        return `${capital(addressed(body, line.title))}: ${parts.join(', ')}.`;
      });
    case 'election': {
      const elected = vote.election?.elected ?? [];
      const names = elected.flatMap((id) => vote.lines.filter((line) => line.id === id));
      return names.length === 0
        ? ['Không có người trúng cử.']
        : [`Trúng cử: ${names.map((line) => votesOf(line, vote, body)).join('; ')}.`];
    }
  }
}
