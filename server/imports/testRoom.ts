import type { Command } from '../../core/command.ts';
import { decide } from '../../core/decide.ts';
import { evolve } from '../../core/evolve.ts';
import { EMPTY_STATE, type State } from '../../core/state.ts';
import { testDigest } from '../../core/testing/world.ts';
import { demoDelegates } from '../demo/delegates.ts';
import type { Caller } from '../http/ports.ts';
import type { Outcome } from '../room/outcome.ts';
import { createImports, type ImportsRoom } from './createImports.ts';

export const SECRETARY: Caller = { session: 's1', role: 'secretary' };
export const OTHER_SECRETARY: Caller = { session: 's2', role: 'secretary' };

const SETUP_AT = 1000;

/** A room without sockets and disk: decides and evolves as the real one, for the tests of the import door. */
export class TestRoom implements ImportsRoom {
  clock = SETUP_AT;
  readonly commands: Command[] = [];
  #state: State = EMPTY_STATE;
  #ids = 0;
  #entries = 0;

  constructor() {
    this.#run({ kind: 'saveRoom', roomId: 'r1', name: 'Hội trường' });
    for (const [n, session] of ['s1', 's2'].entries())
      this.#state = {
        ...this.#state,
        sessions: {
          ...this.#state.sessions,
          [session]: {
            id: session,
            role: 'secretary',
            roomId: 'r1',
            tokenHash: `${n}`.padStart(64, '0'),
            accountId: null,
            personId: null,
            placeId: null,
            terminalId: null,
            openedAt: SETUP_AT,
          },
        },
      };
    const people = demoDelegates.map(({ standing, ...person }, n) => ({
      person: { id: `p${n}`, ...person },
      standing,
    }));
    const body = { id: 'b1', name: 'Ban Chấp hành', parent: 'Tỉnh ủy', family: 'party', memberIds: [] } as const;
    this.#run({ kind: 'saveBody', body: { ...body, memberIds: [], memberNoun: 'ủy viên', address: 'đồng chí' } });
    const setup = {
      title: 'Hội nghị lần thứ 12',
      kind: 'Hội nghị',
      bodyId: 'b1',
      location: '',
      startsAt: SETUP_AT,
      totalMembers: 47,
      quorum: { numerator: 2, denominator: 3, base: 'total' },
      seatSignIn: 'pin',
    } as const;
    this.#run({ kind: 'saveMeeting', meetingId: 'm1', roomId: 'r1', setup });
    this.#run({ kind: 'importPeople', target: { kind: 'meeting', meetingId: 'm1' }, rows: people });
  }

  state = (): State => this.#state;
  now = (): number => this.clock;
  newId = (): string => {
    this.#ids += 1;
    return `n${this.#ids}`;
  };
  submit = async (_caller: Caller, command: Command): Promise<Outcome> => {
    this.commands.push(command);
    return this.#run(command);
  };

  readonly imports = createImports(this);

  #run(command: Command): Outcome {
    const actor = {
      role: 'setup',
      roomId: 'r1',
      sessionId: null,
      accountId: null,
      personId: null,
      placeId: null,
      terminalId: null,
    };
    const decision = decide(this.#state, command, {
      actor: { ...actor, role: ROLE_OF[command.kind] ?? 'secretary' },
      now: this.clock,
      sha256: testDigest,
    });
    if (!decision.ok) return decision;
    this.#entries += 1;
    const meta = { index: this.#entries, at: this.clock, command: null };
    for (const event of decision.events) this.#state = evolve(this.#state, event, meta);
    return { ok: true, entry: this.#entries, at: this.clock, code: null };
  }
}

/** Who gives the commands that are not the secretary's. */
const ROLE_OF: Readonly<Partial<Record<Command['kind'], 'setup'>>> = { saveRoom: 'setup' };
