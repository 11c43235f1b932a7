import type { BaseKind, OptionRole } from '../../voting/rule.ts';
import { formatShare, formatVotes } from '../format.ts';
import { voting } from './voting.ts';

/** What the sentence needs of a tally; every figure is printed as it stands. */
export interface PressFigures {
  readonly base: BaseKind;
  readonly takingPart: number;
  readonly takingPartShare: number | null;
  /** What one ballot counts: 1, or 1000 where figures are weights in thousandths. */
  readonly unit: number;
  /** Of every percentage. */
  readonly decimals: number;
  readonly counts: readonly {
    readonly label: string;
    readonly role: OptionRole;
    readonly count: number;
    readonly share: number | null;
  }[];
}

/** "tán thành" within a sentence: the label as on the buttons, its capital lowered. */
const inSentence = (label: string) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);

/**
 * The result of a question as official releases word it (DOMAIN section 2): "có 448 đại biểu tham gia biểu quyết (bằng
 * 94,71% tổng số đại biểu Quốc hội); trong đó, có 437 đại biểu tán thành (bằng …), …". `noun` is what a member is called,
 * `fullNoun` what percentages are named on. An option nobody chose is said to have nobody.
 */
export function pressSentence(figures: PressFigures, noun: string, fullNoun = noun): string {
  const base = voting.base(figures.base, fullNoun);
  // Nobody is one and a half: weights are said of votes.
  const counted = figures.unit === 1 ? noun : 'phiếu';
  const votes = (count: number) => formatVotes(count, figures.unit, 'vi');
  const equal = (share: number | null) =>
    share === null ? '' : ` (bằng ${formatShare(share, 'vi', figures.decimals)} ${base})`;
  // Of a base that is the ballots themselves, "100% of those taking part took part" says nothing.
  const ofItself = figures.base === 'takingPart' || figures.base === 'returned';
  const total = `có ${votes(figures.takingPart)} ${counted} tham gia biểu quyết`;
  const parts = figures.counts.map(({ label, count, share }) =>
    count === 0
      ? `không có ${counted} nào ${inSentence(label)}`
      : `có ${votes(count)} ${counted} ${inSentence(label)}${equal(share)}`,
  );
  return `${total}${ofItself ? '' : equal(figures.takingPartShare)}; trong đó, ${parts.join(', ')}.`;
}
