import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ready } from '../sign/sodium.ts';
import type { LogTree } from './LogTree.ts';
import { openCheckpoint } from './openCheckpoint.ts';
import { formatNote, type SignedNote } from './signedNote.ts';
import { checkpointOf, cosignedBy, logSigner, ORIGIN, seatSigner, signer, treeOf } from './testing/keys.ts';
import { judge, newWitness, type WitnessState } from './witness.ts';

beforeAll(ready);

const tree = treeOf(30);
const shown = (size: number, of: LogTree = tree) => formatNote(checkpointOf(of, logSigner(), size));

function seen(size: number): WitnessState {
  const verdict = judge(newWitness(logSigner().key), shown(size), []);
  if (verdict.kind === 'alarm') throw new Error(verdict.reason);
  return verdict.state;
}

describe('judge', () => {
  it('accepts an honest log in whatever steps it grows, and the same checkpoint again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 8 }), (steps) => {
        let state = newWitness(logSigner().key);
        let size = 0;
        for (const step of steps) {
          const next = Math.min(size + step, tree.size);
          const verdict = judge(state, shown(next), tree.consistencyProof(size, next));
          if (verdict.kind === 'alarm') throw new Error(verdict.reason);
          state = verdict.state;
          size = next;
        }
        expect(state.seen?.checkpoint.size ?? 0).toBe(size);
      }),
    );
  });

  it('remembers the log’s own signature and none of the witnesses’', () => {
    const note = checkpointOf(tree, logSigner(), 9);
    const cosigned: SignedNote = {
      text: note.text,
      signatures: [cosignedBy(note.text, seatSigner(1)), ...note.signatures, ...note.signatures],
    };
    const verdict = judge(newWitness(logSigner().key), formatNote(cosigned), []);
    expect(verdict).toMatchObject({ kind: 'accept', state: { seen: { note: formatNote(note) } } });
  });

  it('raises an alarm over two roots of one size, with both as evidence', () => {
    const state = seen(9);
    const fork = shown(9, treeOf(9, 1));
    expect(judge(state, fork, [])).toEqual({ kind: 'alarm', reason: 'fork', seen: state.seen, shown: fork });
    for (const note of [state.seen?.note ?? '', fork]) {
      expect(openCheckpoint(note, logSigner().key, []).kind).toBe('opened');
    }
  });

  it('raises an alarm over a shorter log, even an honest one', () => {
    expect(judge(seen(9), shown(8), [])).toMatchObject({ kind: 'alarm', reason: 'shorter' });
    expect(judge(seen(9), shown(0), [])).toMatchObject({ kind: 'alarm', reason: 'shorter' });
  });

  it('raises an alarm over whatever proof is not the one', () => {
    const state = seen(9);
    const proof = tree.consistencyProof(9, 20);
    expect(judge(state, shown(20), proof).kind).toBe('accept');
    const fork = treeOf(20, 1);
    const cases = [
      judge(state, shown(20), []),
      judge(state, shown(20), proof.slice(1)),
      judge(state, shown(20), tree.consistencyProof(8, 20)),
      judge(state, shown(20, fork), proof),
      judge(state, shown(20, fork), fork.consistencyProof(9, 20)),
      judge(state, shown(9), proof),
      judge(newWitness(logSigner().key), shown(20), proof),
    ];
    for (const verdict of cases) expect(verdict).toMatchObject({ kind: 'alarm', reason: 'badProof' });
  });

  it('raises an alarm over what the log did not sign', () => {
    const state = seen(9);
    const proof = tree.consistencyProof(9, 20);
    const impostor = formatNote(checkpointOf(tree, signer('log', ORIGIN, 2), 20));
    const torn = shown(20).slice(0, -10);
    for (const note of [impostor, torn, '']) {
      expect(judge(state, note, proof)).toMatchObject({ kind: 'alarm', reason: 'badSignature' });
    }
  });

  it('raises an alarm over another log’s checkpoint', () => {
    const other = formatNote(checkpointOf(tree, signer('log', 'phonghop1.local/hop/khac', 1), 20));
    expect(judge(seen(9), other, tree.consistencyProof(9, 20))).toMatchObject({ reason: 'otherOrigin' });
  });
});
