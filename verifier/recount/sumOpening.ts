import { base64Url } from '../crypto/bytes.ts';
import { choicesOf, type Form } from '../crypto/form.ts';
import {
  type Aggregate,
  aggregateOf,
  type Counts,
  checkOpening,
  checkPartial,
  type ElectionKey,
} from '../crypto/opening.ts';
import { Refusal } from '../crypto/Refusal.ts';
import type { Ciphertext, PollContext } from '../crypto/secretBallot.ts';
import { canonicalText, type Json, readCanonical } from '../file/canonical.ts';
import { demand, Fault } from '../file/Fault.ts';
import { Members } from '../file/Members.ts';
import type { Counted } from './result.ts';
import { favourIndex, type Setup } from './setup.ts';

const LEAST_BALLOTS = 5;
const PACKED = 4;

/** The sum of a secret poll's ballots, and what was said of it. */
export interface SumContext {
  readonly setup: Setup;
  readonly form: Form;
  readonly poll: PollContext;
  readonly election: ElectionKey;
  readonly ballots: readonly (readonly Ciphertext[])[];
  readonly issued: number;
}

function refused(what: { readonly vi: string; readonly en: string }, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Fault(`${what.vi} (${error.reason})`, `${what.en}: ${error.reason}`, 'V-15');
  }
}

/** A partial opening as it was posted; gives the number of its trustee. */
export function checkPosted(context: SumContext, body: string, expected: number): void {
  const read = readCanonical(body);
  demand(read !== null, 'Phần mở phiếu không ở dạng chuẩn', 'A partial is not canonical JSON', 'V-15');
  refused({ vi: 'Phần mở phiếu không đúng', en: 'A partial does not hold' }, () => {
    const aggregate = aggregateOf(context.form, context.poll, context.ballots);
    if (aggregate.ballots < LEAST_BALLOTS) throw new Refusal('too few');
    const { trustee } = checkPartial(context.poll, context.election, aggregate, read.value);
    if (trustee !== expected) throw new Refusal('trustee');
  });
}

/** Numbers that a result states for a secret poll. */
interface Stated {
  /** A row per line, a number per option. */
  readonly lines: readonly (readonly number[])[];
  /** Ballots that name nobody. */
  readonly blank: number;
}

function readStated({ lines, rule }: Setup, tally: Members): Stated {
  const rows = tally.objects('lines');
  const shaped =
    rows.length === lines.length && rows.every((row) => row.objects('counts').length === rule.options.length);
  demand(shaped, 'Kết quả không đúng mẫu phiếu', 'The result does not fit the ballot', 'V-15');
  return {
    lines: rows.map((row) => row.objects('counts').map((count) => count.whole('count'))),
    blank: tally.whole('invalid'),
  };
}

/** What each ciphertext of the sum must hold for a result to be true. */
function countsOf(form: Form, setup: Setup, { lines, blank }: Stated, ballots: number): Counts {
  const bit = (count: number) => [ballots - count, count];
  if (form.kind === 'election') {
    const favour = favourIndex(setup.rule);
    return [...lines.map((row) => bit(row[favour] ?? 0)), bit(blank)];
  }
  const rows = lines.map((row) => {
    const unmarked = ballots - row.reduce((sum, count) => sum + count, 0);
    return form.notMarked ? [...row, unmarked] : [...row];
  });
  return choicesOf(form) <= PACKED ? rows : rows.flatMap((row) => row.map(bit));
}

function countedOf(form: Form, setup: Setup, { lines, blank }: Stated, issued: number, ballots: number): Counted {
  if (form.kind === 'lines') return { issued, returned: ballots, valid: ballots, invalid: 0, lines };
  const favour = favourIndex(setup.rule);
  const valid = ballots - blank;
  const rows = lines.map((row) => {
    const votes = row[favour] ?? 0;
    return row.map((_, option) => (option === favour ? votes : valid - votes));
  });
  return { issued, returned: ballots, valid, invalid: blank, lines: rows };
}

function sameJson(a: Json, b: Json): boolean {
  return canonicalText(a) === canonicalText(b);
}

/** Checks an opened sum and gives the counted ballots that its result must follow from. */
export function checkSum(
  context: SumContext,
  event: Members,
  wasPosted: ((body: string) => boolean) | null,
): { readonly counted: Counted; readonly ballots: number } {
  const { setup, form, poll, election } = context;
  const read = readCanonical(event.text('opening'));
  demand(read !== null, 'Việc mở phiếu không ở dạng chuẩn', 'The opening is not canonical JSON', 'V-15');
  const opening = new Members(read.value, 'opening').exactly(['v', 'ballots', 'aggregate', 'sums', 'partials']);
  demand(opening.json('v') === 1, 'Việc mở phiếu thuộc phiên bản khác', 'The opening is of another version', 'V-15');
  const ballots = context.ballots.length;
  const counted = opening.json('ballots') === ballots;
  demand(counted, 'Số phiếu được mở không đúng', 'The opening has another number of ballots', 'V-15');
  const enough = ballots === 0 || ballots >= LEAST_BALLOTS;
  demand(enough, 'Quá ít phiếu để mở', 'Too few ballots are opened', 'V-15');
  const stated = readStated(setup, event.members('tally'));
  const aggregate = aggregateOf(form, poll, context.ballots);
  const named = sameJson([opening.json('aggregate'), opening.json('sums')], namesOf(aggregate));
  demand(named, 'Tổng phiếu được mở không phải tổng của các phiếu', 'The sum is not that of the ballots', 'V-15');
  const partials = opening.list('partials');
  if (ballots === 0) {
    demand(partials.length === 0, 'Mở phiếu khi không có phiếu', 'There are partials without ballots', 'V-15');
  } else {
    const posted = wasPosted === null || partials.every((partial) => wasPosted(canonicalText(partial)));
    demand(posted, 'Dùng phần mở phiếu chưa được gửi', 'A partial is used that was not posted', 'V-15');
    const claim = { minimum: LEAST_BALLOTS, counts: countsOf(form, setup, stated, ballots) };
    refused({ vi: 'Kết quả không đúng với tổng phiếu', en: 'The opening does not hold' }, () => {
      checkOpening(form, poll, election, aggregate, partials, claim);
    });
  }
  const empty = { lines: stated.lines.map((row) => row.map(() => 0)), blank: 0 };
  return { counted: countedOf(form, setup, ballots === 0 ? empty : stated, context.issued, ballots), ballots };
}

function namesOf({ ballots, name, sums }: Aggregate): Json {
  if (ballots === 0) return ['', []];
  return [name, sums.map(({ a, b }) => [base64Url(a.toBytes()), base64Url(b.toBytes())])];
}
