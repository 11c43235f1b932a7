import { beforeAll, describe, expect, it } from 'vitest';
import { act, pollSetup } from '../../core/testing/hall.ts';
import { MEETING } from '../../core/testing/world.ts';
import { leafHash } from '../../proof/log/hashes.ts';
import { LogTree } from '../../proof/log/LogTree.ts';
import { signCheckpoint } from '../../proof/log/signCheckpoint.ts';
import { formatNote } from '../../proof/log/signedNote.ts';
import { makeKeyPair } from '../../proof/sign/ed25519.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { logKeyOf } from '../../proof/witness/keysOf.ts';
import type { LogEvidence } from '../record/format.ts';
import { makeRecord } from '../record/makeRecord.ts';
import { hallDisk, openLoop } from '../room/testing/hallRoom.ts';
import { type Disk, heldLedger } from '../room/testing/ledgers.ts';
import { meetingFileOf } from './meetingFileOf.ts';
import { withCheckpoints } from './withCheckpoints.ts';

let disk: Disk;
beforeAll(async () => {
  await ready();
  disk = await hallDisk(3, [
    ['secretary', act.savePoll(pollSetup('a'))],
    ['secretary', act.savePoll(pollSetup('b'))],
    ['chair', act.openPoll('a')],
    ['chair', act.closePoll('a')],
    ['chair', act.announce('a')],
    ['chair', act.openPoll('b')],
    ['chair', act.closePoll('b')],
    ['chair', { kind: 'endMeeting', meetingId: MEETING }],
  ]);
});

/** Checkpoints of the journal at these sizes. */
function signedAt(...sizes: readonly number[]): LogEvidence {
  const key = makeKeyPair(new Uint8Array(32).fill(7));
  const tree = new LogTree();
  const notes: string[] = [];
  for (const entry of disk.entries) {
    tree.append(leafHash(entry.body));
    if (!sizes.includes(tree.size)) continue;
    const checkpoint = { size: tree.size, root: tree.root() };
    notes.push(formatNote(signCheckpoint(checkpoint, logKeyOf(key.publicKey), key.secretKey)));
  }
  return { publicKey: key.publicKey, notes, witnesses: [] };
}

async function fileWith(evidence: LogEvidence) {
  const { state } = await openLoop(heldLedger(disk, false));
  const meeting = state.meetings[MEETING];
  const file = meetingFileOf(state, MEETING, 0);
  if (meeting === undefined || file === null) throw new Error('no meeting');
  return withCheckpoints(file, meeting, heldLedger(disk, false), evidence);
}

const sizes = async (evidence: LogEvidence) => {
  const { votes, checkpoint } = await fileWith(evidence);
  return [...votes.map((vote) => vote.checkpoint?.size), checkpoint?.size];
};

/** Its place in the journal. */
const entryOf = (type: string, pollId?: string): number =>
  disk.entries.findIndex(({ body }) => {
    const text = new TextDecoder().decode(body);
    return text.includes(`"type":"${type}"`) && (pollId === undefined || text.includes(`"pollId":"${pollId}"`));
  });

describe('[X-1] papers name the checkpoint that covers a result', () => {
  it('is the first one signed after the announcement, or after the close where nothing was announced', async () => {
    const [announced, closed, ended] = [
      entryOf('pollAnnounced', 'a') + 1,
      entryOf('pollClosed', 'b') + 1,
      entryOf('meetingEnded') + 1,
    ];
    expect(await sizes(signedAt(announced - 1, announced, closed, ended))).toEqual([announced, closed, ended]);
    expect(await sizes(signedAt(announced - 1, ended))).toEqual([ended, ended, ended]);
  });

  it('is none while none covers it', async () => {
    const announced = entryOf('pollAnnounced', 'a') + 1;
    expect(await sizes(signedAt(announced))).toEqual([announced, undefined, undefined]);
    expect(await sizes({ ...signedAt(), notes: ['no note\n'] })).toEqual([undefined, undefined, undefined]);
  });

  it('stands in the record, word for word', async () => {
    const evidence = signedAt(...Array.from({ length: disk.entries.length }, (_, i) => i + 1));
    let record = '';
    for await (const piece of makeRecord(() => [disk.entries], evidence, MEETING)) record += piece;
    const { votes, checkpoint } = await fileWith(evidence);
    for (const found of [checkpoint, ...votes.map((vote) => vote.checkpoint)])
      expect(record).toContain(`${found?.origin}\\n${found?.size}\\n${found?.root}\\n`);
  });
});
