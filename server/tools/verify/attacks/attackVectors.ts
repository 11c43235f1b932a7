import { ready } from '../../../../proof/sign/sodium.ts';
import type { Attack } from './attack.ts';
import { ballotVectors, proxyVectors, strikeVectors } from './ballotVectors.ts';
import { countVectors } from './countVectors.ts';
import { Forgery } from './Forgery.ts';
import { keyVectors } from './keyVectors.ts';
import { logVectors, type TextAttack, textVectors } from './logVectors.ts';
import { deadlineVectors, pollVectors, resultVectors } from './pollVectors.ts';
import { boardVectors, openingVectors, sealedVectors } from './secretVectors.ts';
import { soundMeeting } from './soundMeeting.ts';
import type { StoryKind } from './storyPolls.ts';
import { recordOf } from './storyRecord.ts';

/** Short meetings, so that each of the hundreds of forged records is checked in an instant. */
const journalOf = (seed: number, kinds: readonly StoryKind[]) => new Forgery(soundMeeting(seed, kinds).bodies);

function attacksOn(): readonly Attack[] {
  const open = journalOf(1, ['decision', 'weighted']);
  const elections = journalOf(2, ['boxes', 'strike', 'rating']);
  const counted = journalOf(3, ['hand', 'paper']);
  const server = journalOf(4, ['secretServer']);
  const board = journalOf(5, ['secretBoard']);
  const struck = journalOf(6, ['secretElection']);
  const closeOf = (journal: Forgery, id: string) => journal.find('pollClosed', 0, ({ pollId }) => pollId === id);
  const sumOf = (journal: Forgery) => journal.find('sumOpened');
  return [
    ...keyVectors(open),
    ...ballotVectors('decision', open, 'decision0'),
    ...ballotVectors('boxes', elections, 'boxes0'),
    ...strikeVectors(elections, 'strike1'),
    ...proxyVectors(open, 'weighted1'),
    ...pollVectors('decision', open, 'decision0'),
    ...pollVectors('boxes', elections, 'boxes0'),
    ...pollVectors('secret', server, 'secretServer0'),
    ...deadlineVectors(open),
    ...resultVectors('decision', open, 'pollClosed', closeOf(open, 'decision0')),
    ...resultVectors('weighted', open, 'pollClosed', closeOf(open, 'weighted1')),
    ...resultVectors('boxes', elections, 'pollClosed', closeOf(elections, 'boxes0')),
    ...resultVectors('rating', elections, 'pollClosed', closeOf(elections, 'rating2')),
    ...resultVectors('paper', counted, 'pollClosed', closeOf(counted, 'paper1')),
    ...resultVectors('secret', board, 'sumOpened', sumOf(board)),
    ...resultVectors('secret election', struck, 'sumOpened', sumOf(struck)),
    ...countVectors(counted, 'hand0', 'paper1'),
    ...sealedVectors('server', server, 'secretServer0'),
    ...sealedVectors('board', board, 'secretBoard0'),
    ...sealedVectors('struck', struck, 'secretElection0'),
    ...openingVectors('server', server, 'secretServer0'),
    ...openingVectors('board', board, 'secretBoard0'),
    ...boardVectors(board, 'secretBoard0'),
  ];
}

/**
 * Records that a verifier must refuse, each with a pattern of what the first verifier says; the same every time. Made from
 * sound meetings by every attack of a list: on ballots, rules, results, keys, counts, secret ballots, the log, and the text.
 */
export async function attackVectors(): Promise<readonly TextAttack[]> {
  await ready();
  const sound = await recordOf(soundMeeting(1, ['decision', 'weighted']).bodies);
  const forged: TextAttack[] = [...textVectors(sound), ...logVectors(sound)];
  for (const { name, says, journal } of attacksOn()) {
    forged.push({ name, says, record: await recordOf(journal.bodies) });
  }
  return forged;
}
