import { base64Url, fromHex } from '../crypto/bytes.ts';
import type { BallotContext, Ciphertext } from '../crypto/secretBallot.ts';
import type { Entry } from '../file/entry.ts';
import { demand, Fault } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';
import { type Answers, ciphertextsOf } from './heavy.ts';
import type { Keys } from './Keys.ts';
import { formOf, type Opened } from './openPoll.ts';
import { type Payload, payloadHash, readPayload } from './payload.ts';
import type { Counted } from './result.ts';
import { favourIndex, isSecret, type Setup } from './setup.ts';

/** A ballot that was cast. */
export interface CastBallot {
  readonly hash: string;
  readonly payload: string;
  readonly publicKey: string;
  readonly keyId: string;
  readonly read: Payload;
  isVoid: boolean;
}

const MOST_WORDS = 2000;
const HASH = /^[0-9a-f]{64}$/;

/** What the proofs of a secret ballot are bound to. */
export function proofContext(
  meetingId: string,
  setup: Setup,
  opened: { readonly hash: string; readonly y: string },
  delegate: string,
  delegateKey: string,
): BallotContext {
  const pollHash = base64Url(fromHex(opened.hash) ?? new Uint8Array());
  return { meeting: meetingId, poll: setup.id, pollHash, y: opened.y, delegate, delegateKey };
}

/** All ballots of one poll: by person, in the order they were cast (V-6, V-12, V-13). */
export class Ballots {
  readonly #meetingId: string;
  readonly #setup: Setup;
  readonly #opened: Opened;
  readonly #answers: Answers;
  readonly #cast = new Map<string, CastBallot[]>();
  readonly #challenged = new Set<string>();

  constructor(meetingId: string, setup: Setup, opened: Opened, answers: Answers) {
    this.#meetingId = meetingId;
    this.#setup = setup;
    this.#opened = opened;
    this.#answers = answers;
  }

  cast(event: Members, { by, command }: Entry, keys: Keys): void {
    const personId = event.text('personId');
    const payload = event.text('payload');
    const signature = event.text('signature');
    const entry = this.#opened.roll.get(personId);
    demand(entry !== undefined, 'Người bỏ phiếu không có trong danh sách', 'The voter is not on the roll', 'V-6');
    const hand = entry.castBy === by.person;
    demand(hand, 'Phiếu do người khác bỏ', 'The ballot is cast by somebody else', 'V-11');
    const read = this.#readOwn(event, payload, personId);
    const key = keys.get(read.keyId);
    const known = key !== undefined && key.personId === by.person;
    demand(known, 'Khóa ký phiếu không phải của người bỏ', 'The ballot’s key is not the caster’s', 'V-13');
    const role = (by.role === 'seat' || by.role === 'chair') && command !== null;
    demand(role, 'Phiếu không do đại biểu bỏ', 'The ballot is not a delegate’s act', 'V-13');
    const signed = { publicKey: key.publicKey, purpose: 'ballot', payload, signature };
    const holds = this.#answers.of({ kind: 'signature', signed }) === null;
    demand(holds, 'Chữ ký của phiếu không đúng', 'The ballot’s signature does not hold', 'V-13');
    this.#checkChoices(read);
    const hash = event.text('hash');
    this.#checkOrder(personId, read);
    const fresh = !this.#challenged.has(hash);
    demand(fresh, 'Phiếu đã bị kiểm tra thử được bỏ', 'A challenged ballot is cast', 'V-13');
    const ballots = this.#cast.get(personId) ?? [];
    ballots.push({ hash, payload, publicKey: key.publicKey, keyId: read.keyId, read, isVoid: false });
    this.#cast.set(personId, ballots);
  }

  challenge(event: Members, { by }: Entry): void {
    const personId = event.text('personId');
    const payload = event.text('payload');
    event.text('opening');
    const own = by.person === personId && this.#opened.roll.has(personId);
    demand(own, 'Kiểm tra thử do người khác làm', 'A challenge is somebody else’s act', 'V-13');
    this.#readOwn(event, payload, personId);
    this.#challenged.add(event.text('hash'));
  }

  void(event: Members): void {
    event.text('why');
    const hash = event.text('hash');
    const ballot = this.#cast.get(event.text('personId'))?.find((cast) => cast.hash === hash && !cast.isVoid);
    demand(ballot !== undefined, 'Loại một phiếu không có', 'A ballot is voided that is not there', 'V-15');
    const bad = this.#proofFault(ballot) !== null;
    demand(bad, 'Loại một phiếu có chứng minh đúng', 'A ballot is voided whose proofs hold', 'V-15');
    ballot.isVoid = true;
  }

  /** The ballots that count: of each person the last one that is not void. */
  counting(): readonly CastBallot[] {
    return [...this.#cast.values()].flatMap((ballots) => ballots.findLast(({ isVoid }) => !isVoid) ?? []);
  }

  voidCount(): number {
    return [...this.#cast.values()].flat().filter(({ isVoid }) => isVoid).length;
  }

  challengeCount(): number {
    return this.#challenged.size;
  }

  /** Refuses to go on while there is a ballot whose proofs do not hold and that is not void. */
  demandProved(): void {
    const proved = [...this.#cast.values()]
      .flat()
      .every((ballot) => ballot.isVoid || this.#proofFault(ballot) === null);
    demand(proved, 'Phiếu kín có chứng minh sai chưa bị loại', 'A ballot with false proofs is not voided', 'V-15');
  }

  /** The ciphertexts of the ballots that count. */
  ciphertexts(): readonly (readonly Ciphertext[])[] {
    return this.counting().map(({ payload }) => ciphertextsOf(payload));
  }

  /** Open ballots, added up. */
  countOpen(): Counted {
    const { lines, rule } = this.#setup;
    const rows = lines.map(() => rule.options.map(() => 0));
    let returned = 0;
    for (const [personId, ballots] of this.#cast) {
      const weight = this.#weightOf(personId);
      returned += weight;
      ballots.at(-1)?.read.open?.choices.forEach((choice, line) => {
        const row = rows[line];
        const option = rule.options.findIndex(({ id }) => id === choice);
        if (row !== undefined && option >= 0) row[option] = (row[option] ?? 0) + weight;
      });
    }
    return { issued: this.issued(), returned, valid: returned, invalid: 0, lines: rows };
  }

  /** What the ballots of everybody on the roll count together. */
  issued(): number {
    return [...this.#opened.roll.keys()].reduce((sum, personId) => sum + this.#weightOf(personId), 0);
  }

  #weightOf(personId: string): number {
    return this.#setup.rule.weighted ? (this.#opened.roll.get(personId)?.weight ?? 0) : 1;
  }

  #readOwn(event: Members, payload: string, personId: string): Payload {
    const read = readPayload(payload, isSecret(this.#setup.conduct));
    const hashed = event.text('hash') === payloadHash(payload);
    demand(hashed, 'Mã băm của phiếu không đúng', 'The ballot’s hash is another', 'V-13');
    const bound =
      read.meetingId === this.#meetingId &&
      read.pollId === this.#setup.id &&
      read.pollHash === this.#opened.hash &&
      read.delegate === personId;
    demand(bound, 'Phiếu thuộc cuộc biểu quyết hoặc người khác', 'The ballot is of another poll or person', 'V-13');
    return read;
  }

  #checkChoices({ open }: Payload): void {
    if (open === null) return;
    const { lines, rule, seats } = this.#setup;
    const { choices, words } = open;
    const sized = choices.length === lines.length && words.length === lines.length;
    demand(sized, 'Phiếu có số nội dung khác', 'The ballot has another number of lines', 'V-12');
    const chosen = choices.map((choice) => rule.options.find(({ id }) => id === choice));
    const known = choices.every((choice, i) => choice === null || chosen[i] !== undefined);
    demand(known, 'Phiếu chọn phương án không có', 'The ballot chooses an unknown option', 'V-12');
    const marked = choices.some((choice) => choice !== null);
    demand(marked, 'Phiếu không đánh dấu gì', 'The ballot marks nothing', 'V-12');
    words.forEach((text, i) => {
      if (text === null) return;
      const sound = text.length >= 1 && text.length <= MOST_WORDS && text.normalize('NFC') === text;
      const fits = sound && chosen[i]?.asksText === true;
      demand(fits, 'Ý kiến ghi không đúng chỗ hoặc không hợp lệ', 'The ballot has words where none may be', 'V-10');
    });
    if (rule.ballotForm === 'strike') {
      const favour = rule.options[favourIndex(rule)]?.id;
      const left = choices.filter((choice) => choice === favour).length;
      const fits = left >= 1 && left <= (seats ?? 0);
      demand(fits, 'Phiếu để lại không đúng số người', 'The ballot leaves too few or too many names', 'V-12');
    }
  }

  #checkOrder(personId: string, { n, previous }: Payload): void {
    const last = this.#cast.get(personId)?.at(-1);
    const formed = previous === null || HASH.test(previous);
    const next = n === (last?.read.n ?? 0) + 1 && previous === (last?.hash ?? null);
    demand(formed && next, 'Phiếu không nối tiếp phiếu trước', 'The ballot does not follow the one before', 'V-13');
    const mayChange = last === undefined || last.isVoid || this.#setup.changeAllowed;
    demand(mayChange, 'Phiếu được đổi dù không được phép', 'A ballot is changed that may not be', 'V-6');
  }

  #proofFault(ballot: CastBallot): string | null {
    const key = this.#opened.key;
    if (key === null) throw new Fault('Cuộc biểu quyết không kín', 'The poll is not secret', 'V-15');
    const opened = { hash: this.#opened.hash, y: key.election.y };
    const context = proofContext(this.#meetingId, this.#setup, opened, ballot.read.delegate, ballot.publicKey);
    return this.#answers.of({ kind: 'proofs', form: formOf(this.#setup), context, payload: ballot.payload });
  }
}
