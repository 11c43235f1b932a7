import { canonicalText } from '../file/canonical.ts';
import type { Entry } from '../file/entry.ts';
import { demand } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';
import type { Counted } from './result.ts';
import { favourIndex, type Setup } from './setup.ts';

/** Why paper ballots were invalid. */
const REASONS = ['tooMany', 'nobody', 'notIssued', 'bothBoxes', 'strangers', 'marked', 'other'];

function readReasons(reasons: Members): Readonly<Record<string, number>> {
  reasons.exactly(REASONS);
  return Object.fromEntries(REASONS.map((name) => [name, reasons.whole(name)]));
}

function readCounted(counted: Members): Counted {
  const hasReasons = Object.hasOwn(counted.raw, 'reasons');
  counted.exactly(['issued', 'returned', 'valid', 'invalid', 'lines', ...(hasReasons ? ['reasons'] : [])]);
  return {
    issued: counted.whole('issued'),
    returned: counted.whole('returned'),
    valid: counted.whole('valid'),
    invalid: counted.whole('invalid'),
    lines: counted.rows('lines'),
    ...(hasReasons ? { reasons: readReasons(counted.members('reasons')) } : {}),
  };
}

function sameCount(a: Counted, b: Counted): boolean {
  return canonicalText({ ...a }) === canonicalText({ ...b });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Counts that people entered for one poll: hand and card votes, and paper (V-14). */
export class HandCounts {
  readonly #setup: Setup;
  /** What all ballots of the roll count together. */
  readonly #issuable: number;
  readonly #counts = new Map<string, Counted>();

  constructor(setup: Setup, issuable: number) {
    this.#setup = setup;
    this.#issuable = issuable;
  }

  enter(event: Members, { by }: Entry, isOnBoard: (personId: string) => boolean): void {
    const teller = event.text('by');
    event.text('name');
    const counted = readCounted(event.members('counted'));
    const own = teller === (by.person ?? by.account);
    demand(own, 'Số liệu do người khác nhập', 'A count is entered in another name', 'V-14');
    const onBoard = by.role === 'seat' && by.person !== null && isOnBoard(by.person);
    const may = by.role === 'secretary' || by.role === 'chair' || onBoard;
    demand(may, 'Người nhập số liệu không có quyền', 'The teller may not enter counts', 'V-14');
    const stands =
      this.#setup.rule.kind === 'election' && this.#setup.lines.some(({ personId }) => personId === teller);
    demand(!stands, 'Người trong danh sách bầu tự kiểm phiếu', 'Somebody on the ballot counts it', 'V-19');
    this.#checkPossible(counted);
    const others = [...this.#counts.keys()].filter((id) => id !== teller).length;
    const room = others <= (this.#setup.conduct === 'paper' ? 1 : 0);
    demand(room, 'Quá nhiều người nhập số liệu', 'Too many people enter a count', 'V-14');
    this.#counts.set(teller, counted);
  }

  /** The count that the poll may close on. */
  agreed(): Counted {
    const [first, second] = this.#counts.values();
    demand(first !== undefined, 'Chưa có số liệu kiểm đếm', 'Nothing was counted', 'V-14');
    if (this.#setup.conduct !== 'paper') return first;
    const equal = second !== undefined && sameCount(first, second);
    demand(equal, 'Hai người kiểm phiếu không có số liệu giống nhau', 'There are not two equal counts', 'V-14');
    return first;
  }

  #checkPossible({ issued, returned, valid, invalid, lines, reasons }: Counted): void {
    const { rule, seats } = this.#setup;
    const impossible = (condition: boolean, vi: string, en: string) => demand(!condition, vi, en, 'V-14');
    const shaped =
      lines.length === this.#setup.lines.length && lines.every((row) => row.length === rule.options.length);
    impossible(!shaped, 'Số liệu không đúng mẫu phiếu', 'The count does not fit the ballot');
    impossible(
      issued > this.#issuable,
      'Phát ra nhiều phiếu hơn danh sách',
      'More ballots are issued than the roll has',
    );
    impossible(returned > issued, 'Thu về nhiều hơn phát ra', 'More ballots are returned than issued');
    impossible(
      valid + invalid !== returned,
      'Hợp lệ và không hợp lệ không bằng thu về',
      'Valid and invalid do not add up',
    );
    // Older counts give no reasons at all.
    impossible(
      reasons !== undefined && (invalid === 0 || sum(Object.values(reasons)) !== invalid),
      'Lý do không hợp lệ không bằng số phiếu không hợp lệ',
      'The reasons do not add up to the invalid ballots',
    );
    impossible(
      lines.some((row) => sum(row) > valid),
      'Một nội dung nhiều hơn số phiếu hợp lệ',
      'A line exceeds the valid',
    );
    if (rule.ballotForm !== 'strike') return;
    const favour = favourIndex(rule);
    const votes = sum(lines.map((row) => row[favour] ?? 0));
    impossible(votes > valid * (seats ?? 0), 'Nhiều lượt bầu hơn có thể', 'There are more votes than ballots allow');
  }
}
