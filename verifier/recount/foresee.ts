import type { Members } from '../file/Members.ts';
import type { SoundFile } from '../file/record.ts';
import { proofContext } from './Ballots.ts';
import { type HeavyCheck, nameOf } from './heavy.ts';
import { vouchSigned } from './Keys.ts';
import { formOf } from './openPoll.ts';
import { isSecret, readSetup, type Setup } from './setup.ts';

interface Seen {
  readonly keys: Map<string, { readonly publicKey: string; readonly personId: string }>;
  readonly registrars: Map<string, string>;
  readonly setups: Map<string, Setup>;
  readonly opened: Map<string, { readonly hash: string; readonly y: string | null }>;
}

function* checksOf(event: Members, meetingId: string, seen: Seen): Generator<HeavyCheck> {
  switch (event.text('type')) {
    case 'keyRegistered':
      seen.keys.set(event.text('keyId'), { publicKey: event.text('publicKey'), personId: event.text('personId') });
      yield { kind: 'key', publicKey: event.text('publicKey') };
      return;
    case 'registrarSet':
      seen.registrars.set(event.text('roomId'), event.text('publicKey'));
      return;
    case 'keysVouched': {
      const roomId = event.text('roomId');
      const registrar = seen.registrars.get(roomId);
      for (const voucher of event.objects('vouches')) {
        const keyId = voucher.text('keyId');
        const key = seen.keys.get(keyId);
        if (registrar === undefined || key === undefined) continue;
        yield { kind: 'signature', signed: vouchSigned(registrar, roomId, keyId, key, voucher.text('signature')) };
      }
      return;
    }
    case 'meetingCreated':
      for (const poll of event.members('meeting').objects('polls')) see(poll.members('setup'), seen);
      return;
    case 'pollSaved':
      see(event.members('poll'), seen);
      return;
    case 'pollOpened':
      seen.opened.set(event.text('pollId'), {
        hash: event.text('hash'),
        y: event.membersOrNull('key')?.text('y') ?? null,
      });
      return;
    case 'ballotCast':
      yield* ballotChecks(event, meetingId, seen);
  }
}

function see(setup: Members, seen: Seen): void {
  seen.setups.set(setup.text('id'), readSetup(setup));
}

function* ballotChecks(event: Members, meetingId: string, seen: Seen): Generator<HeavyCheck> {
  const payload = event.text('payload');
  const { k, d } = JSON.parse(payload) as { readonly k?: unknown; readonly d?: unknown };
  const key = seen.keys.get(String(k));
  if (key === undefined) return;
  const signature = event.text('signature');
  yield { kind: 'signature', signed: { publicKey: key.publicKey, purpose: 'ballot', payload, signature } };
  const setup = seen.setups.get(event.text('pollId'));
  const opened = seen.opened.get(event.text('pollId'));
  if (setup === undefined || !isSecret(setup.conduct) || typeof opened?.y !== 'string' || typeof d !== 'string') return;
  const context = proofContext(meetingId, setup, { hash: opened.hash, y: opened.y }, d, key.publicKey);
  yield { kind: 'proofs', form: formOf(setup), context, payload };
}

/**
 * The heavy checks that a recount will ask for, as far as they can be told beforehand, so that other threads can do them.
 * Nothing depends on this list: what is missing is checked when it is asked for, what is too much is never asked for.
 */
export function foresee({ meetingId, entries }: SoundFile): HeavyCheck[] {
  const seen: Seen = { keys: new Map(), registrars: new Map(), setups: new Map(), opened: new Map() };
  const checks = new Map<string, HeavyCheck>();
  for (const { events } of entries) {
    for (const event of events) {
      try {
        for (const check of checksOf(event, meetingId, seen)) checks.set(nameOf(check), check);
      } catch {
        // Whatever cannot be read is a fault, which the recount will find and name.
      }
    }
  }
  return [...checks.values()];
}
