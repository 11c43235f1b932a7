import { canonicalText, type Json } from '../file/canonical.ts';
import type { Entry } from '../file/entry.ts';
import { demand, Fault } from '../file/Fault.ts';
import { Members } from '../file/Members.ts';
import { Ballots, proofContext } from './Ballots.ts';
import { HandCounts } from './HandCounts.ts';
import type { Answers } from './heavy.ts';
import type { Keys } from './Keys.ts';
import { checkRound, formOf, type Opened, type OpeningRoom, openPoll } from './openPoll.ts';
import { type Result, resultOf } from './result.ts';
import { isCast, isSecret, readSetup, type Setup } from './setup.ts';
import { checkPosted, checkSum, type SumContext } from './sumOpening.ts';

/** Where a poll is. */
export type Phase = 'prepared' | 'open' | 'closed' | 'announced';

/** One poll, from its setup to its result (sections 5 to 8). */
export class PollRecount {
  readonly roundOf: string | null;
  readonly #meetingId: string;
  readonly #answers: Answers;
  #setupAsIs: Members;
  #setup: Setup;
  #phase: Phase = 'prepared';
  #opened: Opened | null = null;
  #ballots: Ballots | null = null;
  #counts: HandCounts | null = null;
  #endsAt: number | null = null;
  /** While paused: what is left in milliseconds, or null where there is no deadline. */
  #paused: { readonly left: number | null } | null = null;
  readonly #posted = new Map<string, string>();
  #isGivenUp = false;
  #result: Result | null = null;
  #countedBallots: number | null = null;

  constructor(meetingId: string, setup: Members, roundOf: string | null, answers: Answers) {
    this.#meetingId = meetingId;
    this.#answers = answers;
    this.#setupAsIs = setup;
    this.#setup = readSetup(setup);
    this.roundOf = roundOf;
  }

  get setup(): Setup {
    return this.#setup;
  }

  get phase(): Phase {
    return this.#phase;
  }

  get result(): Result | null {
    return this.#result;
  }

  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  get ballots(): Ballots | null {
    return this.#ballots;
  }

  get opened(): Opened | null {
    return this.#opened;
  }

  /** A board's secret poll that still needs its board: open, or closed and neither opened nor given up. */
  get needsBoard(): boolean {
    if (this.#setup.conduct !== 'secretBoard') return false;
    return this.#phase === 'open' || (this.#phase === 'closed' && this.#result === null && !this.#isGivenUp);
  }

  prepareAnew(setup: Members, roundOf: string | null): void {
    const unopened = this.#phase === 'prepared';
    demand(unopened, 'Cuộc biểu quyết đã mở bị sửa', 'A poll is changed that was opened', 'V-5');
    demand(roundOf === this.roundOf, 'Cuộc biểu quyết đổi vòng bầu', 'A poll changes its round', 'V-16');
    this.#setup = readSetup(setup);
    this.#setupAsIs = setup;
  }

  open(
    event: Members,
    { at }: Entry,
    room: OpeningRoom & { readonly isRunning: boolean },
    before: PollRecount | undefined,
  ) {
    if (this.roundOf !== null) checkRound(this.#setup, before);
    const ready = this.#phase === 'prepared' && room.isRunning;
    demand(ready, 'Mở biểu quyết không đúng lúc', 'A poll is opened that may not be', 'V-8');
    const opened = openPoll(this.#setup, this.#setupAsIs, event, at, room);
    this.#opened = opened;
    this.#endsAt = opened.endsAt;
    this.#ballots = new Ballots(this.#meetingId, this.#setup, opened, this.#answers);
    this.#counts = new HandCounts(this.#setup, this.#ballots.issued());
    this.#phase = 'open';
  }

  cast(event: Members, entry: Entry, keys: Keys): void {
    const ballots = this.#whileOpen();
    demand(isCast(this.#setup.conduct), 'Cuộc biểu quyết không bỏ phiếu điện tử', 'No ballots are cast here', 'V-17');
    demand(!this.#isOver(entry.at), 'Phiếu đến sau khi hết giờ', 'The ballot comes after the deadline', 'V-7');
    demand(this.#paused === null, 'Phiếu đến lúc tạm dừng', 'The ballot comes during a pause', 'V-18');
    ballots.cast(event, entry, keys);
  }

  challenge(event: Members, entry: Entry): void {
    const ballots = this.#whileOpen();
    demand(isSecret(this.#setup.conduct), 'Chỉ kiểm tra thử phiếu kín', 'Only secret ballots are challenged', 'V-13');
    ballots.challenge(event, entry);
  }

  voidBallot(event: Members): void {
    const ballots = this.#ballots;
    const may = ballots !== null && this.#result === null && isSecret(this.#setup.conduct);
    demand(may, 'Loại phiếu không đúng lúc', 'A ballot is voided that may not be', 'V-15');
    ballots.void(event);
  }

  enterCount(event: Members, entry: Entry, isOnBoard: (personId: string) => boolean): void {
    this.#whileOpen();
    demand(
      !isCast(this.#setup.conduct),
      'Nhập số liệu cho biểu quyết điện tử',
      'A count is entered for cast ballots',
      'V-14',
    );
    this.#counts?.enter(event, entry, isOnBoard);
  }

  pause(event: Members, { at }: Entry): void {
    const left = event.wholeOrNull('left');
    this.#whileOpen();
    const running = this.#paused === null && !this.#isOver(at);
    demand(running, 'Tạm dừng không đúng lúc', 'A poll is paused that may not be', 'V-18');
    const expected = this.#endsAt === null ? null : this.#endsAt - at;
    demand(left === expected, 'Thời gian còn lại không đúng', 'The time left is another', 'V-18');
    this.#paused = { left };
    this.#endsAt = null;
  }

  resume(event: Members, { at }: Entry): void {
    const endsAt = event.wholeOrNull('endsAt');
    this.#whileOpen();
    demand(this.#paused !== null, 'Tiếp tục khi không tạm dừng', 'A poll is resumed that is not paused', 'V-18');
    const expected = this.#paused.left === null ? null : at + this.#paused.left;
    demand(endsAt === expected, 'Thời hạn không đúng', 'The deadline is another', 'V-18');
    this.#paused = null;
    this.#endsAt = endsAt;
  }

  extend(event: Members, { at }: Entry): void {
    const endsAt = event.whole('endsAt');
    this.#whileOpen();
    const may = this.#paused === null && !this.#isOver(at) && this.#endsAt !== null && endsAt > this.#endsAt;
    demand(may, 'Gia hạn không đúng', 'A deadline is moved that may not be', 'V-7');
    this.#endsAt = endsAt;
  }

  close(event: Members, { at }: Entry): void {
    const ballots = this.#whileOpen();
    const closedAt = event.whole('closedAt');
    const closedBy = event.oneOf('closedBy', ['chair', 'deadline']);
    const over = this.#isOver(at);
    const timely = closedBy === (over ? 'deadline' : 'chair') && closedAt === (over ? this.#endsAt : at);
    demand(timely, 'Kết thúc biểu quyết không đúng lúc', 'The poll is closed at another time', 'V-7');
    if (isSecret(this.#setup.conduct)) {
      const hidden = event.json('tally') === null;
      demand(hidden, 'Phiếu kín có kết quả trước khi mở', 'A secret poll has a result before its opening', 'V-15');
    } else {
      const counted = isCast(this.#setup.conduct) ? ballots.countOpen() : this.#counts?.agreed();
      if (counted !== undefined) this.#take(counted, event.json('tally'));
    }
    this.#phase = 'closed';
  }

  announce(): void {
    const may = this.#phase === 'closed' && this.#result !== null;
    demand(may, 'Công bố khi chưa có kết quả', 'A poll is announced without a result', 'R-1');
    this.#phase = 'announced';
  }

  postPartial(event: Members, { by }: Entry): void {
    const personId = event.text('personId');
    const body = event.text('body');
    const may = this.#setup.conduct === 'secretBoard' && this.#awaitsOpening();
    demand(may, 'Gửi phần mở phiếu không đúng lúc', 'A partial is posted that may not be', 'V-15');
    const trustee = (this.#opened?.key?.trustees.indexOf(personId) ?? -1) + 1;
    const own = by.person === personId && trustee > 0 && !this.#posted.has(personId);
    demand(own, 'Phần mở phiếu không phải của thành viên', 'A partial is not a trustee’s own and only one', 'V-15');
    this.#ballots?.demandProved();
    checkPosted(this.#sumContext(), body, trustee);
    this.#posted.set(personId, body);
  }

  openSum(event: Members): void {
    const may = isSecret(this.#setup.conduct) && this.#awaitsOpening();
    demand(may, 'Mở phiếu không đúng lúc', 'A sum is opened that may not be', 'V-15');
    this.#ballots?.demandProved();
    const bodies = new Set(this.#posted.values());
    const wasPosted = this.#setup.conduct === 'secretBoard' ? (body: string) => bodies.has(body) : null;
    const { counted, ballots } = checkSum(this.#sumContext(), event, wasPosted);
    this.#take(counted, event.json('tally'));
    this.#countedBallots = ballots;
  }

  giveUp(event: Members): void {
    const may = isSecret(this.#setup.conduct) && this.#awaitsOpening();
    demand(may, 'Bỏ việc mở phiếu không đúng lúc', 'A sum is given up that may not be', 'V-15');
    const counting = this.#ballots?.counting().length ?? 0;
    const fits = event.text('why') !== 'tooFew' || (counting >= 1 && counting <= 4);
    demand(fits, 'Có đủ phiếu để mở', 'There are enough ballots to open', 'V-15');
    this.#isGivenUp = true;
  }

  /** How many ballots count: cast ones, or those that a count by hand found. */
  countingBallots(): number {
    if (isCast(this.#setup.conduct)) return this.#countedBallots ?? this.#ballots?.counting().length ?? 0;
    return this.#result?.returned ?? 0;
  }

  #whileOpen(): Ballots {
    if (this.#phase !== 'open' || this.#ballots === null) {
      throw new Fault('Cuộc biểu quyết không mở', 'The poll is not open', 'V-7');
    }
    return this.#ballots;
  }

  #isOver(at: number): boolean {
    return this.#endsAt !== null && at >= this.#endsAt;
  }

  #awaitsOpening(): boolean {
    return this.#phase === 'closed' && this.#result === null && !this.#isGivenUp;
  }

  #take(counted: Parameters<typeof resultOf>[2], tally: Json): void {
    if (this.#opened === null) return;
    const result = resultOf(this.#setup, this.#opened.figures, counted);
    // Each figure on its own, so that the report can name the one that differs.
    const stated = new Members(tally, 'tally').exactly(Object.keys(result));
    for (const [name, value] of Object.entries(result)) {
      const same = canonicalText(stated.json(name)) === canonicalText(value as Json);
      demand(same, `Kết quả không đúng: “${name}”`, `The result is another: "${name}"`, 'V-2');
    }
    this.#result = result;
  }

  #sumContext(): SumContext {
    const { key, hash } = this.#opened ?? { key: null, hash: '' };
    if (key === null) throw new Fault('Chưa có khóa cho bỏ phiếu kín', 'There is no key for a secret poll', 'V-15');
    const { meeting, poll, pollHash, y } = proofContext(
      this.#meetingId,
      this.#setup,
      { hash, y: key.election.y },
      '',
      '',
    );
    return {
      setup: this.#setup,
      form: formOf(this.#setup),
      poll: { meeting, poll, pollHash, y },
      election: key.election,
      ballots: this.#ballots?.ciphertexts() ?? [],
      issued: this.#opened?.roll.size ?? 0,
    };
  }
}
