import type { DelegateRecord, FiguresRecord, PollSetupRecord, VoteEventOf } from './records.ts';

type State = 'planned' | 'running' | 'recess' | 'ended';

/** What of a meeting decides who may vote: its delegates as the journal has told them so far. */
export class MeetingRecord {
  state: State = 'planned';
  totalMembers: number;
  readonly #delegates: Map<string, DelegateRecord>;

  constructor({ setup, delegates }: VoteEventOf<'meetingCreated'>['meeting']) {
    this.totalMembers = setup.totalMembers;
    this.#delegates = new Map(Object.entries(delegates));
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

  /** The figures as they stand. */
  figures(): FiguresRecord {
    const officials = [...this.#delegates.values()].filter(({ standing }) => standing === 'official');
    return {
      total: this.totalMembers,
      summoned: officials.length,
      excluded: officials.filter(isExcluded).length,
      present: officials.filter((delegate) => isPresent(delegate) && !isExcluded(delegate)).length,
    };
  }

  /** Who may vote as things stand: official, present, not excluded, and named where the poll names its voters. */
  entitled({ voters }: PollSetupRecord): ReadonlySet<string> {
    const may = [...this.#delegates.values()].filter(
      (delegate) => delegate.standing === 'official' && isPresent(delegate) && !isExcluded(delegate),
    );
    const ids = may.map(({ personId }) => personId);
    return new Set(voters === 'officials' ? ids : ids.filter((personId) => voters.includes(personId)));
  }
}

const isPresent = ({ attendance }: DelegateRecord) => attendance.kind === 'present';

const isExcluded = (delegate: DelegateRecord) =>
  delegate.exclusion !== null && (delegate.exclusion !== 'exempted' || !isPresent(delegate));
