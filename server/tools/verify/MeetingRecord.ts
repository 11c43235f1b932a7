import { BoardRecord } from './BoardRecord.ts';
import { must } from './Impossible.ts';
import type {
  DelegateRecord,
  ElectionKeyRecord,
  FiguresRecord,
  PollSetupRecord,
  RollEntryRecord,
  VoteEventOf,
} from './records.ts';

type State = 'planned' | 'running' | 'recess' | 'ended';

/** What one delegate's ballot weighs where nothing is weighed. */
const ONE = 1000;

/** What of a meeting decides who may vote: its delegates and its counting board as the journal has told them so far. */
export class MeetingRecord {
  readonly id: string;
  readonly roomId: string;
  readonly board: BoardRecord;
  state: State = 'planned';
  totalMembers: number;
  serverKey: ElectionKeyRecord | null = null;
  readonly #delegates: Map<string, DelegateRecord>;

  constructor({ id, roomId, setup, delegates, board }: VoteEventOf<'meetingCreated'>['meeting']) {
    this.id = id;
    this.roomId = roomId;
    this.totalMembers = setup.totalMembers;
    this.#delegates = new Map(Object.entries(delegates));
    this.board = new BoardRecord(id, board?.members ?? []);
  }

  isOfficial(personId: string): boolean {
    return this.#delegates.get(personId)?.standing === 'official';
  }

  save(delegates: readonly DelegateRecord[]): void {
    for (const delegate of delegates) this.#delegates.set(delegate.personId, delegate);
  }

  remove(personId: string): void {
    this.#delegates.delete(personId);
  }

  mark({ marks }: VoteEventOf<'attendanceMarked'>): void {
    for (const { personId, attendance } of marks) {
      const delegate = this.#delegates.get(personId);
      if (delegate !== undefined) this.#delegates.set(personId, { ...delegate, attendance });
    }
  }

  noteServerKey(key: ElectionKeyRecord): void {
    must(this.serverKey === null, 'the server notes a second key for secret ballots.');
    const [trustee, ...others] = key.trustees;
    const isAlone = others.length === 0 && trustee?.personId === null && key.threshold === 1;
    must(isAlone && trustee.verifyKey === key.y, 'the key that the server notes is not one of its own.');
    this.serverKey = key;
  }

  /** Heads as they stand. */
  heads(): FiguresRecord {
    const officials = this.#officials();
    return {
      total: this.totalMembers,
      summoned: officials.length,
      excluded: officials.filter(isExcluded).length,
      present: officials.filter(isVoter).length,
    };
  }

  /** What a poll with this roll counts its base from: heads or weights; who votes by proxy is present there (V-11). */
  figures({ rule }: PollSetupRecord, roll: readonly RollEntryRecord[]): FiguresRecord {
    const heads = this.heads();
    const proxies = roll.filter(({ personId, castBy }) => personId !== castBy);
    if (!rule.weighted) return { ...heads, present: heads.present + proxies.length };
    const officials = this.#officials();
    return {
      total: weightOf(officials),
      summoned: weightOf(officials),
      excluded: weightOf(officials.filter(isExcluded)),
      present: weightOf(officials.filter(isVoter)) + weightOf(proxies),
    };
  }

  /** Checks a roll against the delegates as they stand: everybody who may vote, nobody else, with weight and hand (A-2, V-11). */
  checkRoll({ id, rule, voters }: PollSetupRecord, roll: readonly RollEntryRecord[]): void {
    const named = new Set(roll.map(({ personId }) => personId));
    must(named.size === roll.length, `the roll of poll ${id} names somebody twice.`);
    const held = new Map<string, number>();
    for (const { personId, castBy } of roll) {
      if (castBy !== personId) held.set(castBy, (held.get(castBy) ?? 0) + 1);
    }
    const wrong = `the roll of poll ${id} is not that of the delegates entitled at that moment`;
    for (const { personId, castBy, weight } of roll) {
      const delegate = this.#delegates.get(personId);
      must(
        delegate !== undefined &&
          (voters === 'officials' || voters.includes(personId)) &&
          this.#hand(delegate, rule) === castBy,
        `${wrong}: ${personId} may not vote by ${castBy}.`,
      );
      must(
        weight === (rule.weighted ? delegate.weight : ONE),
        `${wrong}: ${personId} does not weigh ${weight} thousandths.`,
      );
    }
    for (const [holder, ballots] of held) {
      must(ballots <= rule.proxies, `${wrong}: ${holder} holds ${ballots} proxies, the rule allows ${rule.proxies}.`);
    }
    for (const delegate of this.#delegates.values()) {
      const { personId } = delegate;
      const hand = this.#hand(delegate, rule);
      const isLeftOut = hand !== null && !named.has(personId) && (voters === 'officials' || voters.includes(personId));
      // Of more proxies than a holder may have, some are left out; which ones is the order in which they were given.
      const isOver = hand !== personId && (held.get(hand ?? '') ?? 0) === rule.proxies;
      must(!isLeftOut || isOver, `${wrong}: ${personId} is left out.`);
    }
  }

  /** Who casts a delegate's ballot as things stand; null where nobody may. */
  #hand(delegate: DelegateRecord, rule: PollSetupRecord['rule']): string | null {
    if (isVoter(delegate)) return delegate.personId;
    const { standing, exclusion, proxyTo } = delegate;
    if (rule.proxies === 0 || standing !== 'official' || exclusion !== null || isPresent(delegate)) return null;
    const holder = proxyTo === null ? undefined : this.#delegates.get(proxyTo);
    return holder !== undefined && isVoter(holder) ? holder.personId : null;
  }

  #officials(): readonly DelegateRecord[] {
    return [...this.#delegates.values()].filter(({ standing }) => standing === 'official');
  }
}

const weightOf = (list: readonly { readonly weight: number }[]) => list.reduce((sum, { weight }) => sum + weight, 0);

const isPresent = ({ attendance }: DelegateRecord) => attendance.kind === 'present';

const isExcluded = (delegate: DelegateRecord) =>
  delegate.exclusion !== null && (delegate.exclusion !== 'exempted' || !isPresent(delegate));

/** Official, present, not excluded. */
const isVoter = (delegate: DelegateRecord) =>
  delegate.standing === 'official' && isPresent(delegate) && !isExcluded(delegate);
