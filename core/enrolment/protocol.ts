import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { Mac, TerminalUse } from '../terminals/terminal.ts';

/**
 * Enrolment: how a machine that nobody knows becomes a terminal with a certificate of the room's authority.
 *
 * 1. The technician makes an invitation: a one-time secret as a file, a QR code, or 12 characters to type.
 * 2. The machine makes its key and asks (`POST /enrol/requests`). Both sides prove that they know the secret, over what
 *    only this TLS connection has (its exporter), so that nobody in the middle can pass proofs on (`transcript.ts`).
 * 3. Both sides show the same four words; the technician compares them and says yes.
 * 4. The machine, which has been waiting (`GET /enrol/requests/ID`), is given its certificate.
 *
 * `secret` → (`id`, `key`): for a typed code scrypt, for a token HKDF; `id` names the invitation without giving it away.
 * Both give 48 bytes: 16 of the id, then 32 of the key. scrypt takes the code's 12 characters (`readCode`), HKDF
 * (SHA-256, no salt) the token's 16 bytes.
 *
 * The server shows its own certificate and the authority's in the handshake: the machine takes the hash of the
 * authority's key from there, and goes no further when the file names another. What is refused is answered with a
 * status of 4xx and an `EnrolRefusal`.
 */
export const ENROL_LIMITS = {
  /** Minutes of one invitation, and of one for many machines. */
  oneMinutes: 10,
  manyMinutes: 30,
  /** Machines of one invitation for many. */
  many: 50,
  /** Open invitations and waiting requests at a time. */
  invitations: 20,
  requests: 200,
  /** How long one question for the decision is held open, in milliseconds. */
  waitMs: 20_000,
  bodyBytes: 16_384,
  /** How far the two clocks may be apart: further, and certificates would seem to be over, or not to have begun. */
  clockMs: 86_400_000,
} as const;

/** Parameters of scrypt for typed codes: 60 random bits, about a tenth of a second a guess. */
export const CODE_SCRYPT = { N: 32_768, r: 8, p: 1, salt: 'nghisu/enrol/code/v1' } as const;
/** What is made of a secret. */
export const SECRET_BYTES = { id: 16, key: 32 } as const;
export const TOKEN_INFO = 'nghisu/enrol/token/v1';
/** Label of the TLS exporter (RFC 8446 §7.5); 32 bytes. */
export const EXPORTER_LABEL = 'EXPORTER-nghisu-enrol-v1';

const Base64Url = (bytes: number) => z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`));
export const InvitationId = Base64Url(16);
const Proof = Base64Url(32);
const Nonce = Base64Url(32);

/** What the technician's file and QR code hold. */
export const InvitationFile = z.strictObject({
  v: z.literal(1),
  room: z.string().max(120),
  /** Addresses of the server, the likeliest first. */
  addresses: z.array(z.string().max(253)).min(1).max(16),
  port: z.int().min(1).max(65_535),
  /** SHA-256 of the authority's public key (SubjectPublicKeyInfo). */
  authority: Base64Url(32),
  /** 128 random bits. */
  token: Base64Url(16),
});
export type InvitationFile = z.infer<typeof InvitationFile>;

/** What a machine says of itself when it asks. */
export const EnrolMachine = z.strictObject({
  name: z.string().min(1).max(120),
  version: z.string().max(40),
  display: z.string().max(120),
  macs: z.array(Mac).max(8),
});
export type EnrolMachine = z.infer<typeof EnrolMachine>;

/** `POST /enrol/requests`. */
export const EnrolRequest = z.strictObject({
  v: z.literal(1),
  invitation: InvitationId,
  /** PKCS#10, PEM, ECDSA P-256. */
  csr: z.string().max(4000),
  nonce: Nonce,
  proof: Proof,
  /** Number of the place that the machine says it stands at, where the invitation leaves it open. */
  wish: z.string().max(12).nullable(),
  /** The machine's own clock, ms since the epoch. */
  now: z.number().min(0),
  machine: EnrolMachine,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

/** Why the door refuses an enrolment. */
export const EnrolFault = z.enum([
  'malformed',
  'unknownInvitation',
  'usedInvitation',
  'expiredInvitation',
  'wrongProof',
  'badRequest',
  'clockWrong',
  'tooMany',
  'refused',
  'authorityLocked',
]);
export type EnrolFault = z.infer<typeof EnrolFault>;

/** Answers `POST /enrol/requests`. */
export const EnrolAnswer = z.strictObject({
  request: Id,
  nonce: Nonce,
  /** Proves that the server knows the secret as well. */
  proof: Proof,
  /** Until when the request waits, on the server's clock. */
  until: z.number(),
  now: z.number(),
});
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** Answers what is refused. */
export const EnrolRefusal = z.strictObject({ why: EnrolFault, now: z.number() });
export type EnrolRefusal = z.infer<typeof EnrolRefusal>;

/** Answers `GET /enrol/requests/ID` with `Authorization: Enrol <proof of waiting>`. */
export const EnrolState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('refused'), why: EnrolFault }),
  z.strictObject({
    state: z.literal('approved'),
    terminalId: Id,
    cert: z.string(),
    /** PEM of the room's authority. */
    authority: z.string(),
    /** The name in the server's certificate. */
    serverName: z.string(),
    use: TerminalUse,
    servicePin: z.string().regex(/^\d{6,12}$/),
  }),
]);
export type EnrolState = z.infer<typeof EnrolState>;
