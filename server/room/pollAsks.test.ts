import { describe, expect, it, vi } from 'vitest';
import { act, pollSetup } from '../../core/testing/hall.ts';
import { actor, seat } from '../../core/testing/world.ts';
import { pollAsks } from './pollAsks.ts';
import type { RoomLoop } from './room.ts';
import { signedBallot } from './testing/ballots.ts';
import { hallDisk, openLoop } from './testing/hallRoom.ts';
import { heldLedger } from './testing/ledgers.ts';

async function votedTwice(): Promise<{ loop: RoomLoop; codes: string[]; entries: (number | null)[] }> {
  const loop = await openLoop(heldLedger(await hallDisk(3, [['chair', act.adHoc(pollSetup('v'))]]), false));
  const codes: string[] = [];
  const entries: (number | null)[] = [];
  for (const choice of ['for', 'against']) {
    const command = signedBallot(loop.accepted, 'p1', { pollId: 'v', choice });
    const outcome = await loop.submit({ actor: seat('p1'), id: choice, command });
    if (!outcome.ok) throw new Error(outcome.code);
    codes.push(outcome.code ?? '');
    entries.push(outcome.entry);
  }
  return { loop, codes, entries };
}

const asking = (loop: RoomLoop) => {
  const { findBallot } = pollAsks(loop);
  return (code: string) => findBallot(actor('wall'), { kind: 'findBallot', code });
};

describe('[X-3] a ballot by its code', () => {
  it('is found as it is typed, with its entry, and whether a later one counts in its place', async () => {
    const { loop, codes, entries } = await votedTwice();
    const ask = asking(loop);
    const typed = codes.map((code) => code.toLowerCase().replaceAll('-', ' '));
    for (const [i, isReplaced] of [true, false].entries()) {
      expect(await ask(typed[i] ?? '')).toMatchObject({
        answer: { found: { what: 'ballot', pollId: 'v', entry: entries[i], isReplaced } },
      });
    }
  });

  it('that nobody has costs the room one look at each entry, however often it is guessed', async () => {
    const { loop } = await votedTwice();
    const ask = asking(loop);
    const nothing = { ok: true, answer: { kind: 'findBallot', found: null } };
    const read = vi.spyOn(loop.ledger, 'read');
    for (const code of ['nonsense', '']) expect(await ask(code)).toEqual(nothing);
    expect(read).not.toHaveBeenCalled();
    const guesses = ['0000-0000-0000', '1111-1111-1111', '2222-2222-2222'];
    expect(await Promise.all(guesses.map(ask))).toEqual([nothing, nothing, nothing]);
    expect(read.mock.calls).toEqual([[0]]);
    const command = signedBallot(loop.accepted, 'p2', { pollId: 'v', choice: 'for' });
    const outcome = await loop.submit({ actor: seat('p2'), id: 'b', command });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(await ask(outcome.code ?? '')).toMatchObject({ answer: { found: { entry: outcome.entry } } });
    expect(read.mock.calls).toEqual([[0], [outcome.entry]]);
  });
});
