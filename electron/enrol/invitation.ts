import { hkdfSync, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { readCode } from '../../core/base/readCode.ts';
import { CODE_SCRYPT, InvitationFile, SECRET_BYTES, TOKEN_INFO } from '../../core/enrolment/protocol.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { EnrolError } from './EnrolError.ts';

/** What the technician gave this terminal to get in with. */
export interface Invitation {
  /** What is known of the room before it has proved anything: its name, or its address. */
  readonly room: string;
  /** Where the server may be, the likeliest first. */
  readonly at: readonly RoomAddress[];
  /** SHA-256 of the authority's key; null where only a code was typed. */
  readonly authority: Buffer | null;
  /** Names the invitation without giving the secret away. */
  readonly id: string;
  readonly key: Buffer;
}

const TOTAL_BYTES = SECRET_BYTES.id + SECRET_BYTES.key;
/** scrypt needs 32 MiB with these parameters, and a little more. */
const SCRYPT_MEMORY = 64 * 1024 * 1024;

const runScrypt = promisify<string, string, number, object, Buffer>(scrypt);

function split(secret: Buffer): Pick<Invitation, 'id' | 'key'> {
  return { id: secret.subarray(0, SECRET_BYTES.id).toString('base64url'), key: secret.subarray(SECRET_BYTES.id) };
}

/** The invitation of a typed code. Throws EnrolError `malformed`. */
export async function invitationOfCode(typed: string, at: RoomAddress): Promise<Invitation> {
  const code = readCode(typed);
  if (code === null) throw new EnrolError('malformed', 'not a code of 12 characters');
  const { salt, ...cost } = CODE_SCRYPT;
  const secret = await runScrypt(code, salt, TOTAL_BYTES, { ...cost, maxmem: SCRYPT_MEMORY });
  return { room: at.address, at: [at], authority: null, ...split(secret) };
}

/** The invitation in a file or a QR code. Throws EnrolError `malformed`. */
export function invitationOfText(text: string): Invitation {
  const { room, addresses, port, authority, token } = parse(text);
  const secret = hkdfSync('sha256', Buffer.from(token, 'base64url'), Buffer.alloc(0), TOKEN_INFO, TOTAL_BYTES);
  return {
    room,
    at: addresses.map((address) => ({ address, port })),
    authority: Buffer.from(authority, 'base64url'),
    ...split(Buffer.from(secret)),
  };
}

function parse(text: string): InvitationFile {
  try {
    return InvitationFile.parse(JSON.parse(text));
  } catch {
    throw new EnrolError('malformed', 'not an invitation');
  }
}
