import { randomBytes, randomInt } from 'node:crypto';
import { canonicalJson } from '../../../core/base/canonicalJson.ts';
import { memoryLedger } from '../../ledger/memoryLedger.ts';
import type { Entry } from '../../ledger/port.ts';
import { type LogSigner, logSignerOf } from '../../log/logSigner.ts';
import type { Report } from '../runTool.ts';
import { seededRandom } from '../statistics.ts';
import { RecountFault } from '../verify/RecountFault.ts';
import { recountJournal } from '../verify/recountJournal.ts';
import { CheatingLog } from './cheat/CheatingLog.ts';
import { type HeldMeeting, holdMeeting } from './cheat/holdMeeting.ts';
import { SeatWitness } from './cheat/SeatWitness.ts';
import { CHEATS, type Story, storyOf } from './cheat/stories.ts';

export const CHEAT_OPTIONS = {
  times: { min: 1, max: 100_000, otherwise: 100, what: 'honest meetings, and cheats of each kind' },
  seed: { min: 0, max: 2 ** 31 - 1, otherwise: 0, what: 'holds the same meetings again; 0: new ones' },
} as const;

const SEATS = { min: 3, max: 9 } as const;
const MAX_POLLS = 3;
const TELL_EVERY = 100;

/** Who found a cheat out. */
interface Caught {
  readonly byTerminals: boolean;
  readonly byVerifier: boolean;
}

async function chained(story: Story): Promise<readonly Entry[]> {
  const ledger = memoryLedger();
  const text = new TextEncoder();
  await ledger.append(
    story.bodies.map((body, index) => ({ index, at: body.at, body: text.encode(canonicalJson(body)) })),
  );
  const entries: Entry[] = [];
  for await (const slice of ledger.read(0)) entries.push(...slice);
  return entries;
}

/** Whether a recount of the journal finds a fault in it, or a ballot of a key that nobody vouched for. */
async function isRefused(entries: readonly Entry[]): Promise<boolean> {
  try {
    const { polls } = await recountJournal([entries]);
    return polls.some(({ unvouched }) => unvouched > 0);
  } catch (error) {
    if (error instanceof RecountFault) return true;
    throw error;
  }
}

/** Shows a story to every terminal of the meeting, and to the verifier. */
async function tryStory(signer: LogSigner, meeting: HeldMeeting, story: Story): Promise<Caught> {
  const log = new CheatingLog(signer, story.bodies);
  let alarms = 0;
  for (const memory of story.seenUntil === 'end' ? meeting.atEnd : meeting.atOpening) {
    const terminal = new SeatWitness(memory, log.answer);
    if (story.seenUntil === 'opening') terminal.remember();
    await terminal.sees(log.view, null);
    if (terminal.hasAlarm) alarms += 1;
  }
  return { byTerminals: alarms > 0, byVerifier: await isRefused(await chained(story)) };
}

/**
 * `npm run drill -- cheat`: a server with the room's own keys drops, replaces, reorders, forks, truncates, stuffs and
 * mis-sums after honest meetings. Terminals or the verifier must find out each time, and nobody may find fault with what
 * was honest.
 */
export async function drillCheat(options: { readonly [K in keyof typeof CHEAT_OPTIONS]: number }): Promise<Report> {
  const { times } = options;
  const seed = options.seed === 0 ? randomInt(1, CHEAT_OPTIONS.seed.max) : options.seed;
  console.error(`seed ${seed}`);
  const random = seededRandom(seed);
  const between = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const signer = await logSignerOf(randomBytes(32));
  const cheats = Object.fromEntries(
    CHEATS.map((cheat) => [cheat, { tried: 0, caught: 0, byTerminals: 0, byVerifier: 0 }]),
  );
  const missed: string[] = [];
  let falseAlarms = 0;
  for (let run = 0; run < times; run += 1) {
    const meeting = await holdMeeting(signer, {
      seats: between(SEATS.min, SEATS.max),
      polls: between(1, MAX_POLLS),
      random,
    });
    if (meeting.falseAlarms > 0 || (await isRefused(meeting.entries))) falseAlarms += 1;
    for (const cheat of CHEATS) {
      const story = storyOf(cheat, meeting, random);
      const caught = await tryStory(signer, meeting, story);
      note(cheats[cheat], caught);
      if (!caught.byTerminals && !caught.byVerifier) missed.push(`${cheat} in meeting ${run} (${story.seenUntil})`);
    }
    if ((run + 1) % TELL_EVERY === 0) console.error(`${run + 1} of ${times} meetings`);
  }
  const wrong = [
    ...(falseAlarms === 0 ? [] : [`${falseAlarms} honest meetings were found fault with`]),
    ...(missed.length === 0 ? [] : [`${missed.length} cheats went unnoticed, the first: ${missed[0]}`]),
  ];
  return {
    figures: { times, cheats, honestRuns: times, falseAlarms, seed },
    wrong: wrong.length === 0 ? null : `${wrong.join('; ')} (seed ${seed})`,
  };
}

function note(
  count: { tried: number; caught: number; byTerminals: number; byVerifier: number } | undefined,
  { byTerminals, byVerifier }: Caught,
): void {
  if (count === undefined) return;
  count.tried += 1;
  if (byTerminals || byVerifier) count.caught += 1;
  if (byTerminals) count.byTerminals += 1;
  if (byVerifier) count.byVerifier += 1;
}
