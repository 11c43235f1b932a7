import type { Entry } from '../file/entry.ts';
import { demand } from '../file/Fault.ts';
import { readKey, sessionKeyId } from '../file/keys.ts';
import type { Members } from '../file/Members.ts';
import type { Answers } from './heavy.ts';

interface SessionKey {
  readonly publicKey: string;
  readonly personId: string;
}

/** Session keys of delegates, and who vouched for them. */
export class Keys {
  readonly #answers: Answers;
  readonly #keys = new Map<string, SessionKey>();
  /** The registrar's key of each room. */
  readonly #registrars = new Map<string, string>();
  /** Rooms in which a key was vouched for. */
  readonly #vouched = new Map<string, Set<string>>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get(keyId: string): SessionKey | undefined {
    return this.#keys.get(keyId);
  }

  isVouched(keyId: string, roomId: string): boolean {
    return this.#vouched.get(keyId)?.has(roomId) ?? false;
  }

  register(event: Members, { by }: Entry): void {
    const keyId = event.text('keyId');
    const publicKey = event.text('publicKey');
    const personId = event.text('personId');
    const isNew = !this.#keys.has(keyId);
    demand(isNew, 'Khóa ký được đăng ký hai lần', 'A session key is registered twice', 'X-4');
    const named = keyId === sessionKeyId(publicKey);
    demand(named, 'Tên khóa ký không đúng với khóa', 'A session key has another id', 'X-4');
    const own = by.person === personId && by.session === event.text('sessionId');
    demand(own, 'Khóa ký do người khác đăng ký', 'A session key is registered by somebody else', 'X-4');
    const isKey = this.#answers.of({ kind: 'key', publicKey }) === null;
    demand(isKey, 'Khóa ký không hợp lệ', 'A session key is no key', 'X-4');
    this.#keys.set(keyId, { publicKey, personId });
  }

  setRegistrar(event: Members, { by }: Entry): void {
    const publicKey = event.text('publicKey');
    const roomId = event.text('roomId');
    demand(readKey(publicKey) !== null, 'Khóa của máy xác nhận không hợp lệ', 'The registrar’s key is no key', 'X-4');
    const allowed = by.role === 'secretary';
    demand(allowed, 'Máy xác nhận do người không có quyền đặt', 'The registrar is not set by a secretary', 'X-4');
    this.#registrars.set(roomId, publicKey);
  }

  vouch(event: Members): void {
    const roomId = event.text('roomId');
    const registrar = this.#registrars.get(roomId);
    for (const voucher of event.objects('vouches')) {
      const keyId = voucher.text('keyId');
      const signature = voucher.text('signature');
      demand(registrar !== undefined, 'Phòng chưa có máy xác nhận khóa', 'The room has no registrar', 'X-4');
      const key = this.#keys.get(keyId);
      demand(key !== undefined, 'Xác nhận cho khóa chưa đăng ký', 'A voucher is for an unknown key', 'X-4');
      const signed = vouchSigned(registrar, roomId, keyId, key, signature);
      const holds = this.#answers.of({ kind: 'signature', signed }) === null;
      demand(holds, 'Chữ ký xác nhận khóa không đúng', 'A voucher’s signature does not hold', 'X-4');
      const rooms = this.#vouched.get(keyId) ?? new Set();
      this.#vouched.set(keyId, rooms.add(roomId));
    }
  }
}

/** What a registrar signs for a key. */
export function vouchSigned(registrar: string, roomId: string, keyId: string, key: SessionKey, signature: string) {
  const payload = `${roomId}\n${key.personId}\n${keyId}\n${key.publicKey}\n`;
  return { publicKey: registrar, purpose: 'vouch', payload, signature };
}
