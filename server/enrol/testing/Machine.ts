import { createHmac, createPublicKey, hash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { readCode } from '../../../core/base/readCode.ts';
import { EnrolAnswer, type EnrolRequest, EXPORTER_LABEL } from '../../../core/enrolment/protocol.ts';
import { NO_NONCE, type ProofPurpose, proofBytes, type Transcript } from '../../../core/enrolment/transcript.ts';
import { wordsOf } from '../../../core/enrolment/words.ts';
import { makeCsr } from '../../trust/testing/makeCsr.ts';
import { codeKey, type InvitationKey, tokenKey } from '../invitationKeys.ts';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** One exchange on a connection that is open already. */
async function exchange(
  socket: TLSSocket,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<Reply> {
  const outgoing = request({
    method,
    path,
    headers: { Host: 'nghi-su.local', ...headers },
    createConnection: () => socket,
  });
  outgoing.end(body);
  const [incoming] = await once(outgoing, 'response');
  const said = await text(incoming);
  return { status: incoming.statusCode, headers: incoming.headers, body: said === '' ? null : JSON.parse(said) };
}

/** A machine that asks to be enrolled, as a test wants it to behave. */
export class Machine {
  readonly key: string;
  readonly csr: { readonly pem: string; readonly der: Buffer };
  readonly #room: { readonly port: number; readonly ca: string };
  readonly #name: string;

  private constructor(
    room: { readonly port: number; readonly ca: string },
    name: string,
    csr: Awaited<ReturnType<typeof makeCsr>>,
  ) {
    this.#room = room;
    this.#name = name;
    this.csr = csr;
    this.key = csr.key;
  }

  static async make(room: { readonly port: number; readonly ca: string }, name = 'mini-pc'): Promise<Machine> {
    return new Machine(room, name, await makeCsr());
  }

  /** What both sides make of a secret, as typed or out of the file. */
  static keyOf(secret: string): Promise<InvitationKey> {
    const code = readCode(secret);
    return code === null ? Promise.resolve(tokenKey(Buffer.from(secret, 'base64url'))) : codeKey(code);
  }

  /** A connection that verifies the server by its name. */
  async connect(): Promise<TLSSocket> {
    const { port, ca } = this.#room;
    const socket = connect({ host: '127.0.0.1', port, ca, servername: 'nghi-su.local' });
    await once(socket, 'secureConnect');
    return socket;
  }

  /** The question on a connection, with proofs over it. */
  question(invitation: InvitationKey, socket: TLSSocket) {
    const exporter = socket.exportKeyingMaterial(32, EXPORTER_LABEL, Buffer.alloc(0));
    const spki = createPublicKey(this.#room.ca).export({ type: 'spki', format: 'der' });
    const authority = hash('sha256', spki, 'buffer');
    const nonce = randomBytes(32);
    const transcript: Transcript = { exporter, csr: this.csr.der, authority, nonce };
    const prove = (purpose: ProofPurpose, serverNonce: Uint8Array) =>
      createHmac('sha256', invitation.key)
        .update(proofBytes(purpose, transcript, serverNonce))
        .digest();
    const body: EnrolRequest = {
      v: 1,
      invitation: invitation.id,
      csr: this.csr.pem,
      nonce: nonce.toString('base64url'),
      proof: prove('machine', NO_NONCE).toString('base64url'),
      wish: null,
      now: Date.now(),
      machine: { name: this.#name, version: '0.1.0', display: '1920×1080', macs: ['02:00:00:00:00:01'] },
    };
    return { body, prove };
  }

  async post(socket: TLSSocket, body: unknown): Promise<Reply> {
    return exchange(socket, 'POST', '/enrol/requests', { 'Content-Type': 'application/json' }, JSON.stringify(body));
  }

  /** Asks with an invitation's secret; `changed` is what this machine says otherwise than it should. */
  async ask(secret: string, changed: Partial<EnrolRequest> = {}): Promise<Reply> {
    const socket = await this.connect();
    const { body } = this.question(await Machine.keyOf(secret), socket);
    return this.post(socket, { ...body, ...changed });
  }

  /** Asks, checks the server's proof, and answers the words that it shows and how to wait. */
  async askWell(secret: string) {
    const socket = await this.connect();
    const { body, prove } = this.question(await Machine.keyOf(secret), socket);
    const reply = await this.post(socket, body);
    const answer = EnrolAnswer.parse(reply.body);
    const serverNonce = Buffer.from(answer.nonce, 'base64url');
    if (!prove('server', serverNonce).equals(Buffer.from(answer.proof, 'base64url'))) throw new Error('a rogue server');
    const proof = prove('wait', serverNonce).toString('base64url');
    return {
      id: answer.request,
      words: wordsOf(prove('words', serverNonce)),
      wait: (shown = proof) => this.wait(answer.request, shown),
    };
  }

  async wait(id: string, proof: string): Promise<Reply> {
    return exchange(await this.connect(), 'GET', `/enrol/requests/${id}`, { Authorization: `Enrol ${proof}` });
  }
}
