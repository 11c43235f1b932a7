import 'reflect-metadata';
import { createHmac, randomBytes, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { Pkcs10CertificateRequest } from '@peculiar/x509';
import { EnrolRequest, type EnrolState, EXPORTER_LABEL } from '../../core/enrolment/protocol.ts';
import { proofBytes } from '../../core/enrolment/transcript.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import type { Invitation } from '../enrol/invitation.ts';
import { keyHash } from '../enrol/judgeServer.ts';
import { standInAuthority, standInIdentity } from './standInPair.ts';

const HOUR_MS = 3_600_000;

/** A server of a test's own making, which lies where the test says so. */
export interface StandInRoom {
  readonly address: RoomAddress;
  /** SHA-256 of its authority's key. */
  readonly authority: Buffer;
  /** How many requests to enrol it has heard. */
  readonly asked: number;
  close(): void;
}

export interface Lies {
  readonly name?: string;
  /** Answers with proofs of another secret. */
  readonly wrongProof?: boolean;
  /** How far its clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
  /** Gives a certificate of another key. */
  readonly certificateOfAnother?: boolean;
}

/** Starts a server that enrols whoever asks, at once. */
export async function startStandInRoom(invitation: Pick<Invitation, 'key'>, lies: Lies = {}): Promise<StandInRoom> {
  const ca = await standInAuthority();
  const own = await standInIdentity(ca, lies.name ?? 'nghi-su.local');
  const authority = keyHash(new X509Certificate(ca.cert));
  let asked = 0;
  let approved: EnrolState = { state: 'waiting' };

  const server = createServer({ cert: `${own.cert}\n${ca.cert}`, key: own.key, minVersion: 'TLSv1.3' });
  server.on('request', async (request, response) => {
    const answer = (body: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));
    if (request.method === 'GET') return answer(approved);
    asked += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const said = EnrolRequest.parse(JSON.parse(Buffer.concat(parts).toString()));
    const csr = new Pkcs10CertificateRequest(said.csr);
    const transcript = {
      exporter: (request.socket as TLSSocket).exportKeyingMaterial(32, EXPORTER_LABEL, Buffer.alloc(0)),
      csr: new Uint8Array(csr.rawData),
      authority,
      nonce: Buffer.from(said.nonce, 'base64url'),
    };
    const nonce = randomBytes(32);
    const key = lies.wrongProof === true ? randomBytes(32) : invitation.key;
    const proof = createHmac('sha256', key)
      .update(proofBytes('server', transcript, nonce))
      .digest('base64url');
    approved = {
      state: 'approved',
      terminalId: 'terminal-1',
      cert: lies.certificateOfAnother === true ? (await standInIdentity(ca)).cert : await ca.issue(csr.publicKey),
      authority: ca.cert,
      serverName: 'nghi-su.local',
      use: { kind: 'seat', placeId: '17' },
      servicePin: '482913',
    };
    const now = Date.now() + (lies.aheadMs ?? 0);
    answer({ request: 'request-1', nonce: nonce.toString('base64url'), proof, until: now + HOUR_MS, now });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    address: { address: '127.0.0.1', port: typeof bound === 'object' && bound !== null ? bound.port : 0 },
    authority,
    get asked() {
      return asked;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
