import { must } from './Impossible.ts';
import type { BodyRecord, CountedRecord, PollSetupRecord, ReasonsRecord, VoteEventOf } from './records.ts';

/** In one order, so that equal reasons are one text; null where none were said. */
const plainReasons = (reasons: ReasonsRecord | undefined) =>
  reasons === undefined ? null : Object.entries(reasons).sort(([a], [b]) => (a < b ? -1 : 1));

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

/** Checks that a count can be one of this poll (V-14); `issued` is what everybody on the roll can be given. */
export function checkCount({ id, rule, lines, seats }: PollSetupRecord, issued: number, counted: CountedRecord): void {
  const shape =
    counted.lines.length === lines.length && counted.lines.every(({ length }) => length === rule.options.length);
  must(shape, `a count of poll ${id} has other lines or options.`);
  must(counted.issued <= issued, `a count of poll ${id} has more ballots issued than there are voters.`);
  must(counted.returned <= counted.issued, `a count of poll ${id} has more ballots returned than issued.`);
  must(counted.valid + counted.invalid === counted.returned, `a count of poll ${id} is not the sum of its parts.`);
  const { invalid, reasons } = counted;
  // Counts of earlier versions say none.
  const isExplained = reasons === undefined || (invalid > 0 && sumOf(Object.values(reasons)) === invalid);
  must(isExplained, `a count of poll ${id} has reasons that are not those of its invalid ballots.`);
  const over = counted.lines.findIndex((line) => sumOf(line) > counted.valid);
  must(over < 0, `a count of poll ${id} has more votes than ballots for "${lines[over]?.id ?? ''}".`);
  if (rule.ballotForm !== 'strike' || seats === null) return;
  const favour = rule.options.findIndex(({ role }) => role === 'for');
  const names = sumOf(counted.lines.map((line) => line[favour] ?? 0));
  must(names <= counted.valid * seats, `a count of poll ${id} has more names than its ballots can leave.`);
}

/** The counts that people have entered for one poll: one of a hand or card vote, two of paper. */
export class CountBook {
  readonly #entries = new Map<string, CountedRecord>();

  enter(
    { by, counted }: VoteEventOf<'countEntered'>,
    body: BodyRecord,
    { setup, issued, board }: { setup: PollSetupRecord; issued: number; board: readonly string[] },
  ): void {
    const { role, person, account } = body.by;
    must(by === (person ?? account), `a count of poll ${setup.id} stands under ${by}, who did not enter it.`);
    const mayCount = role === 'secretary' || role === 'chair' || (role === 'seat' && board.includes(by));
    must(mayCount, `${by} entered a count of poll ${setup.id} and is no counter.`);
    const isOnBallot = setup.lines.some(({ personId }) => personId !== null && personId === person);
    must(setup.rule.kind !== 'election' || !isOnBallot, `${by} counts poll ${setup.id}, and stands on its ballot.`);
    checkCount(setup, issued, counted);
    const others = [...this.#entries.keys()].filter((other) => other !== by).length;
    must(others < (setup.conduct === 'paper' ? 2 : 1), `poll ${setup.id} has been counted by others.`);
    this.#entries.delete(by);
    this.#entries.set(by, counted);
  }

  /** The count that closes the poll: paper is counted by two people who agree. */
  agreed({ id, conduct }: PollSetupRecord): CountedRecord {
    const [first, second] = [...this.#entries.values()];
    must(first !== undefined, `poll ${id} closes without a count.`);
    if (conduct !== 'paper') return first;
    must(second !== undefined, `paper poll ${id} closes on the count of one person.`);
    must(
      JSON.stringify(plain(first)) === JSON.stringify(plain(second)),
      `paper poll ${id} closes on counts that differ.`,
    );
    return first;
  }
}

const plain = ({ issued, returned, valid, invalid, reasons, lines }: CountedRecord) => [
  issued,
  returned,
  valid,
  invalid,
  plainReasons(reasons),
  lines,
];
