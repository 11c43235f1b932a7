import type { Entry } from '../file/entry.ts';
import { demand, Fault } from '../file/Fault.ts';
import type { Members } from '../file/Members.ts';
import { Board } from './Board.ts';
import { Delegates, readDelegate, readPresence } from './delegates.ts';
import { type JournalKey, readJournalKey } from './electionKey.ts';
import type { Answers } from './heavy.ts';
import type { Keys } from './Keys.ts';
import { PollRecount } from './PollRecount.ts';

type Act = (event: Members, entry: Entry) => void;

/** One meeting as its events made it (sections 4 to 7). */
export class MeetingRecount {
  readonly roomId: string;
  readonly #id: string;
  readonly #answers: Answers;
  readonly #keys: Keys;
  readonly #delegates = new Delegates();
  readonly #polls = new Map<string, PollRecount>();
  readonly #board: Board;
  #totalMembers: number;
  #isRunning = false;
  #serverKey: JournalKey | null = null;

  constructor(meeting: Members, keys: Keys, answers: Answers) {
    this.#id = meeting.text('id');
    this.roomId = meeting.text('roomId');
    this.#answers = answers;
    this.#keys = keys;
    this.#totalMembers = meeting.members('setup').whole('totalMembers');
    const delegates = meeting.members('delegates');
    for (const personId of Object.keys(delegates.raw)) this.#delegates.save(readDelegate(delegates.members(personId)));
    this.#board = new Board(this.#id, answers);
    this.#board.begin(meeting.membersOrNull('board')?.objects('members') ?? []);
    demand(meeting.json('serverKey') === null, 'Cuộc họp mới đã có khóa', 'A new meeting has a server key', 'V-15');
    for (const poll of meeting.objects('polls')) {
      poll.members('state').oneOf('kind', ['prepared']);
      this.#prepare(poll.members('setup'), roundOf(poll));
    }
  }

  /** The polls, in the order they were prepared. */
  polls(): readonly PollRecount[] {
    return [...this.#polls.values()];
  }

  /** Lets one event happen; events of other types change nothing that is counted. */
  take(event: Members, entry: Entry): void {
    const type = event.text('type');
    if (Object.hasOwn(this.#acts, type)) this.#acts[type]?.(event, entry);
  }

  readonly #acts: { readonly [type: string]: Act } = {
    meetingSaved: (event) => {
      this.#totalMembers = event.members('setup').whole('totalMembers');
    },
    meetingOpened: () => {
      this.#isRunning = true;
    },
    meetingResumed: () => {
      this.#isRunning = true;
    },
    meetingRecessed: () => this.#halt(),
    meetingEnded: () => this.#halt(),
    delegatesSaved: (event) => {
      for (const delegate of event.objects('delegates')) this.#delegates.save(readDelegate(delegate));
    },
    delegateRemoved: (event) => this.#delegates.remove(event.text('personId')),
    attendanceMarked: (event) => {
      for (const mark of event.objects('marks')) {
        this.#delegates.mark(mark.text('personId'), readPresence(mark.members('attendance')));
      }
    },
    pollSaved: (event) => {
      event.textOrNull('revoteOf');
      this.#prepare(event.members('poll'), event.textOrNull('roundOf'));
    },
    pollRemoved: (event) => {
      const poll = this.#poll(event);
      const unopened = poll.phase === 'prepared';
      demand(unopened, 'Cuộc biểu quyết đã mở bị xóa', 'A poll is removed that was opened', 'V-5');
      this.#polls.delete(poll.setup.id);
    },
    pollOpened: (event, entry) => this.#openPoll(event, entry),
    ballotCast: (event, entry) => this.#poll(event).cast(event, entry, this.#keys),
    ballotChallenged: (event, entry) => this.#poll(event).challenge(event, entry),
    ballotVoided: (event) => this.#poll(event).voidBallot(event),
    countEntered: (event, entry) => this.#poll(event).enterCount(event, entry, (id) => this.#board.has(id)),
    pollPaused: (event, entry) => this.#poll(event).pause(event, entry),
    pollResumed: (event, entry) => this.#poll(event).resume(event, entry),
    pollExtended: (event, entry) => this.#poll(event).extend(event, entry),
    pollClosed: (event, entry) => this.#poll(event).close(event, entry),
    pollAnnounced: (event) => this.#poll(event).announce(),
    partialPosted: (event, entry) => this.#poll(event).postPartial(event, entry),
    sumOpened: (event) => this.#poll(event).openSum(event),
    sumGivenUp: (event) => this.#poll(event).giveUp(event),
    boardSet: (event) => {
      this.#demandBoardFree();
      this.#board.set(event, (personId) => this.#delegates.isOfficial(personId));
    },
    ceremonyStarted: (event) => {
      this.#demandBoardFree();
      this.#board.start(event);
    },
    ceremonyPosted: (event, entry) => this.#board.post(event, entry),
    boardKeyMade: (event) => this.#board.makeKey(event),
    boardKeyConfirmed: (event, entry) => this.#board.confirm(event, entry),
    ceremonyStopped: (event) => this.#board.stop(event),
    serverKeyNoted: (event) => this.#noteServerKey(event),
  };

  #poll(event: Members): PollRecount {
    const poll = this.#polls.get(event.text('pollId'));
    if (poll === undefined) throw new Fault('Không có cuộc biểu quyết này', 'There is no such poll', 'V-8');
    return poll;
  }

  #prepare(setup: Members, round: string | null): void {
    const id = setup.text('id');
    const known = this.#polls.get(id);
    if (known === undefined) this.#polls.set(id, new PollRecount(this.#id, setup, round, this.#answers));
    else known.prepareAnew(setup, round);
  }

  #openPoll(event: Members, entry: Entry): void {
    const poll = this.#poll(event);
    const other = this.polls().some(({ phase }) => phase === 'open');
    demand(!other, 'Đang có cuộc biểu quyết khác mở', 'Another poll is open', 'V-9');
    const room = {
      meetingId: this.#id,
      totalMembers: this.#totalMembers,
      isRunning: this.#isRunning,
      delegates: this.#delegates,
      isOnBoard: (personId: string) => this.#board.has(personId),
      boardKey: this.#board.usableKey(),
      serverKey: this.#serverKey,
    };
    poll.open(event, entry, room, poll.roundOf === null ? undefined : this.#polls.get(poll.roundOf));
  }

  #halt(): void {
    const quiet = this.polls().every(({ phase }) => phase !== 'open');
    demand(quiet, 'Cuộc họp dừng khi đang biểu quyết', 'The meeting halts while a poll is open', 'M-5');
    this.#isRunning = false;
  }

  #demandBoardFree(): void {
    const free = this.polls().every((poll) => !poll.needsBoard);
    demand(free, 'Ban kiểm phiếu bị đổi khi còn phiếu kín', 'The board is changed while it has a secret poll', 'V-15');
  }

  #noteServerKey(event: Members): void {
    demand(this.#serverKey === null, 'Máy chủ ghi khóa hai lần', 'A second server key is noted', 'V-15');
    const key = readJournalKey(event.members('key'));
    const { y, threshold, keys } = key.election;
    const own = threshold === 1 && keys.length === 1 && keys[0] === y && key.trustees[0] === null;
    demand(own, 'Khóa của máy chủ không hợp lệ', 'The server key is not one trustee’s', 'V-15');
    this.#serverKey = key;
  }
}

/** A poll that a meeting was created with may say which round it follows. */
function roundOf(poll: Members): string | null {
  return Object.hasOwn(poll.raw, 'roundOf') ? poll.textOrNull('roundOf') : null;
}
