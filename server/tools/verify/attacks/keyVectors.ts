import { base64url } from '../../../../proof/sign/base64.ts';
import { sha256Of } from '../signatures.ts';
import type { Attack } from './attack.ts';
import type { Forgery } from './Forgery.ts';
import { keyNamed } from './Story.ts';

const OTHER = () => base64url.encode(keyNamed('attacker').publicKey);
/** The neutral point, and a key whose y is p + 1: neither may stand as anybody's. */
const NEUTRAL = base64url.encode(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)));
const NOT_CANONICAL = base64url.encode(
  Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xee : i === 31 ? 0x7f : 0xff)),
);
const idOf = (publicKey: string) => sha256Of(publicKey).slice(0, 16);

/** Attacks on session keys, their vouchers, and what everybody does in the journal. */
export function keyVectors(journal: Forgery): readonly Attack[] {
  const key = journal.find('keyRegistered');
  const registrar = journal.find('registrarSet');
  const vouch = journal.find('keysVouched');
  const created = journal.find('meetingCreated');
  const present = journal.find('attendanceMarked', 0, ({ meetingId }) => meetingId === 'meeting');
  const ballot = journal.find('ballotCast');
  const register = (publicKey: string) =>
    journal.edit(key, 'keyRegistered', (e) => ({ ...e, publicKey, keyId: idOf(publicKey) }));
  const forged: readonly (readonly [string, string, Forgery])[] = [
    [
      'a key changed silently',
      'not named after',
      journal.edit(key, 'keyRegistered', (e) => ({ ...e, publicKey: OTHER() })),
    ],
    ['a key changed with its id', 'signature|not registered', register(OTHER())],
    [
      'an id of another key',
      'not named after',
      journal.edit(key, 'keyRegistered', (e) => ({ ...e, keyId: idOf('other') })),
    ],
    ['the neutral point as a key', 'no Ed25519', register(NEUTRAL)],
    ['a key in another spelling', 'no Ed25519', register(NOT_CANONICAL)],
    ['a key with bits left over', 'no Ed25519|form', register(`${OTHER().slice(0, 42)}_`)],
    [
      'a key registered for another',
      'registered by another',
      journal.edit(key, 'keyRegistered', (e) => ({ ...e, personId: 'p1' })),
    ],
    [
      'a key of another session',
      'registered by another',
      journal.edit(key, 'keyRegistered', (e) => ({ ...e, sessionId: 'elsewhere' })),
    ],
    ['a key registered twice', 'a second time', journal.insert(key + 1, journal.body(key))],
    ['a key that was never registered', 'not registered', journal.drop(key)],
    [
      'another registrar',
      'registrar.s signature',
      journal.edit(registrar, 'registrarSet', (e) => ({ ...e, publicKey: OTHER() })),
    ],
    ['no registrar', 'has no registrar', journal.drop(registrar)],
    [
      'a registrar set by the technician',
      'secretariat',
      journal.set(registrar, { by: { ...journal.body(registrar).by, role: 'technician' } }),
    ],
    [
      'the registrar changed before the vouchers',
      'registrar.s signature',
      journal.insert(vouch, {
        ...journal.body(registrar),
        events: [{ type: 'registrarSet', roomId: 'main', publicKey: OTHER() }],
      }),
    ],
    [
      'a voucher for another key',
      'registrar.s signature',
      journal
        .edit(vouch, 'keysVouched', (e) => ({
          ...e,
          vouches: e.vouches.map((one) => ({
            ...one,
            keyId: journal.event('keyRegistered', journal.find('keyRegistered', 1)).keyId,
          })),
        }))
        .move(vouch, journal.find('keyRegistered', 1) + 1),
    ],
    [
      'a voucher for another room',
      'has no registrar|signature',
      journal.edit(vouch, 'keysVouched', (e) => ({ ...e, roomId: 'elsewhere' })),
    ],
    [
      'a voucher of nobody',
      'registrar.s signature',
      journal.edit(vouch, 'keysVouched', (e) => ({
        ...e,
        vouches: e.vouches.map((one) => ({ ...one, signature: 'A'.repeat(86) })),
      })),
    ],
    ['a voucher before its key', 'not registered', journal.move(vouch, key)],
    ['the meeting created twice', 'a second time', journal.insert(created + 1, journal.body(created))],
    ['attendance left out', 'not that of the delegates', journal.drop(present)],
    [
      'attendance changed',
      'not that of the delegates',
      journal.edit(present, 'attendanceMarked', (e) => ({ ...e, marks: e.marks.slice(1) })),
    ],
    [
      'members added',
      'as total',
      journal.insert(ballot - 1, {
        ...journal.body(present),
        events: [
          {
            type: 'meetingSaved',
            meetingId: 'meeting',
            setup: { ...journal.event('meetingCreated', created).meeting.setup, totalMembers: 99 },
          },
        ],
      }),
    ],
    ['a time that goes back', 'its time lies before', journal.set(ballot, { at: journal.body(ballot).at - 1000 })],
    ['one command twice', 'its command stands', sameCommand(journal, ballot)],
  ];
  return forged.map(([what, says, one]) => ({ name: `journal: ${what}`, says, journal: one }));
}

/** A later act of the same person under the command of a ballot. */
function sameCommand(journal: Forgery, ballot: number): Forgery {
  const { cmd, by } = journal.body(ballot);
  const later = journal.bodies.find((body) => body.i > ballot && body.by.person === by.person && body.cmd !== null);
  return journal.set(later?.i ?? ballot, { cmd });
}
