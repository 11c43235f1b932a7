import { z } from 'zod';
import {
  Count,
  Day,
  Id,
  Instant,
  Line,
  Name,
  OptionalLine,
  OptionalName,
  OptionalParagraph,
} from '../../core/base/fields.ts';
import { BaseKind, Conduct, isSecret, Majority, OptionRole, RuleKind } from '../../core/voting/rule.ts';

/** Conducts of which nobody may learn who chose what: a named record of them is refused. */
export const keepsSecret = (conduct: Conduct): boolean => isSecret(conduct) || conduct === 'paper';

/** Votes, or thousandths of weight where the vote's unit is 1000. */
const Votes = z.int().min(0).max(1_000_000_000);

/** Hundredths of a percent, as the tally says them; null on an empty base. */
export const Share = z.int().min(0).nullable();

const OptionFigure = z.strictObject({ label: Name, role: OptionRole, count: Votes, share: Share });
export type OptionFigure = z.infer<typeof OptionFigure>;

const LineOutcome = z.enum(['adopted', 'notAdopted', 'rated', 'elected', 'notElected', 'tied']);
export type LineOutcome = z.infer<typeof LineOutcome>;

/** What was voted on: the question itself, or one person of a rating or of a ballot list, in ballot order. */
export const VoteLine = z.strictObject({
  id: Id,
  title: Line,
  /** A person's position; empty for a question. */
  note: OptionalLine,
  counts: z.array(OptionFigure).min(1).max(6),
  /** Valid ballots that mark nothing, or too much, on this line. */
  notMarked: Votes,
  outcome: LineOutcome,
  /** What the rule says follows from the figures, in words. */
  consequence: OptionalParagraph.nullable(),
});
export type VoteLine = z.infer<typeof VoteLine>;

const Ballots = z.strictObject({
  issued: Votes,
  returned: Votes,
  valid: Votes,
  invalid: Votes,
  invalidReasons: z.array(z.strictObject({ reason: Line, count: Votes })).max(20),
});
export type Ballots = z.infer<typeof Ballots>;

const Election = z.strictObject({
  seats: Count,
  /** In order of votes, highest first, as the result has them. */
  elected: z.array(Id).max(500),
  /** Equal votes at the last seat: the meeting decides, never the program. */
  tied: z.array(Id).max(500),
  vacant: Count,
});
export type Election = z.infer<typeof Election>;

/** A checkpoint of the journal, each part as its note writes it. */
export const CheckpointFile = z.strictObject({
  /** The name of the log. */
  origin: Line,
  size: z.int().min(1),
  /** base64 of the root. */
  root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
});
export type CheckpointFile = z.infer<typeof CheckpointFile>;

const fields = z.strictObject({
  id: Id,
  title: Line,
  itemId: Id.nullable(),
  conduct: Conduct,
  kind: RuleKind,
  rule: z.strictObject({
    name: Name,
    base: BaseKind,
    majority: Majority,
    /** Decimals of every percentage. */
    decimals: z.int().min(0).max(2),
    legalBasis: z
      .array(z.strictObject({ text: Line, clause: OptionalLine, date: Day.nullable(), confirmed: z.boolean() }))
      .max(10),
  }),
  /** What lay before the voters, in the versions that were in force (D-9). */
  papers: z.array(z.strictObject({ name: Name, number: OptionalName, version: z.int().min(1) })).max(500),
  /** What one ballot counts: 1, or 1000 where figures are weights in thousandths. */
  unit: z.union([z.literal(1), z.literal(1000)]),
  figures: z.strictObject({
    total: Votes,
    summoned: Votes,
    excluded: Votes,
    present: Votes,
    absent: Votes,
    roll: Votes,
  }),
  ballots: Ballots.nullable(),
  lines: z.array(VoteLine).min(1).max(500),
  /** The fewest votes in favour that carry; null where nothing is carried, as in a rating. */
  required: Votes.nullable(),
  baseCount: Votes,
  takingPart: Votes,
  takingPartShare: Share,
  election: Election.nullable(),
  countingBoard: z.strictObject({ head: Name, members: z.array(Name).max(50) }).nullable(),
  openedAt: Instant,
  closedAt: Instant,
  announcedAt: Instant.nullable(),
  /** Who chose what, only where the poll's setting allows it to be printed. */
  named: z
    .array(z.strictObject({ code: Name, name: Name, choice: OptionalParagraph.pipe(z.string().min(1)) }))
    .max(5000)
    .nullable(),
  receipts: z.array(Name).max(5000),
  /** The log's checkpoint that covers the result; null while none was signed. */
  checkpoint: CheckpointFile.nullable(),
  keyWords: z.array(Name).max(24),
  /** For a re-vote: the poll it repeats. */
  revoteOf: Id.nullable(),
});

/** One vote as its stored result has it: papers format these figures and calculate none of them. */
export const VoteFile = fields.superRefine((vote, context) => {
  for (const message of faultsOf(vote)) context.addIssue({ code: 'custom', message });
});
export type VoteFile = z.infer<typeof VoteFile>;

/** Figures that contradict each other must not get on paper (DOMAIN 1.2, invariants of a count). */
function faultsOf(vote: z.infer<typeof fields>): readonly string[] {
  const faults: string[] = [];
  const { ballots, election, lines } = vote;
  if (vote.named !== null && keepsSecret(vote.conduct)) faults.push('a secret vote has no named record');
  if (vote.closedAt < vote.openedAt) faults.push('the vote closes before it opens');
  if (ballots !== null) {
    if (ballots.returned > ballots.issued) faults.push('more ballots returned than issued');
    if (ballots.valid + ballots.invalid !== ballots.returned)
      faults.push('valid and invalid ballots are not those returned');
    const explained = ballots.invalidReasons.reduce((sum, { count }) => sum + count, 0);
    if (explained > ballots.invalid) faults.push('more reasons than invalid ballots');
    for (const line of lines) {
      const marked = line.counts.reduce((sum, { count }) => sum + count, 0);
      if (marked > ballots.valid) faults.push(`more votes than valid ballots: ${line.title}`);
    }
  }
  if ((vote.kind === 'election') !== (election !== null))
    faults.push('an election has an election result, nothing else has');
  if (election !== null) {
    const known = new Set(lines.map(({ id }) => id));
    const named = [...election.elected, ...election.tied];
    if (named.some((id) => !known.has(id))) faults.push('an elected person is not on the ballot list');
    if (new Set(named).size !== named.length) faults.push('a person is elected or tied twice');
    if (election.elected.length > election.seats) faults.push('more elected than seats');
  }
  return faults;
}
