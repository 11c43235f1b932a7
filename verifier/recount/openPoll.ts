import { hex, utf8 } from '../crypto/bytes.ts';
import { claimsOf, type Form } from '../crypto/form.ts';
import { sha256 } from '../crypto/hash.ts';
import { canonicalText } from '../file/canonical.ts';
import { demand } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';
import type { Delegates, RollEntry } from './delegates.ts';
import { type JournalKey, readJournalKey } from './electionKey.ts';
import type { Figures, Result } from './result.ts';
import { isCast, isSecret, type Setup } from './setup.ts';

/** A poll as its opening froze it (V-4). */
export interface Opened {
  readonly hash: string;
  readonly figures: Figures;
  readonly roll: ReadonlyMap<string, RollEntry>;
  readonly key: JournalKey | null;
  readonly endsAt: number | null;
}

/** What an opening is judged by. */
export interface OpeningRoom {
  readonly meetingId: string;
  readonly totalMembers: number;
  readonly delegates: Delegates;
  readonly isOnBoard: (personId: string) => boolean;
  readonly boardKey: JournalKey | null;
  readonly serverKey: JournalKey | null;
}

const SECRET_ROLL = { least: 5, most: 1023 };
const UNIT = 1000;

/** The form of a secret poll's ballots (section 7). */
export function formOf({ rule, lines, seats }: Setup): Form {
  if (rule.ballotForm === 'strike') {
    return { kind: 'election', candidates: lines.length, seats: seats ?? 0, blank: true };
  }
  return { kind: 'lines', lines: lines.length, options: rule.options.length, notMarked: lines.length > 1 };
}

const allDifferent = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** V-16: a further round takes whom the round before did not elect, for the seats it left. */
export function checkRound(
  setup: Setup,
  before: { readonly setup: Setup; readonly result: Result | null } | undefined,
): void {
  const election = before?.result?.election;
  demand(
    before !== undefined && election !== undefined && election !== null,
    'Vòng bầu trước chưa có kết quả',
    'The round before has no result',
    'V-16',
  );
  const known = setup.lines.every(({ id }) => before.setup.lines.some((line) => line.id === id));
  const open = setup.lines.every(({ id }) => !election.elected.includes(id));
  demand(known && open, 'Danh sách vòng bầu sau không đúng', 'The list of the further round is not left over', 'V-16');
  const seats = (setup.seats ?? 0) <= election.vacant;
  demand(seats, 'Vòng bầu sau bầu nhiều hơn số còn thiếu', 'The further round has more seats than are vacant', 'V-16');
}

/** V-17: the poll is one that its rule allows, and that can be counted. */
export function checkSetup(setup: Setup): void {
  const { rule, lines, seats, conduct } = setup;
  const bad = (condition: boolean, vi: string, en: string, id = 'V-17') => demand(condition, vi, en, id);
  bad(rule.conducts.includes(conduct), 'Quy tắc không cho phép hình thức này', 'The rule does not allow this conduct');
  bad(lines.length > 0 && allDifferent(lines.map(({ id }) => id)), 'Nội dung trùng nhau', 'Two lines have one id');
  bad(allDifferent(rule.options.map(({ id }) => id)), 'Phương án trùng nhau', 'Two options have one id');
  const inFavour = rule.options.filter(({ role }) => role === 'for').length;
  bad(inFavour === 1, 'Không có đúng một phương án thuận', 'Not exactly one option is in favour');
  const isElection = rule.kind === 'election';
  const formed = (seats !== null) === isElection && (rule.ballotForm !== null) === isElection;
  bad(formed, 'Số lượng cần bầu hoặc mẫu phiếu không đúng', 'Seats or ballot form do not fit the kind');
  bad(seats === null || seats <= lines.length, 'Số cần bầu lớn hơn danh sách', 'There are more seats than lines');
  bad(!isElection || rule.options.length === 2, 'Phiếu bầu không có đúng hai ô', 'An election has not two options');
  if (isSecret(conduct)) {
    const quiet = setup.liveTally === 'nobody' && setup.names === 'nobody';
    const plain = !rule.weighted && rule.proxies === 0 && rule.options.every(({ asksText }) => !asksText);
    bad(quiet && plain, 'Bỏ phiếu kín không giữ được bí mật', 'A secret poll would give something away', 'V-11');
    bad(claimsOf(formOf(setup)) !== null, 'Phiếu kín quá dài', 'A secret ballot is too long');
  }
  if (!isCast(conduct)) {
    const fits = setup.seconds === null && setup.names === 'nobody';
    bad(fits, 'Cuộc kiểm đếm có thời hạn hoặc tên', 'A poll counted by hand has a deadline or names');
  }
}

/** A-2, V-11: exactly those who may vote are on the roll, each with their hand and weight. */
export function checkRoll(setup: Setup, delegates: Delegates, roll: readonly RollEntry[]): void {
  const { rule, voters } = setup;
  const asked = (personId: string) => voters === 'officials' || voters.includes(personId);
  const others = new Map<string, number>();
  demand(roll.length > 0, 'Danh sách người biểu quyết trống', 'The roll is empty', 'A-2');
  const different = allDifferent(roll.map(({ personId }) => personId));
  demand(different, 'Có người hai lần trong danh sách biểu quyết', 'Somebody is twice on the roll', 'A-2');
  for (const { personId, castBy, weight } of roll) {
    const delegate = delegates.get(personId);
    const entitled = delegate !== undefined && asked(personId) && delegates.handOf(delegate, rule.proxies) === castBy;
    demand(entitled, 'Có người không có quyền trong danh sách biểu quyết', 'Somebody on the roll may not vote', 'A-2');
    const weighs = weight === (rule.weighted ? delegate.weight : UNIT);
    demand(weighs, 'Trọng số trong danh sách biểu quyết không đúng', 'A weight on the roll is another', 'V-11');
    if (castBy !== personId) others.set(castBy, (others.get(castBy) ?? 0) + 1);
  }
  const within = [...others.values()].every((count) => count <= rule.proxies);
  demand(within, 'Một người biểu quyết thay quá nhiều người', 'Somebody holds too many proxies', 'V-11');
  const listed = new Set(roll.map(({ personId }) => personId));
  for (const delegate of delegates.all()) {
    const hand = delegates.handOf(delegate, rule.proxies);
    if (hand === null || !asked(delegate.personId) || listed.has(delegate.personId)) continue;
    const full = hand !== delegate.personId && others.get(hand) === rule.proxies;
    demand(full, 'Có người có quyền mà không có trong danh sách', 'Somebody who may vote is not on the roll', 'A-2');
  }
}

function checkQuorum({ rule }: Setup, heads: Figures): void {
  if (rule.quorum === null) return;
  const { base, numerator, denominator } = rule.quorum;
  const members = base === 'total' ? heads.total : heads.summoned - heads.excluded;
  const met = heads.present > 0 && BigInt(heads.present) * BigInt(denominator) >= BigInt(members) * BigInt(numerator);
  demand(met, 'Không đủ số người có mặt theo quy tắc', 'The rule’s quorum is not met', 'A-5');
}

function sameKey(a: JournalKey | null, b: JournalKey | null): boolean {
  return canonicalText(a?.raw ?? null) === canonicalText(b?.raw ?? null);
}

function expectedKey({ conduct }: Setup, room: OpeningRoom): JournalKey | null {
  if (!isSecret(conduct)) return null;
  const key = conduct === 'secretBoard' ? room.boardKey : room.serverKey;
  demand(key !== null, 'Chưa có khóa cho bỏ phiếu kín', 'There is no key for a secret poll', 'V-15');
  return key;
}

/** Checks 4 to 12 of an opening. */
export function openPoll(setup: Setup, setupAsIs: Members, event: Members, at: number, room: OpeningRoom): Opened {
  const figureMembers = event.members('figures').exactly(['total', 'summoned', 'excluded', 'present']);
  const figures = {
    total: figureMembers.whole('total'),
    summoned: figureMembers.whole('summoned'),
    excluded: figureMembers.whole('excluded'),
    present: figureMembers.whole('present'),
  };
  const roll = event.objects('roll').map((entry): RollEntry => {
    entry.text('code');
    entry.text('name');
    entry.textOrNull('place');
    return { personId: entry.text('personId'), weight: entry.whole('weight'), castBy: entry.text('castBy') };
  });
  const keyMembers = event.membersOrNull('key');
  const key = keyMembers && readJournalKey(keyMembers);
  const endsAt = event.wholeOrNull('endsAt');
  checkSetup(setup);
  checkRoll(setup, room.delegates, roll);
  const sized = !isSecret(setup.conduct) || (roll.length >= SECRET_ROLL.least && roll.length <= SECRET_ROLL.most);
  demand(sized, 'Quá ít hoặc quá nhiều người để bỏ phiếu kín', 'Too few or too many people for a secret poll', 'V-15');
  checkQuorum(setup, room.delegates.heads(room.totalMembers));
  const candidates = setup.rule.kind === 'election' ? setup.lines.map(({ personId }) => personId) : [];
  const apart = candidates.every((personId) => personId === null || !room.isOnBoard(personId));
  demand(apart, 'Người trong danh sách bầu ở trong ban kiểm phiếu', 'A candidate is on the counting board', 'V-19');
  const expected = room.delegates.figures(room.totalMembers, setup.rule.weighted, roll);
  const counted = canonicalText({ ...figures }) === canonicalText({ ...expected });
  demand(counted, 'Số liệu đại biểu không đúng', 'The figures are not those of the delegates', 'A-3');
  demand(sameKey(key, expectedKey(setup, room)), 'Khóa của phiếu kín không đúng', 'The key is another', 'V-15');
  const ends = setup.seconds === null ? null : at + 1000 * setup.seconds;
  demand(endsAt === ends, 'Thời hạn không đúng', 'The deadline is another', 'V-7');
  const definition = canonicalText({
    meetingId: room.meetingId,
    setup: setupAsIs.raw,
    figures: event.json('figures'),
    roll: event.json('roll'),
    key: event.json('key'),
  });
  const hash = event.text('hash');
  const fits = hash === hex(sha256(utf8(definition)));
  demand(fits, 'Mã băm của cuộc biểu quyết không đúng', 'The poll’s hash is another', 'V-13');
  return { hash, figures, roll: new Map(roll.map((entry) => [entry.personId, entry])), key, endsAt };
}
