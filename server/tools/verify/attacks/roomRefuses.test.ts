import { describe, expect, it } from 'vitest';
import { base64url } from '../../../../proof/sign/base64.ts';
import { ready } from '../../../../proof/sign/sodium.ts';
import { signatureFault } from '../../../room/checkSignatures.ts';
import { keyNamed, ROOM } from './Story.ts';
import { soundMeeting } from './soundMeeting.ts';

await ready();
const ACTOR = {
  role: 'seat',
  roomId: ROOM,
  sessionId: 's',
  accountId: null,
  personId: 'p1',
  placeId: null,
  terminalId: null,
} as const;
const bytes = (...set: readonly (readonly [number, number])[]) =>
  base64url.encode(Uint8Array.from({ length: 32 }, (_, i) => set.find(([at]) => at === i)?.[1] ?? 0));

describe('what would spoil a record, the room does not take:', () => {
  it.each([
    ['the neutral point', bytes([0, 1])],
    ['a point of small order', bytes()],
    ['a text with bits left over', `${base64url.encode(keyNamed('p1').publicKey).slice(0, 42)}_`],
  ])('V-13 %s as a key', (_what, publicKey) => {
    const { state } = soundMeeting(1, []);
    expect(signatureFault(state, { kind: 'registerKey', publicKey }, ACTOR)).toBe('malformed');
    expect(signatureFault(state, { kind: 'setRegistrar', publicKey }, ACTOR)).toBe('malformed');
  });

  it('V-13 a signature in another spelling', () => {
    const story = soundMeeting(1, ['decision']);
    const event = story.bodies.flatMap(({ events }) => events).find(({ type }) => type === 'ballotCast');
    if (event?.type !== 'ballotCast') throw new Error('nobody voted');
    const { meetingId, pollId, payload, signature } = event;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const other = signature.slice(0, 85) + (letters[letters.indexOf(signature.slice(85)) + 1] ?? '');
    const cast = (text: string) => ({ kind: 'castBallot', meetingId, pollId, payload, signature: text }) as const;
    expect(signatureFault(story.state, cast(signature), ACTOR)).toBeNull();
    expect(signatureFault(story.state, cast(other), ACTOR)).toBe('badSignature');
  });
});
