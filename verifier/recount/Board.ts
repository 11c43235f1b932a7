import { type CeremonyResult, checkCeremony } from '../crypto/ceremony.ts';
import { Refusal } from '../crypto/Refusal.ts';
import { canonicalText, type Json, readCanonical } from '../file/canonical.ts';
import type { Entry } from '../file/entry.ts';
import { demand, Fault } from '../file/Fault.ts';
import { readKey } from '../file/keys.ts';
import { Members } from '../file/Members.ts';
import { type JournalKey, readJournalKey } from './electionKey.ts';
import type { Answers } from './heavy.ts';

const ROUNDS = ['keys', 'commit', 'reveal', 'shares', 'done'] as const;
type Round = (typeof ROUNDS)[number];

interface Ceremony {
  readonly id: string;
  readonly posts: Map<Round, Map<string, string>>;
  key: JournalKey | null;
  readonly confirmed: Set<string>;
  isStopped: boolean;
}

const SIZES = [3, 5, 7];

/** The counting board of a meeting, and the key that it makes. */
export class Board {
  readonly #meetingId: string;
  readonly #answers: Answers;
  readonly #usedIds = new Set<string>();
  #members: readonly string[] = [];
  #ceremony: Ceremony | null = null;

  constructor(meetingId: string, answers: Answers) {
    this.#meetingId = meetingId;
    this.#answers = answers;
  }

  has(personId: string): boolean {
    return this.#members.includes(personId);
  }

  /** The key that ballots may be encrypted with: made, confirmed by every member, and not stopped. */
  usableKey(): JournalKey | null {
    const ceremony = this.#ceremony;
    if (ceremony === null || ceremony.isStopped) return null;
    return this.#members.every((member) => ceremony.confirmed.has(member)) ? ceremony.key : null;
  }

  /** The board that a meeting is created with. */
  begin(members: readonly Members[]): void {
    this.#members = members.map((member) => member.text('personId'));
  }

  set(event: Members, isOfficial: (personId: string) => boolean): void {
    const members = event.objects('members');
    const ids = members.map((member) => member.text('personId'));
    const heads = members.filter((member) => member.flag('isHead')).length;
    const official = ids.every(isOfficial);
    demand(
      official,
      'Ban kiểm phiếu có người không phải đại biểu chính thức',
      'A board member is no official delegate',
    );
    demand(new Set(ids).size === ids.length, 'Ban kiểm phiếu có người hai lần', 'A board member is listed twice');
    const led = heads === (ids.length === 0 ? 0 : 1);
    demand(led, 'Ban kiểm phiếu không có đúng một trưởng ban', 'The counting board has not exactly one head');
    this.#members = ids;
    this.#ceremony = null;
  }

  start(event: Members): void {
    const id = event.text('ceremonyId');
    const sized = SIZES.includes(this.#members.length);
    demand(sized, 'Ban kiểm phiếu không có 3, 5 hoặc 7 người', 'The counting board has not 3, 5 or 7 members', 'V-15');
    demand(!this.#usedIds.has(id), 'Lần tạo khóa dùng lại tên cũ', 'A ceremony’s id was used before', 'V-15');
    this.#usedIds.add(id);
    const posts = new Map(ROUNDS.map((round) => [round, new Map<string, string>()]));
    this.#ceremony = { id, posts, key: null, confirmed: new Set(), isStopped: false };
  }

  post(event: Members, { by }: Entry): void {
    const ceremony = this.#underWay(event);
    const personId = event.text('personId');
    const round = event.oneOf('round', ROUNDS);
    const body = event.text('body');
    this.#ownAct(personId, by.person);
    const posted = ceremony.posts.get(round);
    const isFirst = posted !== undefined && !posted.has(personId);
    demand(isFirst, 'Thành viên gửi hai lần trong một bước', 'A member posts twice in a round', 'V-15');
    const before = ROUNDS[ROUNDS.indexOf(round) - 1];
    const inTurn = before === undefined || ceremony.posts.get(before)?.size === this.#members.length;
    demand(inTurn, 'Thành viên gửi trước lượt', 'A member posts before the round', 'V-15');
    posted?.set(personId, body);
  }

  makeKey(event: Members): void {
    const ceremony = this.#underWay(event);
    demand(ceremony.key === null, 'Khóa được tạo hai lần', 'The key is made twice', 'V-15');
    const done = ceremony.posts.get('done');
    const finished = done?.size === this.#members.length;
    demand(finished, 'Khóa được tạo khi chưa đủ thành viên', 'The key is made before all are done', 'V-15');
    const key = readJournalKey(event.members('key'));
    const found = canonicalText(this.#keyFound(ceremony));
    const same = canonicalText(key.raw) === found && [...(done?.values() ?? [])].every((body) => body === found);
    demand(same, 'Khóa không phải khóa mà lần tạo cho ra', 'The key is not the one the ceremony gives', 'V-15');
    ceremony.key = key;
  }

  confirm(event: Members, { by }: Entry): void {
    const ceremony = this.#underWay(event);
    const personId = event.text('personId');
    demand(ceremony.key !== null, 'Xác nhận khi chưa có khóa', 'A key is confirmed before it is made', 'V-15');
    this.#ownAct(personId, by.person);
    ceremony.confirmed.add(personId);
  }

  stop(event: Members): void {
    event.text('by');
    event.text('why');
    this.#underWay(event).isStopped = true;
  }

  #ownAct(personId: string, actor: string | null): void {
    const own = actor === personId && this.has(personId);
    demand(own, 'Không phải thành viên ban kiểm phiếu tự làm', 'It is not a board member’s own act', 'V-15');
  }

  #underWay(event: Members): Ceremony {
    const ceremony = this.#ceremony;
    if (ceremony === null || ceremony.isStopped || ceremony.id !== event.text('ceremonyId')) {
      throw new Fault('Lần tạo khóa này không diễn ra', 'That ceremony is not under way', 'V-15');
    }
    return ceremony;
  }

  /** All posts, judged: the key that follows from them. */
  #keyFound(ceremony: Ceremony): Json {
    const bodies = (round: Round) => this.#members.map((member) => ceremony.posts.get(round)?.get(member) ?? '');
    const keys = bodies('keys').map((body) => {
      const key = readBody(body).exactly(['key']).text('key');
      demand(readKey(key) !== null, 'Khóa của thành viên không hợp lệ', 'A member’s key is no key', 'V-15');
      return key;
    });
    const messages = (round: Round) =>
      bodies(round).map((body, i) => this.#signedMessage(ceremony.id, keys[i] ?? '', body));
    const commits = messages('commit');
    const reveals = messages('reveal');
    const deals = messages('shares');
    const trustees = this.#members.map((id, i) => ({ id, key: keys[i] ?? '' }));
    let result: CeremonyResult;
    try {
      result = checkCeremony({ meeting: this.#meetingId, id: ceremony.id, trustees }, { commits, reveals, deals });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Fault('Việc tạo khóa không đúng', `The ceremony does not hold: ${error.reason}`, 'V-15');
    }
    const { y, threshold, keys: verifyKeys } = result.election;
    const parts = this.#members.map((personId, i) => ({ personId, verifyKey: verifyKeys[i] ?? '' }));
    return { y, threshold, trustees: parts, words: result.words };
  }

  #signedMessage(ceremony: string, publicKey: string, body: string): Json {
    const members = readBody(body).exactly(['message', 'signature']);
    const message = members.json('message');
    const payload = canonicalText({ ceremony, meeting: this.#meetingId, message });
    const signed = { publicKey, purpose: 'ceremony', payload, signature: members.text('signature') };
    const holds = this.#answers.of({ kind: 'signature', signed }) === null;
    demand(holds, 'Chữ ký của thành viên không đúng', 'A member’s signature does not hold', 'V-15');
    return message;
  }
}

function readBody(body: string): Members {
  const read = readCanonical(body);
  demand(read !== null, 'Thông điệp tạo khóa không ở dạng chuẩn', 'A ceremony message is not canonical', 'V-15');
  return new Members(read.value, 'body');
}
