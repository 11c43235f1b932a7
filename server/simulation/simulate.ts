import { act, mark, people, pollSetup } from '../../core/testing/hall.ts';
import { MEETING, ROOM } from '../../core/testing/world.ts';
import { SHARED_VIEWS, type SharedTopic } from '../../core/views/sharedViews.ts';
import type { RequestsView } from '../../core/views/technicalViews.ts';
import { signedBallot } from '../room/testing/ballots.ts';
import { hallDisk, settled } from '../room/testing/hallRoom.ts';
import { type Disk, type HeldLedger, heldLedger } from '../room/testing/ledgers.ts';
import { ACCOUNT_COMMANDS, asAccount, asSeat, hallKeys, OpenRoom } from '../room/testing/OpenRoom.ts';
import { Oracle } from './Oracle.ts';
import { Prng } from './Prng.ts';
import { VirtualClient } from './VirtualClient.ts';
import { must } from './violation.ts';
import { CANARY, Watcher } from './Watcher.ts';
import { chairCommand, deskCommand } from './wishes.ts';

/** Virtual time, in milliseconds: moves the clock and fires the timers that fall due. */
export type Advance = (ms: number) => void;

export interface SimulationReport {
  readonly steps: number;
  readonly crashes: number;
  readonly ballots: number;
  readonly retries: number;
  readonly closedAtDeadline: number;
}

const STEPS = 260;
const ROUNDS_TO_HEAL = 60;
const OPTIONS = ['for', 'against', 'abstain', 'other'] as const;

/** One whole meeting with its people, its network and its accidents. */
class Meeting {
  readonly #prng: Prng;
  readonly #advance: Advance;
  readonly #disk: Disk;
  readonly #oracle: Oracle;
  readonly #watcher = new Watcher();
  readonly #keys;
  readonly #clients: VirtualClient[];
  #ledger: HeldLedger;
  #room: OpenRoom;
  #names = 0;
  crashes = 0;
  retries = 0;

  private constructor(
    prng: Prng,
    advance: Advance,
    seats: number,
    disk: Disk,
    ledger: HeldLedger,
    room: OpenRoom,
    keys: ReturnType<typeof hallKeys>,
  ) {
    this.#prng = prng;
    this.#advance = advance;
    this.#disk = disk;
    this.#ledger = ledger;
    this.#room = room;
    this.#keys = keys;
    this.#oracle = new Oracle(disk);
    const client = (
      name: string,
      audience: VirtualClient['audience'],
      personId: string | null,
      way: ReturnType<typeof asSeat>,
    ) => new VirtualClient(name, audience, personId, way, this.#oracle, this.#watcher);
    this.#clients = [
      client('chair', 'chair', null, asAccount('chair')),
      client('desk', 'desk', null, asAccount('desk')),
      client('wall', 'wall', null, asAccount('wall')),
      ...people(seats).map((id, i) => client(`seat-${id}`, 'seat', id, asSeat(i))),
    ];
  }

  static async open(seed: number, advance: Advance): Promise<Meeting> {
    const prng = new Prng(seed);
    const seats = 6 + prng.below(20);
    const disk = await hallDisk(seats, [
      ...ACCOUNT_COMMANDS,
      ['secretary', act.saveItem('i1')],
      ['secretary', act.saveItem('i2')],
      [
        'secretary',
        { ...act.attach('d1', 'i1'), paper: { ...act.attach('d1', 'i1').paper, name: `${CANARY.draft}dự thảo` } },
      ],
      ['secretary', act.savePoll(pollSetup('prepared', { title: `${CANARY.prepared}câu hỏi` }))],
      ['secretary', mark(people(seats), { kind: 'unchecked' })],
    ]);
    const keys = hallKeys(seats);
    const ledger = heldLedger(disk);
    return new Meeting(prng, advance, seats, disk, ledger, await OpenRoom.open(ledger, keys), keys);
  }

  async run(): Promise<SimulationReport> {
    try {
      await this.#round();
      for (let step = 0; step < STEPS; step += 1) await this.#step();
      await this.#heal();
    } finally {
      this.#room.stop();
    }
    const events = this.#disk.entries.map((entry) => new TextDecoder().decode(entry.body));
    const count = (text: string) => events.filter((body) => body.includes(text)).length;
    return {
      steps: STEPS,
      crashes: this.crashes,
      retries: this.retries,
      ballots: count('"ballotCast"'),
      closedAtDeadline: count('"closedBy":"deadline"'),
    };
  }

  async #step(): Promise<void> {
    const prng = this.#prng;
    const client = prng.pick(this.#clients);
    const others = () => Array.from({ length: 5 }, () => prng.pick(this.#clients));
    const happen = prng.weighted<() => unknown>([
      [6, () => this.#reach(this.#clients[0] ?? client)],
      [2, () => this.#reach(this.#clients[1] ?? client)],
      [30, () => others().map((one) => this.#reach(one))],
      [34, () => others().map((one) => this.#network(one))],
      [16, () => this.#ledger.commit(prng.chance(0.7) ? this.#ledger.waiting : prng.below(this.#ledger.waiting + 1))],
      [9, () => this.#advance(prng.pick([1, 10, 60, 400, 2_500, 9_000]))],
      [2, () => this.#toDeadline(others())],
      [3, () => this.#room.door.sweep()],
      [5, () => client.drop(prng.chance(0.6))],
      [1, () => client.loseTerminal()],
      [1.5, () => this.#crash()],
      [1, () => void this.#room.loop.snapshot()],
    ]);
    await happen();
    await this.#check();
  }

  async #check(): Promise<void> {
    await settled();
    for (const { failure } of this.#clients) if (failure !== null) throw failure;
    this.#oracle.readOn();
    this.#oracle.compare(this.#room.loop.state);
    must(this.#room.loop.fault === null, `the room is at fault: ${this.#room.loop.fault}`);
  }

  /** The power goes: what was not on disk is gone, every connection breaks, and the server starts again. */
  async #crash(): Promise<void> {
    this.crashes += 1;
    this.#room.stop();
    for (const client of this.#clients) client.drop(false);
    this.#advance(this.#prng.pick([100, 5_000, 70_000]));
    this.#ledger = heldLedger(this.#disk);
    this.#room = await OpenRoom.open(this.#ledger, this.#keys);
  }

  /** The clock comes to the very deadline, and ballots with it, before the room has closed the poll. */
  #toDeadline(late: readonly VirtualClient[]): void {
    const polls = this.#room.loop.state.meetings[MEETING]?.polls ?? [];
    const endsAt = polls.flatMap(({ state }) =>
      state.kind === 'open' && state.endsAt !== null ? [state.endsAt] : [],
    )[0];
    if (endsAt === undefined || endsAt < Date.now()) return;
    this.#advance(endsAt - Date.now());
    for (const client of late.filter(({ audience, state }) => audience === 'seat' && state === 'signedIn')) {
      this.#seat(client);
      while (client.up.length > 0) client.deliverUp();
    }
  }

  #network(client: VirtualClient): void {
    const prng = this.#prng;
    if (client.state === 'away') {
      client.connect(this.#room);
      return;
    }
    if (prng.chance(0.08) && client.up.length > 1) {
      // Overtaken on the way. The greeting stays first: TCP itself keeps order, but no promise of ours may rest on it.
      const at = client.up.length - 2;
      const [a, b] = client.up.slice(at);
      if (a?.type === 'command' && b?.type === 'command') client.up.splice(at, 2, b, a);
    }
    for (let i = prng.below(6); i >= 0; i -= 1) {
      if (prng.chance(0.5)) client.deliverUp();
      else client.deliverDown();
    }
  }

  /** A person does something, or the terminal sends again what it has sent before. */
  #reach(client: VirtualClient): void {
    const prng = this.#prng;
    if (client.state === 'signedIn' && client.asked.length > 0 && prng.chance(0.2)) {
      this.retries += 1;
      client.send(prng.pick(client.asked));
      return;
    }
    if (client.pending.length > 4) return;
    if (client.audience === 'chair') this.#chair(client);
    else if (client.audience === 'desk')
      client.ask(
        deskCommand(prng, prng.pick(this.#clients.filter(({ personId }) => personId !== null)).personId ?? ''),
      );
    else if (client.audience === 'seat') this.#seat(client);
    else if (client.state === 'signedIn') client.say({ type: 'ping', sentAt: 0, rttMs: null });
  }

  #seat(client: VirtualClient): void {
    const prng = this.#prng;
    if (client.state === 'signedIn' && prng.chance(0.2)) {
      const leaves = client.pending.length === 0 && prng.chance(0.12);
      client.say(leaves ? { type: 'signOut' } : { type: 'ping', sentAt: 0, rttMs: null });
      return;
    }
    const open = this.#room.loop.state.meetings[MEETING]?.polls.find((poll) => poll.state.kind === 'open');
    const pollId =
      open !== undefined && prng.chance(0.9) ? open.setup.id : prng.pick([...this.#oracle.polls, 'prepared']);
    const option = prng.pick(OPTIONS);
    const words = option === 'other' ? `${CANARY.ballot(client.personId ?? '')}${prng.below(99)}` : null;
    client.ask(signedBallot(this.#room.loop.accepted, client.personId ?? '', { pollId, choice: option, words }));
  }

  #chair(client: VirtualClient): void {
    const requests = client.views.get('requests')?.data as RequestsView | undefined;
    for (const { id } of requests?.requests ?? []) {
      const ask = { kind: 'decideTakeover', requestId: id, admit: this.#prng.chance(0.7) } as const;
      if (client.state === 'signedIn') client.say({ type: 'ask', id: `take-${this.#names}`, ask });
    }
    this.#names += 1;
    client.ask(chairCommand(this.#prng, this.#room.loop.state.meetings[MEETING], `v${this.#names}`));
  }

  /** Everybody is heard and hears, on a good network and a quick disk. */
  async #round(): Promise<void> {
    for (const client of this.#clients) {
      if (client.state === 'away') client.connect(this.#room);
      else if (client.state === 'signedIn') client.say({ type: 'ping', sentAt: 0, rttMs: null });
      while (client.up.length > 0 || client.unread > 0) {
        while (client.up.length > 0) client.deliverUp();
        await settled();
        this.#ledger.commit();
        await settled();
        while (client.unread > 0) client.deliverDown();
      }
    }
  }

  /** The network is good again and the disk keeps up: now everything asked must be answered, and every screen be right. */
  async #heal(): Promise<void> {
    // Somebody goes to another terminal; the server still believes in the old one.
    this.#clients.at(-1)?.loseTerminal();
    for (let round = 0; round < ROUNDS_TO_HEAL; round += 1) {
      await this.#round();
      this.#ledger.commit();
      await this.#check();
      this.#advance(1_000);
      this.#room.door.sweep();
      await this.#check();
      const overdue = this.#oracle.overdue(Date.now() - 500);
      must(overdue === null || this.#ledger.waiting > 0, `[V-7] poll ${overdue} is open past its deadline`);
    }
    await this.#quiet();
    this.#atRest();
  }

  /** Lets what is still on its way arrive. */
  async #quiet(): Promise<void> {
    for (let calm = 0; calm < 3; calm += 1) {
      if (this.#ledger.waiting > 0 || this.#clients.some((client) => client.unread > 0)) calm = 0;
      this.#ledger.commit();
      for (const client of this.#clients) while (client.unread > 0) client.deliverDown();
      this.#advance(100);
      await this.#check();
    }
  }

  #atRest(): void {
    const { state } = this.#room.loop;
    for (const client of this.#clients) {
      must(client.state === 'signedIn', `${client.name} never came back`);
      must(client.pending.length === 0, `${client.name} was never answered about ${JSON.stringify(client.pending[0])}`);
      const room = state.rooms[ROOM];
      const meeting = state.meetings[MEETING];
      if (room === undefined || meeting === undefined) continue;
      for (const [topic, { data }] of client.views) {
        if (!(topic in SHARED_VIEWS)) continue;
        const view = SHARED_VIEWS[topic as SharedTopic].view({ state, audience: client.audience, room, meeting });
        must(JSON.stringify(data) === JSON.stringify(view), `${client.name} shows an old ${topic}`);
      }
      if (client.personId === null) continue;
      for (const pollId of this.#oracle.polls) {
        const [shown, truth] = [
          client.ballots.get(pollId)?.optionId ?? null,
          this.#oracle.choiceOf(pollId, client.personId),
        ];
        must(shown === truth, `${client.name} shows ${shown} in ${pollId}, the journal has ${truth}`);
      }
    }
  }
}

/** Plays the meeting of a seed; throws the Violation that it finds. */
export async function simulate(seed: number, advance: Advance): Promise<SimulationReport> {
  return (await Meeting.open(seed, advance)).run();
}
